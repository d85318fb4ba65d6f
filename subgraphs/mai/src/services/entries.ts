import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { Refusal } from '@sar/subgraph-kit/errors';
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { MaiStats } from '../generated/schema.ts';
import { embeddingModels, embeddings, entries, passages } from '../tables.ts';
import { createEmbedder, type EmbeddingConfig } from './models.ts';
import { isCurrent } from './passages.ts';

const spread = kept((db: Db) => {
  const wanted = sql.placeholder('wanted');
  const numbered = db
    .select({
      question: entries.question,
      place: sql<number>`row_number() over (order by ${entries.position}, ${entries.id}) - 1`.as('place'),
      every: sql<number>`greatest(1, count(*) over () / ${wanted}::int)`.as('every'),
    })
    .from(entries)
    .where(isCurrent())
    .as('numbered');
  return db
    .select({ question: numbered.question })
    .from(numbered)
    .where(sql`${numbered.place} % ${numbered.every} = 0`)
    .orderBy(asc(numbered.place))
    .limit(wanted)
    .prepare('sample-questions');
});

/** Questions spread over the whole file, the same ones every time. @throws Refusal BAD_USER_INPUT on a limit outside 1 to 20. */
export async function listSampleQuestions(db: Db, limit: number | null | undefined): Promise<string[]> {
  const wanted = limit ?? 5;
  if (wanted < 1 || wanted > 20) throw new Refusal('BAD_USER_INPUT', '« limit » doit être compris entre 1 et 20.');
  const rows = await spread(db).execute({ wanted });
  return rows.map(({ question }) => question);
}

export async function getStats(db: Db): Promise<MaiStats> {
  const [total] = await db.select({ total: count() }).from(entries).where(isCurrent());
  const [model] = await db
    .select({ provider: embeddingModels.provider, model: embeddingModels.model })
    .from(embeddingModels)
    .where(eq(embeddingModels.active, true));
  const questionCount = total?.total ?? 0;
  return { questionCount, ready: questionCount > 0, provider: model?.provider ?? null, model: model?.model ?? null };
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
  const [rows] = await db.select({ total: count() }).from(entries).where(isCurrent());
  if (active.lexicon.documents !== rows?.total) return true;
  const [missing] = await db
    .select({ id: passages.id })
    .from(passages)
    .innerJoin(entries, eq(entries.id, passages.entryId))
    .leftJoin(embeddings, and(eq(embeddings.passageId, passages.id), eq(embeddings.modelId, active.id)))
    .where(and(isNull(embeddings.passageId), isCurrent()))
    .limit(1);
  return missing !== undefined;
}
