import { type Database, executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import type { Report } from './job.ts';
import { type Jobs, openJobs } from './queue.ts';

/** A database of a test file's own, and for each test a queue with nothing in it. @param kinds as of `openJobs`. */
export function useJobs(kinds: Parameters<typeof openJobs>[1] = []) {
  const used = { reports: [] as Parameters<Report>[] } as { database: Database; jobs: Jobs; reports: Parameters<Report>[] };
  let discard: () => Promise<void>;
  beforeAll(async () => {
    const copy = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
    discard = copy.discard;
    used.database = await openDatabase({ url: copy.where.DATABASE_URL, dataDir: copy.where.SAR_DATA_DIR });
  });
  beforeEach(async () => {
    used.reports = [];
    used.jobs = await openJobs(used.database, kinds, (...report) => used.reports.push(report));
  });
  afterEach(async () => {
    await used.jobs.stop();
    await executeRows(used.database.db, sql`delete from events.job`);
  });
  afterAll(async () => {
    await used.database.close();
    await discard();
  });
  return used;
}
