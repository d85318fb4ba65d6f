import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { Refusal } from '@sar/subgraph-kit/errors';
import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { MaiStats } from '../generated/schema.ts';
import { embeddingModels, embeddings, entries, passages } from '../tables.ts';
import { createEmbedder, type EmbeddingConfig } from './models.ts';
import { isCurrent } from './passages.ts';

const MAX_SAMPLES = 20;

/** By places in the file and not by counting its rows: the same few of the index's, however many there are. */
const spread = kept((db: Db) => {
  const wanted = sql`${sql.placeholder('wanted')}::int`;
  const file = sql`(select min(${entries.position}) as first, max(${entries.position}) as last from ${entries} where ${isCurrent()}) as file`;
  const picked = sql`(select ${entries.id}, ${entries.position}, ${entries.question} from ${entries}
    where ${entries.position} >= file.first + (file.last - file.first + 1) * turn / ${wanted} and ${isCurrent()}
    order by ${entries.position}, ${entries.id} limit 1) as picked`;
  return db
    .selectDistinctOn([sql`picked.position`, sql`picked.id`], { question: sql<string>`picked.question` })
    .from(sql`${file}, generate_series(0, ${sql.raw(`${MAX_SAMPLES - 1}`)}) as turn, lateral ${picked}`)
    .where(sql`turn < ${wanted}`)
    .orderBy(sql`picked.position`, sql`picked.id`)
    .prepare('sample-questions');
});

/**
 * Questions spread over the whole file, the same ones every time: as many as are wanted, unless a long stretch of the file is
 * not cited. @throws Refusal BAD_USER_INPUT on a limit outside 1 to 20.
 */
export async function listSampleQuestions(db: Db, limit: number | null | undefined): Promise<string[]> {
  const wanted = limit ?? 5;
  if (wanted < 1 || wanted > MAX_SAMPLES) throw new Refusal('BAD_USER_INPUT', `« limit » doit être compris entre 1 et ${MAX_SAMPLES}.`);
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
