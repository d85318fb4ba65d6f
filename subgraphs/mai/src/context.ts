import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createModelCache, type ModelCache } from './services/models.ts';
import { createKnowledgeCache, type KnowledgeCache } from './services/retrieval/knowledge.ts';
import { createWording, type Wording } from './services/writing/writing.ts';

/** What MAI's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  /** The model that answers, kept for the life of the process. */
  readonly models: ModelCache;
  /** What may be answered from, kept likewise. */
  readonly knowledge: KnowledgeCache;
  /** Words the answer that rows give. */
  readonly wording: Wording;
}

export function createContext({ db, config, log }: Pick<RoomDependencies, 'db' | 'log'> & { readonly config: Config }) {
  const models = createModelCache(config);
  const knowledge = createKnowledgeCache();
  const wording = createWording(config, log);
  return (request: RoomRequest): Context => ({ ...request, db, models, knowledge, wording });
}
