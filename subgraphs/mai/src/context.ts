import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createLoaders, type Loaders } from './loaders.ts';
import { createModelCache, type ModelCache } from './services/models.ts';

/** What MAI's resolvers and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  /** The model that answers, kept for the life of the process. */
  readonly models: ModelCache;
  readonly loaders: Loaders;
  /** Days for which questions are kept word for word. */
  readonly retentionDays: number;
}

export function createContext({ db, config }: Pick<RoomDependencies, 'db'> & { readonly config: Config }) {
  const models = createModelCache(config);
  return (request: RoomRequest): Context => ({
    ...request,
    db,
    models,
    loaders: createLoaders(db),
    retentionDays: config.MAI_RETENTION_DAYS,
  });
}
