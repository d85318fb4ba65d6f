import { ZONE } from '@sar/database/calendar';
import { type Db, executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import { writingBudgets } from '../../tables.ts';

const month = sql`to_char(now() at time zone ${sql.raw(`'${ZONE}'`)}, 'YYYY-MM')`;

/** Tokens put aside for one answer. */
export interface Reservation {
  readonly userId: string;
  /** YYYY-MM, in Dakar. */
  readonly month: string;
  readonly tokens: number;
}

/**
 * Puts tokens aside before they are spent, in one statement: calls at the same moment wait for each other's row and cannot
 * pass the limit together. A new month takes the place of the one before.
 * @param limit tokens a month and person.
 * @returns null when they would pass the limit; then nothing is put aside.
 */
export async function reserveTokens(db: Db, userId: string, tokens: number, limit: number): Promise<Reservation | null> {
  const spent = sql`case when ${writingBudgets.month} = ${month} then ${writingBudgets.tokens} else 0 end`;
  const rows = await executeRows<{ month: string }>(
    db,
    sql`insert into ${writingBudgets} (user_id, month, tokens) select ${userId}::uuid, ${month}, ${tokens}::int where ${tokens}::int <= ${limit}::int
        on conflict (user_id) do update set month = excluded.month, tokens = ${spent} + excluded.tokens where ${spent} + excluded.tokens <= ${limit}::int
        returning month`,
  );
  return rows[0] ? { userId, month: rows[0].month, tokens } : null;
}

/** Puts what was really spent in the place of what was put aside. In another month there is nothing left to mend. */
export async function settleTokens(db: Db, { userId, month: reserved, tokens }: Reservation, spent: number): Promise<void> {
  await db.execute(
    sql`update ${writingBudgets} set tokens = greatest(0, ${writingBudgets.tokens} + ${spent - tokens}::int) where user_id = ${userId}::uuid and month = ${reserved}`,
  );
}
