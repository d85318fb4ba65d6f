import type { Config } from '@sar/config/config';
import type { Db, Tx } from '@sar/database/client';
import { createDatabaseLimiter } from '@sar/limits/database';
import type { Limiter } from '@sar/limits/limiter';
import { LASTING_LIMITS, type LastingLimit } from '@sar/limits/limits';
import type { RoomContext, RoomDependencies, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createLoaders, type Loaders } from './loaders.ts';
import { type Attempts, countAttempts } from './services/attempts.ts';
import { actorOf } from './services/audit.ts';
import type { Auth } from './services/sign-in/auth.ts';
import { RESET_MINUTES } from './services/sign-in/names.ts';
import { type RecordEvent, recordIn } from './services/sign-in.ts';
import { rateLimits } from './tables.ts';

/** What identity's resolvers, routes and services work with. */
export interface Context extends RoomContext {
  readonly db: Db;
  readonly loaders: Loaders;
  readonly config: Config;
  readonly log: Logger;
  /** The sign-in library, loaded when somebody first signs in. */
  auth(): Promise<Auth>;
  readonly record: RecordEvent;
  /** Where what strangers try is recorded: floods together. */
  readonly attempts: Attempts;
  readonly limits: Limiter<LastingLimit>;
  /** Has the link that sets a new password sent to an address, with the transaction; with none it costs as much and reaches nobody. */
  sendResetLink(tx: Tx, email: string | null, link: string): Promise<void>;
  readonly loginOptions: { readonly google: boolean; readonly password: boolean };
  /** True where one click signs in as a demonstration account; never in production, which refuses to start with it. */
  readonly demo: boolean;
  /** True where cookies travel over https only. */
  readonly secureCookies: boolean;
}

export function createContext({ db, config, log, mailer, atStop }: RoomDependencies) {
  let loading: Promise<Auth> | undefined;
  const load = async () => (await import('./services/sign-in/auth.ts')).createAuth({ db, config, log, record: recordIn(db) });
  const sendResetLink = async (tx: Tx, email: string | null, link: string) => {
    // Whoever develops reads it here.
    if (email && config.NODE_ENV !== 'production') log.info({ email, link }, 'reset link');
    await mailer.send(tx, { to: email, template: 'password-reset', data: { link, validMinutes: RESET_MINUTES } });
  };
  const attempts = countAttempts(db, log);
  atStop(attempts.stop);
  const perProcess = {
    db,
    config,
    log,
    auth: () => (loading ??= load()),
    limits: createDatabaseLimiter(db, rateLimits, LASTING_LIMITS),
    attempts,
    sendResetLink,
    loginOptions: { google: Boolean(config.GOOGLE_OAUTH2_CLIENT_ID), password: config.PASSWORD_SIGN_IN },
    demo: config.SAR_DEMO,
    secureCookies: config.NODE_ENV === 'production',
  };
  return (request: RoomRequest): Context => ({
    ...request,
    ...perProcess,
    record: recordIn(db, actorOf(request)),
    loaders: createLoaders(db),
  });
}
