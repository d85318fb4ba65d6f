import { DAY_MS } from '@sar/database/calendar';
import { type Db, executeRows } from '@sar/database/client';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { sql } from 'drizzle-orm';
import { exchanges } from '../tables-conversations.ts';

const BATCH = 1_000;

/**
 * Erases, word for word, all that was asked before the retention began; counts, outcomes and opinions stay.
 * @returns how many questions.
 */
export async function forgetQuestions(db: Db, retentionDays: number, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - retentionDays * DAY_MS).toISOString();
  let forgotten = 0;
  for (;;) {
    const gone = await executeRows(
      db,
      sql`
        update ${exchanges} set question = null, folded = null, message = null, reason = null
        where id in (select id from ${exchanges} where question is not null and asked_at < ${before}::timestamptz order by asked_at limit ${BATCH})
        returning id`,
    );
    forgotten += gone.length;
    if (gone.length < BATCH) return forgotten;
  }
}

/** Nothing is kept longer than it may be by more than an hour, whether or not anybody asks. */
export const retentionChore = ({ db, config }: Pick<RoomDependencies, 'db' | 'config'>) => ({
  name: 'mai.retention',
  everySeconds: 3_600,
  work: async () => void (await forgetQuestions(db, config.MAI_RETENTION_DAYS)),
});
