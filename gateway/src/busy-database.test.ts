import { useApp } from '@sar/testing/app';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';

// The embedded database has one connection, which nobody takes for long.
describe.runIf(inject('databaseUrl'))('a database whose connections are all taken', () => {
  const app = useApp();
  const say = async (statement: string) => app.house.database.db.execute(sql.raw(statement));

  it('X06: has so many wait and no more: who comes then is told at once when to come again, and the platform that we live', async () => {
    const origin = await app.door.listen({ host: '127.0.0.1', port: 0 });
    const headers = { authorization: `Bearer ${await app.as('EMPLOYEE')}`, 'content-type': 'application/json' };
    const ask = async () => {
      const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: '{"query":"{ directions { name } }"}' });
      return [answer.status, answer.headers.get('retry-after'), ((await answer.json()) as { errors?: unknown }).errors];
    };
    expect(await ask()).toEqual([200, null, undefined]);

    let [free, refused] = [false, 0];
    const taken = Promise.all(Array.from({ length: 10 }, () => say('select pg_sleep(2)'))).finally(() => {
      free = true;
    });
    const waiting = Array.from({ length: 1_100 }, () => say('select 1').catch(() => refused++));
    const answers = await Promise.all(Array.from({ length: 20 }, ask));
    const { status } = await fetch(`${origin}/healthz`);
    expect([status, refused >= 100, refused < 120, free]).toEqual([200, true, true, false]);
    const errors = [{ message: expect.any(String), extensions: { code: 'UNAVAILABLE', retryAfter: 1 } }];
    expect(answers).toEqual(Array(20).fill([503, '1', errors]));

    await Promise.all([taken, ...waiting]);
    expect(await ask()).toEqual([200, null, undefined]);
  });
});
