import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import type { AskRoom } from '@sar/subgraph-kit/ask-room';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createLoaders, type Loaders } from './loaders.ts';
import { consult } from './services/ask.ts';
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

/** Loads what is searched, the rows with their words and the model, and searches it once: code that never ran takes ten times as long. */
export async function warm(context: Context): Promise<void> {
  const [index, model] = await Promise.all([context.knowledge.get(context.db), context.models.getActive(context.db)]);
  // A hosted model is asked for nobody's sake.
  if (index.rowPlaces.size > 0 && model?.embedder.provider === 'local') await consult(context, 'Où se trouve la raffinerie ?');
}
