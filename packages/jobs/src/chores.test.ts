import { type Database, executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Report } from './job.ts';
import { type Jobs, openJobs } from './queue.ts';

let database: Database;
let discard: () => Promise<void>;
let jobs: Jobs;
let reports: Parameters<Report>[];
beforeAll(async () => {
  const copy = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  discard = copy.discard;
  database = await openDatabase({ url: copy.where.DATABASE_URL, dataDir: copy.where.SAR_DATA_DIR });
});
beforeEach(async () => {
  reports = [];
  jobs = await openJobs(database, [], (...report) => reports.push(report));
});
afterEach(async () => {
  await jobs.stop();
  await executeRows(database.db, sql`delete from events.job`);
});
afterAll(async () => {
  await database.close();
  await discard();
});

describe('a chore', () => {
  const chore = (done: string[], label = 'once') => ({ name: 'test.chore', everySeconds: 3_600, work: async () => void done.push(label) });
  /** As if the period of the last one were over. */
  const nextPeriod = () =>
    executeRows(database.db, sql`update events.job set singleton_on = singleton_on - interval '1 hour' where name = 'test.chore'`);

  it('is done once a period, by one of those that know it, at their start or when they do what is due', async () => {
    const other = await openJobs(database, [], () => {});
    const done: string[] = [];
    await jobs.repeat(chore(done));
    await other.repeat(chore(done));
    await jobs.drain();
    for (const one of [jobs, other]) expect(await one.doDue()).toBe(0);
    expect(done).toEqual(['once']);
    await nextPeriod();
    for (const one of [jobs, other]) expect(await one.doDue()).toBe(0);
    expect(done).toEqual(['once', 'once']);
    await other.stop();
  });

  it('that failed is tried again, and comes back in the next period whatever became of it', async () => {
    let fails = true;
    const done: string[] = [];
    await jobs.repeat({
      ...chore(done),
      async work() {
        if (fails) throw new Error('not yet');
        done.push('at last');
      },
    });
    while (reports.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(reports.map(([error]) => error)).toEqual([new Error('not yet')]);
    fails = false;
    await nextPeriod();
    await jobs.doDue();
    expect(done).toContain('at last');
  });
});
