import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';

/** What identity's resolvers, routes and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly loaders: Loaders;
  /** True where one click signs in as a demonstration account; never in production, which refuses to start with it. */
  readonly demo: boolean;
  /** True where cookies travel over https only. */
  readonly secureCookies: boolean;
}

export function createContext({ db, config }: RoomDependencies) {
  return (request: RoomRequest): Context => ({
    ...request,
    db,
    loaders: createLoaders(db),
    demo: config.SAR_DEMO,
    secureCookies: config.NODE_ENV === 'production',
  });
}
