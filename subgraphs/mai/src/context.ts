import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';
import { createModelCache, type ModelCache } from './services/models.ts';
import { createKnowledgeCache, type KnowledgeCache } from './services/retrieval/knowledge.ts';
import { createWording, type Wording } from './services/writing/writing.ts';

/** What MAI's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  /** The model that answers, kept for the life of the process. */
  readonly models: ModelCache;
  readonly loaders: Loaders;
  /** Days for which questions are kept word for word. */
  readonly retentionDays: number;
  /** What may be answered from, kept likewise. */
  readonly knowledge: KnowledgeCache;
  /** Words the answer that rows give. */
  readonly wording: Wording;
}

export function createContext({ db, config, log }: Pick<RoomDependencies, 'db' | 'log'> & { readonly config: Config }) {
  const models = createModelCache(config);
  const knowledge = createKnowledgeCache();
  const wording = createWording(config, log);
  const kept = { models, knowledge, wording, retentionDays: config.MAI_RETENTION_DAYS };
  return (request: RoomRequest): Context => ({ ...request, ...kept, db, loaders: createLoaders(db) });
}
