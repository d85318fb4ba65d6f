import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { pgSchema } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDatabaseLimiter } from './database.ts';
import { createMemoryLimiter, type Limiter } from './limiter.ts';
import { defineCounters } from './table.ts';

const counters = defineCounters(pgSchema('essai'), 'counters');
const LIMITS = {
  BOTH: { account: { points: 3, seconds: 60 }, address: { points: 5, seconds: 600 } },
  ADDRESS: { address: { points: 2, seconds: 60 } },
} as const;
type Name = keyof typeof LIMITS;

const opened = {} as Awaited<ReturnType<typeof openDatabase>> & { discard(): Promise<void> };
beforeAll(async () => {
  const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  Object.assign(opened, await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR }), { discard });
  await opened.db.execute(sql`create schema essai`);
  await opened.db.execute(sql`create table essai.counters (like identity.rate_limits including all)`);
});
beforeEach(() => opened.db.delete(counters));
afterAll(async () => {
  await opened.close();
  await opened.discard();
});

/** How many of so many acts at the same moment get through. */
async function through(limiter: Limiter<Name>, times: number, name: Name, counted: Parameters<Limiter<Name>['take']>[1]) {
  const taken = await Promise.allSettled(Array.from({ length: times }, () => limiter.take(name, counted)));
  return taken.filter(({ status }) => status === 'fulfilled').length;
}
const limiterOf = (kind: string) => (kind === 'memory' ? createMemoryLimiter(LIMITS) : createDatabaseLimiter(opened.db, counters, LIMITS));

describe.each(['memory', 'database'])('counters in the %s', (kind) => {
  it('let as many through as there are points, of twenty at the same moment', async () => {
    expect(await through(limiterOf(kind), 20, 'BOTH', { account: 'a' })).toBe(3);
  });

  it('count accounts apart, and addresses by their block', async () => {
    const limiter = limiterOf(kind);
    expect(await through(limiter, 9, 'BOTH', { account: 'a' })).toBe(3);
    expect(await through(limiter, 9, 'BOTH', { account: 'b' })).toBe(3);
    expect(await through(limiter, 1, 'ADDRESS', { address: '2001:db8::1' })).toBe(1);
    expect(await through(limiter, 9, 'ADDRESS', { address: '2001:db8::ffff:1' })).toBe(1);
    expect(await through(limiter, 9, 'ADDRESS', { address: '2001:db8:0:1::1' })).toBe(2);
  });

  it('count limits apart, and nothing of what is not known', async () => {
    const limiter = limiterOf(kind);
    expect(await through(limiter, 9, 'ADDRESS', { address: '192.0.2.1' })).toBe(2);
    expect(await through(limiter, 1, 'BOTH', { address: '192.0.2.1' })).toBe(1);
    expect(await through(limiter, 9, 'BOTH', {})).toBe(9);
  });

  it('say until when, and how long that is in French', async () => {
    const limiter = limiterOf(kind);
    await limiter.take('BOTH', { account: 'a' }, 3);
    await expect(limiter.take('BOTH', { account: 'a' })).rejects.toMatchObject({
      message: 'Trop de demandes. Réessayez dans une minute.',
      extensions: { code: 'RATE_LIMITED', retryAfter: 60 },
    });
    await limiter.take('BOTH', { address: '192.0.2.1' }, 5);
    await expect(limiter.take('BOTH', { address: '192.0.2.1' })).rejects.toThrow('Trop de demandes. Réessayez dans 10 minutes.');
  });

  it('use up none of an account by what the block stops', async () => {
    const limiter = limiterOf(kind);
    await limiter.take('BOTH', { address: '192.0.2.1' }, 5);
    expect(await through(limiter, 9, 'BOTH', { account: 'a', address: '192.0.2.1' })).toBe(0);
    expect(await through(limiter, 9, 'BOTH', { account: 'a', address: '198.51.100.1' })).toBe(3);
  });

  it('forget an account that proved right, and of the block that one act only', async () => {
    const limiter = limiterOf(kind);
    const counted = { account: 'a', address: '192.0.2.1' };
    await limiter.take('BOTH', counted);
    await limiter.take('BOTH', counted);
    await limiter.giveBack('BOTH', counted);
    expect(await through(limiter, 9, 'BOTH', { account: 'a' })).toBe(3);
    expect(await through(limiter, 9, 'BOTH', { address: '192.0.2.1' })).toBe(4);
  });
});

describe('counters in the database', () => {
  const open = () => createDatabaseLimiter(opened.db, counters, LIMITS);

  it('outlive a restart, and are one for all processes', async () => {
    const [one, other] = [open(), open()];
    const both = await Promise.all([through(one, 10, 'BOTH', { account: 'a' }), through(other, 10, 'BOTH', { account: 'a' })]);
    expect(both[0] + both[1]).toBe(3);
    expect(await through(open(), 1, 'BOTH', { account: 'a' })).toBe(0);
  });

  it('begin anew when their time is over', async () => {
    const limiter = open();
    expect(await through(limiter, 9, 'BOTH', { account: 'a' })).toBe(3);
    await opened.db.update(counters).set({ expire: sql`now() - interval '1 second'` });
    expect(await through(limiter, 9, 'BOTH', { account: 'a' })).toBe(3);
  });

  it('are swept once their time is over, by whoever begins to count; the others stay', async () => {
    const limiter = open();
    await limiter.take('BOTH', { account: 'old', address: '192.0.2.1' });
    await opened.db.update(counters).set({ expire: sql`now() - interval '1 second'` });
    await limiter.take('BOTH', { account: 'fresh' });
    await limiter.take('BOTH', { account: 'new' });
    expect(await opened.db.$count(counters)).toBe(2);
  });

  it('hold nobody in clear', async () => {
    await open().take('BOTH', { account: 'astou@sar.sn', address: '192.0.2.1' });
    const keys = (await opened.db.select().from(counters)).map(({ key }) => key).sort();
    expect(keys).toEqual([expect.stringMatching(/^BOTH:account:[\w-]{43}$/), expect.stringMatching(/^BOTH:address:[\w-]{43}$/)]);
  });

  it('that cannot be written let nothing through', async () => {
    const nowhere = createDatabaseLimiter(opened.db, defineCounters(pgSchema('essai'), 'absent'), LIMITS);
    await expect(nowhere.take('BOTH', { account: 'a' })).rejects.toThrow();
  });
});
