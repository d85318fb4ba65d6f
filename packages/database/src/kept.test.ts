import { type SQL, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { allOf, kept } from './kept.ts';

it('makes one thing of the same things, and another of others or of another order', () => {
  let made = 0;
  const numbered = kept((..._things: object[]) => ++made);
  const [a, b] = [{}, {}];
  expect([numbered(a, b), numbered(a, b), numbered(b, a), numbered(a), numbered(a, {}), numbered(a, b), numbered()]).toEqual([
    1, 1, 2, 3, 4, 1, 5,
  ]);
});

it('takes conditions together that there are, of the same ones the same', () => {
  const [a, b] = [sql`a`, sql`b`];
  expect([allOf(a, undefined, b) === allOf(a, b), allOf(b) === allOf(undefined, b), allOf(undefined), allOf()]).toEqual([
    true,
    true,
    undefined,
    undefined,
  ]);
  expect([allOf(a, b) === allOf(b, a), allOf(a, sql`b`) === allOf(a, b)]).toEqual([false, false]);
  expect((allOf(a, b) as SQL).queryChunks.length).toBeGreaterThan(1);
});
