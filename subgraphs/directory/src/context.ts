import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { openStorage } from '@sar/storage/open';
import type { Storage } from '@sar/storage/storage';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the directory's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly facts: FactPublisher;
  readonly storage: Storage;
  readonly loaders: Loaders;
}

export function createContext({ db, facts, config }: RoomDependencies) {
  const storage = openStorage(config, 'directory');
  return (request: RoomRequest): Context => ({ ...request, db, facts, storage, loaders: createLoaders(db) });
}
