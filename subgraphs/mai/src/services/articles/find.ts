import type { Db } from '@sar/database/client';
import { and, eq, sql } from 'drizzle-orm';
import { toSql } from 'pgvector';
import { embeddings, passages } from '../../tables.ts';
import { isReadableBy } from './rights.ts';

/** A piece of an article. */
export interface Piece {
  readonly articleId: string;
  readonly title: string | null;
  readonly text: string;
  /** Cosine of the question and the piece, -1 to 1. */
  readonly similarity: number;
}

/** Pieces looked at, which are of as many articles at most: what one call may ask their room. */
const PIECES = 10;

/**
 * The pieces of articles nearest to a vector, best first, among those that somebody may read. Exact, as for rows.
 * @param audiences those that they belong to (subgraph-kit/src/audiences.ts).
 */
export function findPieces(db: Db, modelId: string, vector: readonly number[], audiences: readonly string[]): Promise<Piece[]> {
  const distance = sql<number>`${embeddings.embedding} <=> ${toSql([...vector])}::vector`;
  return db
    .select({
      articleId: sql<string>`${passages.articleId}`,
      title: passages.title,
      text: passages.text,
      similarity: sql<number>`1 - (${distance})`.mapWith(Number),
    })
    .from(embeddings)
    .innerJoin(passages, eq(passages.id, embeddings.passageId))
    .where(and(eq(embeddings.modelId, modelId), eq(passages.source, 'ARTICLE'), isReadableBy(audiences)))
    .orderBy(distance, embeddings.passageId)
    .limit(PIECES);
}
