import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { openStorage } from '@sar/storage/open';
import type { Storage } from '@sar/storage/storage';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';

/** What news' resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly storage: Storage;
  readonly facts: FactPublisher;
  readonly loaders: Loaders;
}

export function createContext({ db, config, facts }: RoomDependencies) {
  const storage = openStorage(config, 'news');
  return (request: RoomRequest): Context => ({ ...request, db, storage, facts, loaders: createLoaders(db, request.viewer) });
}
