import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Auth } from './services/sign-in/auth.ts';
import { type RecordEvent, recordIn } from './services/sign-in.ts';

/** What identity's resolvers, routes and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly loaders: Loaders;
  readonly config: Config;
  readonly log: Logger;
  /** The sign-in library, loaded when somebody first signs in. */
  auth(): Promise<Auth>;
  readonly record: RecordEvent;
  readonly loginOptions: { readonly google: boolean; readonly password: boolean };
  /** True where one click signs in as a demonstration account; never in production, which refuses to start with it. */
  readonly demo: boolean;
  /** True where cookies travel over https only. */
  readonly secureCookies: boolean;
}

export function createContext({ db, config, log }: RoomDependencies) {
  const record = recordIn(db);
  let loading: Promise<Auth> | undefined;
  const load = async () => (await import('./services/sign-in/auth.ts')).createAuth({ db, config, log, record, sendResetLink });
  // The mail service is to take this over; until then who develops reads the link here.
  const sendResetLink = async (email: string, link: string) => {
    if (config.NODE_ENV === 'production') log.warn('no mail service: a reset link was not sent');
    else log.info({ email, link }, 'reset link');
  };
  const perProcess = {
    db,
    config,
    log,
    auth: () => (loading ??= load()),
    record,
    loginOptions: { google: Boolean(config.GOOGLE_OAUTH2_CLIENT_ID), password: config.PASSWORD_SIGN_IN },
    demo: config.SAR_DEMO,
    secureCookies: config.NODE_ENV === 'production',
  };
  return (request: RoomRequest): Context => ({ ...request, ...perProcess, loaders: createLoaders(db) });
}
