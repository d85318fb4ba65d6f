import type { Db } from '@sar/database/client';
import { Refusal } from '@sar/subgraph-kit/errors';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { MaiStats } from '../generated/schema.ts';
import { embeddingModels, embeddings, entries } from '../tables.ts';
import { createEmbedder, type EmbeddingConfig } from './models.ts';

/** Questions spread over the whole file, the same ones every time. @throws Refusal BAD_USER_INPUT on a limit outside 1 to 20. */
export async function listSampleQuestions(db: Db, limit: number | null | undefined): Promise<string[]> {
  const wanted = limit ?? 5;
  if (wanted < 1 || wanted > 20) throw new Refusal('BAD_USER_INPUT', '« limit » doit être compris entre 1 et 20.');
  const positions = sql`select n * greatest(1, (select count(*) from ${entries}) / ${wanted}::int) from generate_series(0, ${wanted}::int - 1) n`;
  const rows = await db
    .select({ question: entries.question })
    .from(entries)
    .where(sql`${entries.position} in (${positions})`)
    .orderBy(asc(entries.position));
  return rows.map(({ question }) => question);
}

export async function getStats(db: Db): Promise<MaiStats> {
  const [total] = await db.select({ total: count() }).from(entries);
  const [model] = await db
    .select({ provider: embeddingModels.provider, model: embeddingModels.model })
    .from(embeddingModels)
    .where(eq(embeddingModels.active, true));
  return { questionCount: total?.total ?? 0, ready: model !== undefined, provider: model?.provider ?? null, model: model?.model ?? null };
}

/** True before the first import. */
export async function needsDataset(db: Db): Promise<boolean> {
  const [row] = await db.select({ id: entries.id }).from(entries).limit(1);
  return row === undefined;
}

/** True when the configured model, at its present version, is not the one in service, or a row has no vector of it. */
export async function needsVectors(db: Db, config: EmbeddingConfig): Promise<boolean> {
  const [active] = await db.select().from(embeddingModels).where(eq(embeddingModels.active, true));
  if (!active) return true;
  const { provider, model, version } = await createEmbedder(config, active.lexicon);
  if (active.provider !== provider || active.model !== model || active.version !== version) return true;
  // Rows were only taken away: all others have their vectors, but the word statistics still count the lost ones.
  const [rows] = await db.select({ total: count() }).from(entries);
  if (active.lexicon.documents !== rows?.total) return true;
  const [missing] = await db
    .select({ id: entries.id })
    .from(entries)
    .leftJoin(embeddings, and(eq(embeddings.entryId, entries.id), eq(embeddings.modelId, active.id)))
    .where(isNull(embeddings.entryId))
    .limit(1);
  return missing !== undefined;
}
