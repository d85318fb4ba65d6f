import { executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openJobs } from './queue.ts';
import { useJobs } from './use-jobs.ts';

const used = useJobs();

describe('a chore', () => {
  const chore = (done: string[], label = 'once') => ({ name: 'test.chore', everySeconds: 3_600, work: async () => void done.push(label) });
  /** As if the period of the last one were over. */
  const nextPeriod = () =>
    executeRows(used.database.db, sql`update events.job set singleton_on = singleton_on - interval '1 hour' where name = 'test.chore'`);

  const failedAreDue = () =>
    executeRows(
      used.database.db,
      sql`update events.job set start_after = now() where name = 'test.chore' and state = 'retry' returning id`,
    );

  it('is done once a period, by one of those that know it, at their start or when they do what is due', async () => {
    const other = await openJobs(used.database, [], () => {});
    const done: string[] = [];
    await used.jobs.repeat(chore(done));
    await other.repeat(chore(done));
    await used.jobs.drain();
    for (const one of [used.jobs, other]) expect(await one.doDue()).toBe(0);
    expect(done).toEqual(['once']);
    await nextPeriod();
    for (const one of [used.jobs, other]) expect(await one.doDue()).toBe(0);
    expect(done).toEqual(['once', 'once']);
    await other.stop();
  });

  it('that failed is tried again, and comes back in the next period whatever became of it', async () => {
    let fails = true;
    const done: string[] = [];
    await used.jobs.repeat({
      ...chore(done),
      async work() {
        if (fails) throw new Error('not yet');
        done.push('at last');
      },
    });
    while (used.reports.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(used.reports[0]?.[0]).toEqual(new Error('not yet'));
    fails = false;
    await nextPeriod();
    while ((await failedAreDue()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await used.jobs.doDue();
    expect(done).toEqual(['at last', 'at last']);
  });
});
