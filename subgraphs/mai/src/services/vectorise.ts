import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { embeddingModels, embeddings, entries, passages } from '../tables.ts';
import { vectoriseArticles } from './articles/vectorise.ts';
import type { Embedder } from './embedding/embedder.ts';
import { fitLexicon, type Lexicon } from './embedding/lexicon.ts';
import { createEmbedder } from './models.ts';
import { isCurrent } from './passages.ts';
import { dropOtherIndexes, indexVectors } from './retrieval/nearest.ts';

/** Rows embedded and stored at a time: a kill loses at most one batch. */
const BATCH = 64;

export interface Vectorised {
  /** Vectors made by this run; the others were there. */
  readonly embedded: number;
  /** Wordings of current rows. */
  readonly total: number;
  readonly model: string;
}

/**
 * Gives every wording of a row its vector by the configured model, then puts that model in service. Resumes where it was stopped;
 * until it ends, the model in service before goes on answering.
 * @param onProgress hears how many wordings have their vector.
 * @throws Error in French without rows, EmbeddingUnavailable when the hosted model does not answer; what was embedded stays.
 */
export async function vectorise(db: Db, config: Config, onProgress: (done: number, total: number) => void): Promise<Vectorised> {
  const all = await db.select().from(entries).where(isCurrent()).orderBy(asc(entries.position));
  if (all.length === 0) throw new Error("Aucune ligne à vectoriser : importez d'abord un jeu de questions.");
  const lexicon = fitLexicon(all);
  const embedder = await createEmbedder(config, lexicon);
  const modelId = await registerModel(db, embedder, lexicon);
  const missing = await db
    .select({ id: passages.id, section: entries.section, question: passages.text, answer: entries.answer })
    .from(passages)
    .innerJoin(entries, eq(entries.id, passages.entryId))
    .leftJoin(embeddings, and(eq(embeddings.passageId, passages.id), eq(embeddings.modelId, modelId)))
    .where(and(isNull(embeddings.passageId), isCurrent()))
    .orderBy(asc(entries.position), asc(passages.position));
  const total = await db.$count(passages, inArray(passages.entryId, db.select({ id: entries.id }).from(entries).where(isCurrent())));
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const vectors = await embedder.embedPassages(batch);
    const rows = batch.map((passage, index) => ({ passageId: passage.id, modelId, embedding: vectors[index] as number[] }));
    await db.insert(embeddings).values(rows).onConflictDoNothing();
    onProgress(total - missing.length + start + batch.length, total);
  }
  await vectoriseArticles(db, modelId, embedder);
  await indexVectors(db, { id: modelId, dimension: embedder.dimension }, await db.$count(embeddings, eq(embeddings.modelId, modelId)));
  await activate(db, modelId, embedder);
  await dropOtherIndexes(db, { id: modelId });
  // An article that came meanwhile got the vectors of the model that was still in service.
  await vectoriseArticles(db, modelId, embedder);
  return { embedded: missing.length, total, model: embedder.model };
}

async function registerModel(db: Db, { provider, model, version, dimension }: Embedder, lexicon: Lexicon): Promise<string> {
  const [row] = await db
    .insert(embeddingModels)
    .values({ provider, model, version, dimension, lexicon })
    .onConflictDoUpdate({ target: [embeddingModels.provider, embeddingModels.model, embeddingModels.version], set: { lexicon } })
    .returning({ id: embeddingModels.id });
  return (row as { id: string }).id;
}

/** Switches to a model in one transaction, and forgets older versions of the same model: their rows are gone. */
async function activate(db: Db, modelId: string, { provider, model }: Embedder): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(embeddingModels).set({ active: false }).where(ne(embeddingModels.id, modelId));
    await tx.update(embeddingModels).set({ active: true }).where(eq(embeddingModels.id, modelId));
    await tx
      .delete(embeddingModels)
      .where(and(eq(embeddingModels.provider, provider), eq(embeddingModels.model, model), ne(embeddingModels.id, modelId)));
  });
}
