import type { Db } from '@sar/database/client';
import type { Mailer } from '@sar/mail/mailer';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';

/** What the dashboard's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly mailer: Mailer;
  readonly loaders: Loaders;
}

export function createContext({ db, mailer }: RoomDependencies) {
  return (request: RoomRequest): Context => ({ ...request, db, mailer, loaders: createLoaders(db, request.viewer) });
}
