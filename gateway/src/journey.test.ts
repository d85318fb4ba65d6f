import { openApp } from '@sar/testing/app';
import { runJourney } from '@sar/testing/journey';
import { describe, expect, it } from 'vitest';

describe('the journey', () => {
  it('gives the same bodies in one process and with every room behind HTTP', async () => {
    const bodies = [];
    for (const form of ['local', 'split'] as const) {
      const app = await openApp(form);
      try {
        bodies.push(await runJourney(await app.door.listen({ host: '127.0.0.1', port: 0 })));
      } finally {
        await app.close();
      }
    }
    const [local, split] = bodies;
    expect(local?.length).toBeGreaterThan(30);
    expect(split).toEqual(local);
  }, 60_000);
});
