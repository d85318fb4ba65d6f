import { expect, it } from 'vitest';
import { merge, own } from './merge.ts';

it('adds what one room says of an object to what others said', () => {
  const said = { a: { b: 1, list: [{ id: '1' }, null, { id: '3' }] }, c: 1, lists: [1] };
  merge(said, { a: { d: 2, list: [{ name: 'x' }, { name: 'y' }, { name: 'z' }] }, c: 2, lists: [2, 3], e: undefined, f: null });
  expect(said).toEqual({
    a: { b: 1, d: 2, list: [{ id: '1', name: 'x' }, { name: 'y' }, { id: '3', name: 'z' }] },
    c: 2,
    lists: [2, 3],
    f: null,
  });
  merge(said, null);
  merge(said, undefined);
  expect(Object.keys(said)).toEqual(['a', 'c', 'lists', 'f']);
});

it('takes a name that objects have by themselves for one like another', () => {
  const said: Record<string, unknown> = {};
  merge(said, JSON.parse('{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } }, "toString": 1 }'));
  merge(said, JSON.parse('{ "constructor": { "prototype": { "polluted": true } } }'));
  expect([({} as { polluted?: true }).polluted, Object.getPrototypeOf(said) === Object.prototype, Object.keys(said)]).toEqual([
    undefined,
    true,
    ['__proto__', 'constructor', 'toString'],
  ]);
  expect([own(said, 'toString'), own({}, 'toString')]).toEqual([1, undefined]);
});
