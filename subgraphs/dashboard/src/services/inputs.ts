import { z } from 'zod';

/** A text that must say something. */
export const filled = (max: number) => z.string().trim().min(1).max(max);

/** A text that may be emptied: null, like an empty text, is none. */
export const emptiable = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .nullish();

/** What an input gives: a field that is absent must not overwrite. */
export function given<Input extends object>(input: Input): Partial<Input> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Partial<Input>;
}
