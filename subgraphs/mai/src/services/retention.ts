import type { Db } from '@sar/database/client';
import { and, isNotNull, lt } from 'drizzle-orm';
import { exchanges } from '../tables-conversations.ts';

const DAY_MS = 86_400_000;

/** Erases what was asked and answered word for word before the retention began; counts, outcomes and opinions stay. @returns how many exchanges. */
export async function forgetQuestions(db: Db, retentionDays: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - retentionDays * DAY_MS);
  const gone = await db
    .update(exchanges)
    .set({ question: null, folded: null, message: null, reason: null })
    .where(and(lt(exchanges.askedAt, before), isNotNull(exchanges.question)))
    .returning({ id: exchanges.id });
  return gone.length;
}
