import { expect, it } from 'vitest';
import { runChecks } from './room.ts';

it('a check that never ends is one that failed, and the others are told of', async () => {
  const { ready, checks } = await runChecks({ frozen: () => new Promise(() => {}), well: async () => undefined });
  expect([ready, checks['frozen'], checks['well']?.ok]).toEqual([
    false,
    expect.objectContaining({ ok: false, detail: 'ne répond pas' }),
    true,
  ]);
});
