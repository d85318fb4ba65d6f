import type { Db } from '@sar/database/client';
import { loadMany, loadRow } from '@sar/subgraph-kit/batch';
import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { entries, passages } from './tables.ts';
import { exchanges } from './tables-conversations.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Exchanges of a conversation that are shown. */
const MOST_EXCHANGES = 100;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    /** A version of a row, current or not. */
    entry: loadRow(db, entries, 'id'),
    /** The other wordings of a version, in their order. */
    aliasesOfEntry: loadMany(
      (ids) =>
        db
          .select()
          .from(passages)
          .where(and(inArray(passages.entryId, ids), eq(passages.source, 'ALIAS')))
          .orderBy(asc(passages.position), asc(passages.id)),
      (row) => row.entryId as string,
    ),
    /** The last exchanges of a conversation, in their order. */
    exchangesOfConversation: loadMany(
      async (ids) => {
        const ranked = db
          .select({
            id: exchanges.id,
            rank: sql<number>`row_number() over (partition by ${exchanges.conversationId} order by ${desc(exchanges.askedAt)}, ${desc(exchanges.id)})`.as(
              'rank',
            ),
          })
          .from(exchanges)
          .where(inArray(exchanges.conversationId, ids))
          .as('ranked');
        const rows = await db
          .select()
          .from(exchanges)
          .innerJoin(ranked, eq(ranked.id, exchanges.id))
          .where(lte(ranked.rank, MOST_EXCHANGES))
          .orderBy(asc(exchanges.askedAt), asc(exchanges.id));
        return rows.map((row) => row.exchanges);
      },
      (row) => row.conversationId,
    ),
  };
}
