import type { Db } from '@sar/database/client';
import { contains, fold } from '@sar/database/text';
import { Refusal } from '@sar/subgraph-kit/errors';
import { and, eq, like, sql } from 'drizzle-orm';
import { entries, passages } from '../tables.ts';
import { isCurrent } from './passages.ts';

const MOST = 10;
/** Below two characters everything matches, and nothing is meant. */
const LEAST_TYPED = 2;

/**
 * Questions that may be answered and contain what is typed, by any of their wordings: those that begin with it first, then the shorter.
 * @throws Refusal BAD_USER_INPUT on `first` outside 1 to 10.
 */
export async function suggest(db: Db, prefix: string, first: number): Promise<string[]> {
  if (first < 1 || first > MOST) throw new Refusal('BAD_USER_INPUT', `« first » doit être compris entre 1 et ${MOST}.`);
  const typed = fold(prefix);
  if (typed.length < LEAST_TYPED || typed.length > 500 || typed.includes('\0')) return [];
  const rows = await db
    .select({ question: entries.question })
    .from(passages)
    .innerJoin(entries, eq(entries.id, passages.entryId))
    .where(and(like(passages.folded, contains(prefix)), isCurrent()))
    .groupBy(entries.id, entries.question)
    .orderBy(sql`min(strpos(${passages.folded}, ${typed}))`, sql`length(${entries.question})`, entries.id)
    .limit(first);
  return [...new Set(rows.map(({ question }) => question))];
}
