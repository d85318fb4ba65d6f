import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';

/** What documents' resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
}

export function createContext({ db }: RoomDependencies) {
  return (request: RoomRequest): Context => ({ ...request, db });
}
