import { expect, it } from 'vitest';
import { mannWhitney, median } from './statistics.ts';

it('the median is the middle, or between the two in the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
});

it('two series from one distribution are told to be alike, shifted ones are not', () => {
  const series = (start: number) => Array.from({ length: 100 }, (_, rank) => start + rank);
  expect(mannWhitney(series(0), series(0.5)).p).toBeGreaterThan(0.9);
  expect(mannWhitney(series(0), series(50)).p).toBeLessThan(0.001);
});

it('agrees with a worked example: U = 20 of two series of ten', () => {
  // Ranks 1 to 20, of which the left series holds a sum of 75.
  const left = [1, 2, 3, 4, 5, 6, 7, 8, 20, 24];
  const right = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18];
  const { z, p } = mannWhitney(left, right);
  expect([z.toFixed(3), p.toFixed(4)]).toEqual(['-2.268', '0.0233']);
});
