import { type Db, executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';

/** pg-boss writes its schema's name into its own functions, so the first one stays: to rename it would lose what waits. */
export const SCHEMA = 'events';

const TABLE = sql`${sql.identifier(SCHEMA)}.job`;
/** A job that has failed for good stays readable this long. */
const FAILED_KEPT_SECONDS = 30 * 86_400;

/** How many jobs of these queues are under way or wait, for another attempt or for a first one that is due. */
export async function countUnfinished(db: Db, queues: readonly string[]): Promise<number> {
  const [row] = await executeRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${TABLE} where name in ${[...queues]} and state < 'completed' and not (state = 'created' and start_after > now())`,
  );
  return row?.count ?? 0;
}

/** How many of these jobs, of these queues, wait or are under way. */
export async function countUnfinishedOf(db: Db, queues: readonly string[], ids: readonly string[]): Promise<number> {
  const [row] = await executeRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${TABLE} where name in ${[...queues]} and id in ${[...ids]} and state < 'completed'`,
  );
  return row?.count ?? 0;
}

export interface QueueState {
  readonly name: string;
  readonly state: 'waiting' | 'active' | 'failed';
  readonly count: number;
  /** Of those that wait, how long the one that is due longest has been; of the others, how long since their moment. */
  readonly oldestSeconds: number;
}

/** How the queues stand: what is due and waits, what is under way, what has failed for good. Empty on a database without a queue. */
export async function queueStates(db: Db): Promise<QueueState[]> {
  if (!(await hasQueue(db))) return [];
  return executeRows(
    db,
    sql`select name, case when state in ('created', 'retry') then 'waiting' else state::text end as state, count(*)::int as count,
        extract(epoch from now() - min(start_after))::int as "oldestSeconds"
      from ${TABLE} where state in ('active', 'failed') or (state in ('created', 'retry') and start_after <= now()) group by 1, 2 order by 1, 2`,
  );
}

async function hasQueue(db: Db): Promise<boolean> {
  const [found] = await executeRows<{ present: boolean }>(db, sql`select to_regclass(${`${SCHEMA}.job`}) is not null as present`);
  return found?.present ?? false;
}

/** Before a job's last attempt is called a failure: keeps it for people to read, and of its payload only `residue` where there is one. */
export async function keepFailed(db: Db, name: string, id: string, residue: object | null): Promise<void> {
  const data = residue ? sql`, data = ${JSON.stringify(residue)}::jsonb` : sql``;
  await executeRows(db, sql`update ${TABLE} set deletion_seconds = ${FAILED_KEPT_SECONDS}${data} where name = ${name} and id = ${id}`);
}
