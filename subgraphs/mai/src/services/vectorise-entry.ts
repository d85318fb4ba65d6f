import { and, eq, isNull } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { embeddings, entries, passages } from '../tables.ts';
import { EmbeddingUnavailable } from './embedding/embedder.ts';

/**
 * Gives the wordings of a row their vectors by the model in service, so that what a curator writes is found at once.
 * What the model cannot do now stays for `setup-rag --vectorize`: words find the row until then.
 */
export async function vectoriseEntry({ db, models }: Pick<Context, 'db' | 'models'>, entryId: string): Promise<void> {
  try {
    const model = await models.getActive(db);
    if (!model) return;
    const missing = await db
      .select({ id: passages.id, section: entries.section, question: passages.text, answer: entries.answer })
      .from(passages)
      .innerJoin(entries, eq(entries.id, passages.entryId))
      .leftJoin(embeddings, and(eq(embeddings.passageId, passages.id), eq(embeddings.modelId, model.id)))
      .where(and(eq(passages.entryId, entryId), isNull(embeddings.passageId)));
    if (missing.length === 0) return;
    const vectors = await model.embedder.embedPassages(missing);
    const rows = missing.map(({ id }, index) => ({ passageId: id, modelId: model.id, embedding: vectors[index] as number[] }));
    await db.insert(embeddings).values(rows).onConflictDoNothing();
  } catch (error) {
    if (!(error instanceof EmbeddingUnavailable)) throw error;
  }
}
