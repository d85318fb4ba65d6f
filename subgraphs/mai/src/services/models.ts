import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { Refusal } from '@sar/subgraph-kit/errors';
import { eq } from 'drizzle-orm';
import { embeddingModels } from '../tables.ts';
import type { Embedder } from './embedding/embedder.ts';
import { createHuggingFaceEmbedder } from './embedding/huggingface.ts';
import type { Lexicon } from './embedding/lexicon.ts';
import { createLocalEmbedder } from './embedding/local.ts';

type EmbeddingConfig = Pick<Config, 'HF_TOKEN' | 'MAI_EMBEDDING_PROVIDER' | 'MAI_EMBEDDING_MODEL' | 'MAI_EMBEDDING_DIMENSION'>;

/** The embedder that the configuration names, over the word statistics of the current rows. */
export function createEmbedder(config: EmbeddingConfig, lexicon: Lexicon): Embedder {
  if (config.MAI_EMBEDDING_PROVIDER === 'local') return createLocalEmbedder(lexicon);
  return createHuggingFaceEmbedder({
    token: config.HF_TOKEN ?? '',
    model: config.MAI_EMBEDDING_MODEL,
    dimension: config.MAI_EMBEDDING_DIMENSION,
  });
}

/** A model ready to embed questions. */
export interface ActiveModel {
  readonly id: string;
  readonly lexicon: Lexicon;
  readonly embedder: Embedder;
}

export interface ModelCache {
  /** The model in service, loaded again only when another took its place. @throws Refusal UNAVAILABLE before the first vectorisation. */
  getActive(db: Db): Promise<ActiveModel>;
}

/** Keeps the model in service: its lexicon is too large to read on every question. */
export function createModelCache(config: EmbeddingConfig): ModelCache {
  let known: ActiveModel | null = null;
  return {
    async getActive(db) {
      const [active] = await db.select({ id: embeddingModels.id }).from(embeddingModels).where(eq(embeddingModels.active, true));
      if (active && active.id === known?.id) return known;
      const [row] = active
        ? await db.select({ lexicon: embeddingModels.lexicon }).from(embeddingModels).where(eq(embeddingModels.id, active.id))
        : [];
      if (!active || !row) throw new Refusal('UNAVAILABLE', "MAI n'est pas encore prêt : sa base de connaissances n'est pas chargée.");
      known = { id: active.id, lexicon: row.lexicon, embedder: createEmbedder(config, row.lexicon) };
      return known;
    },
  };
}
