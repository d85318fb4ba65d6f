import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import type { AskRoom } from '@sar/subgraph-kit/ask-room';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createLoaders, type Loaders } from './loaders.ts';
import { createModelCache, type ModelCache } from './services/models.ts';
import { createKnowledgeCache, type KnowledgeCache } from './services/retrieval/follow.ts';
import { createWording, type Wording } from './services/writing/writing.ts';

/** What MAI's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  /** The model that answers, kept for the life of the process. */
  readonly models: ModelCache;
  readonly loaders: Loaders;
  /** What may be answered from, kept likewise. */
  readonly knowledge: KnowledgeCache;
  /** Words the answer that rows give. */
  readonly wording: Wording;
  readonly facts: FactPublisher;
  readonly askRoom: AskRoom;
  readonly log: Logger;
}

export function createContext({ db, config, facts, askRoom, log }: RoomDependencies) {
  const models = createModelCache(config);
  const knowledge = createKnowledgeCache();
  const wording = createWording(config, log);
  const kept = { models, knowledge, wording, facts, askRoom, log };
  return (request: RoomRequest): Context => ({ ...request, ...kept, db, loaders: createLoaders(db) });
}

/** Loads what is searched: the rows with their words, and the model. */
export const warm = ({ db, models, knowledge }: Context) => Promise.all([knowledge.get(db), models.getActive(db)]);
