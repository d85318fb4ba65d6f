/** The wordings of rows nearest to a vector, by pgvector. */
import type { Db } from '@sar/database/client';
import { and, eq, not, notExists, or, sql } from 'drizzle-orm';
import { toSql } from 'pgvector';
import { embeddings, entries, passages } from '../../tables.ts';
import { isCurrent } from '../passages.ts';
import type { Neighbour } from './search.ts';

/**
 * The nearest wordings of rows, best first; what is not shown takes nobody's place, nor do articles, which are looked for
 * apart (services/articles/find.ts). Exact: below some ten thousand passages a scan takes a few milliseconds and misses nothing.
 */
export function findNearest(db: Db, modelId: string, vector: readonly number[], limit: number): Promise<Neighbour[]> {
  // All vectors are units, so their inner product is their cosine, and a quarter cheaper.
  const distance = sql<number>`${embeddings.embedding} <#> ${toSql([...vector])}::vector`;
  // Of what is hidden there is little: leaving it out costs half of what joining what is shown does.
  const hidden = db
    .select({ one: sql`1` })
    .from(passages)
    .leftJoin(entries, eq(entries.id, passages.entryId))
    .where(and(eq(passages.id, embeddings.passageId), or(eq(passages.source, 'ARTICLE'), not(isCurrent()))));
  return db
    .select({ passageId: embeddings.passageId, similarity: sql<number>`-(${distance})`.mapWith(Number) })
    .from(embeddings)
    .where(and(eq(embeddings.modelId, modelId), notExists(hidden)))
    .orderBy(distance, embeddings.passageId)
    .limit(limit);
}
