import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { openStorage } from '@sar/storage/open';
import type { Storage } from '@sar/storage/storage';
import type { Asking } from '@sar/subgraph-kit/ask-room';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the directory's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly facts: FactPublisher;
  readonly storage: Storage;
  readonly loaders: Loaders;
  readonly log: Logger;
  readonly askRoute: Asking['askRoute'];
}

export function createContext({ db, facts, config, log, askRoute }: RoomDependencies) {
  const storage = openStorage(config, 'directory');
  return (request: RoomRequest): Context => ({ ...request, db, facts, log, askRoute, storage, loaders: createLoaders(db) });
}
