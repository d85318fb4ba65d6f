import type { Db } from '@sar/database/client';
import { and, eq, isNull } from 'drizzle-orm';
import { embeddings, passages } from '../../tables.ts';
import type { Embedder } from '../embedding/embedder.ts';

/** Pieces embedded and stored at a time: a kill loses at most one batch. */
const BATCH = 64;

/**
 * Gives pieces of articles the vectors that they lack of a model.
 * @param articleId of one article; of all unless given.
 * @throws EmbeddingUnavailable when the hosted model does not answer; what was embedded stays.
 */
export async function vectoriseArticles(db: Db, modelId: string, embedder: Embedder, articleId?: string): Promise<void> {
  const missing = await db
    .select({ id: passages.id, title: passages.title, text: passages.text })
    .from(passages)
    .leftJoin(embeddings, and(eq(embeddings.passageId, passages.id), eq(embeddings.modelId, modelId)))
    .where(
      and(
        eq(passages.source, 'ARTICLE'),
        articleId === undefined ? undefined : eq(passages.articleId, articleId),
        isNull(embeddings.passageId),
      ),
    );
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const vectors = await embedder.embedPassages(batch.map(({ title, text }) => ({ section: null, question: title ?? '', answer: text })));
    const rows = batch.map(({ id }, index) => ({ passageId: id, modelId, embedding: vectors[index] as number[] }));
    await db.insert(embeddings).values(rows).onConflictDoNothing();
  }
}
