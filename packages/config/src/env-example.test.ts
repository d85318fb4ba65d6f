import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseConfig } from './config.ts';

it('.env.example can be uncommented as a whole: what it proposes is what the product does without it', () => {
  const lines = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8').matchAll(/^# ([A-Z][A-Z0-9_]*)=(.*)$/gm);
  const proposed = Object.fromEntries([...lines].map(([, name, value]) => [name as string, value as string]));
  expect(Object.keys(proposed).length).toBeGreaterThan(40);
  expect(parseConfig(proposed)).toEqual(parseConfig({}));
});
