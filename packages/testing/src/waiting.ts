import { type Db, executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';

const WAITING = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;

/** Waits until so many connections to a PostgreSQL wait for others' locks: a race is then staged, and not left to chance. */
export async function awaitWaiting(db: Db, count: number): Promise<void> {
  while ((await executeRows(db, WAITING)).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
}
