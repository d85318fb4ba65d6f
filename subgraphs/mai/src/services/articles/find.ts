import type { Db } from '@sar/database/client';
import { inArray, sql } from 'drizzle-orm';
import { passages } from '../../tables.ts';
import { findNearest, type Space } from '../retrieval/nearest.ts';

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
 * The pieces of articles nearest to a vector, best first, among those that somebody may read.
 * @param audiences those that they belong to (subgraph-kit/src/audiences.ts).
 */
export async function findPieces(db: Db, space: Space, vector: readonly number[], audiences: readonly string[]): Promise<Piece[]> {
  const near = await findNearest(db, space, vector, { source: 'ARTICLE', audiences, limit: PIECES });
  if (near.length === 0) return [];
  const ids = near.map(({ passageId }) => passageId);
  const pieces = await db
    .select({ id: passages.id, articleId: sql<string>`${passages.articleId}`, title: passages.title, text: passages.text })
    .from(passages)
    .where(inArray(passages.id, ids));
  return near.flatMap(({ passageId, similarity }) => {
    const piece = pieces.find(({ id }) => id === passageId);
    return piece ? [{ ...piece, similarity }] : [];
  });
}
