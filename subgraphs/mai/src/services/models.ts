import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { eq } from 'drizzle-orm';
import { embeddingModels } from '../tables.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Lexicon } from './embedding/lexicon.ts';
import { createLocalEmbedder } from './embedding/local.ts';
import { isIndexed, type Space } from './retrieval/nearest.ts';

export type EmbeddingConfig = Pick<Config, 'HF_TOKEN' | 'MAI_EMBEDDING_PROVIDER' | 'MAI_EMBEDDING_MODEL' | 'MAI_EMBEDDING_DIMENSION'>;

/** The embedder that the configuration names, over the word statistics of the current rows. The hosted one's client is loaded only where it serves. */
export async function createEmbedder(config: EmbeddingConfig, lexicon: Lexicon): Promise<Embedder> {
  if (config.MAI_EMBEDDING_PROVIDER === 'local') return createLocalEmbedder(lexicon);
  const [{ createHuggingFaceEmbedder }, { remembering }] = await Promise.all([
    import('./embedding/huggingface.ts'),
    import('./embedding/remember.ts'),
  ]);
  const { MAI_EMBEDDING_MODEL: model, MAI_EMBEDDING_DIMENSION: dimension } = config;
  return remembering(createHuggingFaceEmbedder({ token: config.HF_TOKEN ?? '', model, dimension }));
}

/** A model ready to embed questions, and its vectors. */
export interface ActiveModel extends Space {
  readonly embedder: Embedder;
}

export interface ModelCache {
  /** The model in service, loaded again only when another took its place; null before the first vectorisation. */
  getActive(db: Db): Promise<ActiveModel | null>;
}

const STATE = {
  id: embeddingModels.id,
  provider: embeddingModels.provider,
  model: embeddingModels.model,
  dimension: embeddingModels.dimension,
  isIndexed,
};

/** Keeps the model in service: its lexicon is too large to read on every question, and with another one a local model is another. */
export function createModelCache(config: EmbeddingConfig): ModelCache {
  let known: ActiveModel | null = null;
  return {
    async getActive(db) {
      const [active] = await db.select(STATE).from(embeddingModels).where(eq(embeddingModels.active, true));
      if (active && known && active.id === known.id) return { ...known, isIndexed: active.isIndexed };
      const [row] = active
        ? await db.select({ lexicon: embeddingModels.lexicon }).from(embeddingModels).where(eq(embeddingModels.id, active.id))
        : [];
      if (!active || !row) return null;
      // The model in service, which after a change of configuration is not yet the configured one.
      const named = {
        MAI_EMBEDDING_PROVIDER: active.provider,
        MAI_EMBEDDING_MODEL: active.model,
        MAI_EMBEDDING_DIMENSION: active.dimension,
      };
      const embedder = await createEmbedder({ ...config, ...named }, row.lexicon);
      known = { id: active.id, dimension: active.dimension, isIndexed: active.isIndexed, embedder };
      return known;
    },
  };
}
