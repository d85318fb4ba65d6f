import { expect, it } from 'vitest';
import { z } from 'zod';
import './french.ts';

/** What a schema says of a value, all of it. */
const saidOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues.map(({ message }) => message);

it.each([
  [z.string().min(1), '', 'Ce champ est obligatoire.'],
  [z.string(), undefined, 'Ce champ est obligatoire.'],
  [z.string().min(5), 'abcd', '5 caractères au moins.'],
  [z.string().max(3), 'abcd', '3 caractères au plus.'],
  [z.array(z.string()).min(1), [], 'Donnez-en au moins 1.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], '2 éléments au plus.'],
  [z.int().min(0), -1, '0 au moins.'],
  [z.int().max(1_000), 1_001, '1000 au plus.'],
])('what breaks a bound is told in plain French, without the words of the library', (schema, value, message) => {
  expect(saidOf(schema, value)).toEqual([message]);
});
