import { expect, it } from 'vitest';
import { createJoined } from './joined.ts';

const ROWS = [[1, { list: [1] }]];

/** Asks that are sent and answered by hand. */
function asking() {
  const joined = createJoined();
  const asked: { send(): void; answer(rows: unknown): void }[] = [];
  const ask = (key = 'q') =>
    joined.join(key, (sending) => {
      const { promise, resolve, reject } = Promise.withResolvers<typeof ROWS>();
      asked.push({ send: sending, answer: (rows) => (rows instanceof Error ? reject(rows) : resolve(rows as typeof ROWS)) });
      return promise;
    });
  return { joined, asked, ask };
}

it('answers who waits with the same question by one statement', async () => {
  const { asked, ask } = asking();
  const all = Promise.all([ask(), ask(), ask()]);
  expect(asked).toHaveLength(1);
  asked[0]?.answer(ROWS);
  expect(await all).toEqual([ROWS, ROWS, ROWS]);
});

it('gives each his own rows: what one changes the others do not see', async () => {
  const { asked, ask } = asking();
  const all = Promise.all([ask(), ask()]);
  asked[0]?.answer(structuredClone(ROWS));
  const [one, other] = await all;
  const [row] = one as typeof ROWS;
  (row?.[1] as { list: number[] } | undefined)?.list.push(2);
  expect(other).toEqual(ROWS);
});

it('joins nobody to a statement that has been sent: it may not see what he wrote', async () => {
  const { asked, ask } = asking();
  const first = ask();
  asked[0]?.send();
  const second = ask();
  expect(asked).toHaveLength(2);
  asked[0]?.answer([['old']]);
  await first;
  // The end of the first is not the end of the second.
  const third = ask();
  expect(asked).toHaveLength(2);
  asked[1]?.answer([['new']]);
  expect(await Promise.all([second, third])).toEqual([[['new']], [['new']]]);
});

it('refuses all who waited for it where it fails, and nobody after', async () => {
  const { asked, ask } = asking();
  const all = Promise.allSettled([ask(), ask()]);
  asked[0]?.answer(new Error('no'));
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  void ask();
  expect(asked).toHaveLength(2);
});

it.each([
  ['update a set b = 1 returning b', []],
  ['insert into a default values returning b', []],
  ['with x as (delete from a returning b) select b from x', []],
  ['select b from a for update', []],
  ['select b from a\nwhere c = $1 for no key update skip locked', ['x']],
  ['select b from a where c = $1', [new Date(0)]],
  ['select b from a where c = $1', [['x']]],
])('leaves « %s » with %j to each caller', (text, values) => {
  expect(createJoined().keyOf(text, values)).toBeUndefined();
});

it('tells questions apart by text, values, and what the values are', () => {
  const { keyOf } = createJoined();
  const keys = [
    keyOf('select b from a where c = $1', ['1']),
    keyOf('select b from a where c = $1', [1]),
    keyOf('select b from a where c = $1', [null]),
    keyOf('select b from a where c = $1', ['null']),
    keyOf('select b from a where c = $1 and d = $2', ['1', '2']),
    keyOf('select b from a where c = $1 and d = $2', ['1,2', '']),
    keyOf('select e from a where c = $1', ['1']),
  ];
  expect([new Set(keys).size, keys.includes(undefined)]).toEqual([7, false]);
});
