import { type Db, executeRows } from '@sar/database/client';
import { type SQL, sql } from 'drizzle-orm';
import { exchanges } from '../tables-conversations.ts';

const DAY_MS = 86_400_000;

/** The statement that erases, word for word, the oldest of what was asked before a moment; counts, outcomes and opinions stay. */
export function forgetting(before: SQL, most: number): SQL {
  return sql`
    update ${exchanges} set question = null, folded = null, message = null, reason = null
    where id in (select id from ${exchanges} where question is not null and asked_at < ${before} order by asked_at limit ${most})
    returning id`;
}

const BATCH = 1_000;

/** Forgets all that was asked before the retention began. @returns how many questions. */
export async function forgetQuestions(db: Db, retentionDays: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
  let forgotten = 0;
  for (;;) {
    const gone = await executeRows(db, forgetting(sql`${before}::timestamptz`, BATCH));
    forgotten += gone.length;
    if (gone.length < BATCH) return forgotten;
  }
}
