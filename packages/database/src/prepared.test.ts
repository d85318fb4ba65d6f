import { expect, it } from 'vitest';
import { createPrepared } from './prepared.ts';

const times = (count: number, work: (index: number) => boolean) => Array.from({ length: count }, (_, index) => work(index));

it('keeps a statement from the tenth time on', () => {
  const isPrepared = createPrepared();
  expect(times(12, () => isPrepared('a'))).toEqual([...Array(9).fill(false), true, true, true]);
  expect(isPrepared('b')).toBe(false);
});

it('keeps a hundred at most, whatever comes', () => {
  const isPrepared = createPrepared();
  for (let index = 0; index < 300; index++) times(10, () => isPrepared(`a${index}`));
  expect(times(300, (index) => isPrepared(`a${index}`)).filter(Boolean)).toHaveLength(100);
});

it('forgets what came long ago, and not what comes all the time', () => {
  const isPrepared = createPrepared();
  times(9, () => isPrepared('once'));
  for (let index = 0; index < 5_000; index++) {
    isPrepared(`list of ${index}`);
    if (index % 600 === 0) isPrepared('often');
  }
  expect([isPrepared('once'), isPrepared('often')]).toEqual([false, true]);
});
