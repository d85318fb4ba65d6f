import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the directory's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly facts: FactPublisher;
  readonly loaders: Loaders;
}

export function createContext({ db, facts }: RoomDependencies) {
  return (request: RoomRequest): Context => ({ ...request, db, facts, loaders: createLoaders(db) });
}
