import { describe, expect, it } from 'vitest';
import { inTurn } from './passwords.ts';

describe('password checks', () => {
  it('A16: run two at a time, and past twenty who wait the next are sent away', async () => {
    let running = 0;
    let most = 0;
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const work = async () => {
      most = Math.max(most, ++running);
      await gate;
      running--;
    };
    const all = Array.from({ length: 25 }, () =>
      inTurn(work).then(
        () => 'done',
        (error) => error.extensions.code,
      ),
    );
    open();
    const ends = await Promise.all(all);
    expect([most, ends.filter((end) => end === 'done').length, ends.slice(22)]).toEqual([2, 22, Array(3).fill('UNAVAILABLE')]);
    expect(await inTurn(async () => 'free again')).toBe('free again');
  });

  it('gives its turn back when it fails', async () => {
    for (let round = 0; round < 3; round++) await expect(inTurn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await inTurn(async () => 'free')).toBe('free');
  });
});
