import { type Db, executeRows } from '@sar/database/client';
import { Refusal } from '@sar/subgraph-kit/errors';
import { sql } from 'drizzle-orm';
import type { MaiMonitoring } from '../generated/schema.ts';
import { exchanges } from '../tables-conversations.ts';

const MOST_HOURS = 720;

interface Activity {
  readonly method: string;
  readonly total: number;
  readonly succeeded: number;
  readonly avgMs: number;
  readonly helpful: number;
  readonly unhelpful: number;
}

/** What MAI did in the last hours, by means of search, in one statement. @throws Refusal BAD_USER_INPUT on hours outside 1 to 720. */
export async function readMonitoring(db: Db, hours: number): Promise<MaiMonitoring> {
  if (hours < 1 || hours > MOST_HOURS) throw new Refusal('BAD_USER_INPUT', `« hours » doit être compris entre 1 et ${MOST_HOURS}.`);
  const rows = await executeRows<Activity>(
    db,
    sql`
      select method, count(*)::int as total, (count(*) filter (where status = 'ANSWER'))::int as succeeded, avg(elapsed_ms)::float8 as "avgMs",
        (count(*) filter (where helpful))::int as helpful, (count(*) filter (where not helpful))::int as unhelpful
      from ${exchanges} where asked_at > now() - make_interval(hours => ${hours}) group by method order by method`,
  );
  const sum = (value: (row: Activity) => number) => rows.reduce((all, row) => all + value(row), 0);
  const total = sum((row) => row.total);
  return {
    totalSearches: total,
    successRate: total === 0 ? null : sum((row) => row.succeeded) / total,
    avgMs: total === 0 ? null : sum((row) => row.avgMs * row.total) / total,
    helpfulCount: sum((row) => row.helpful),
    unhelpfulCount: sum((row) => row.unhelpful),
    byMethod: rows.map(({ method, total: asked, succeeded, avgMs }) => ({ method, total: asked, succeeded, avgMs })),
  };
}
