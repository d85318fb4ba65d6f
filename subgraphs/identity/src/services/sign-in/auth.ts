import { createHash } from 'node:crypto';
import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { cookieName } from '@sar/subgraph-kit/session-cookie';
import { betterAuth } from 'better-auth/minimal';
import type { Logger } from 'pino';
import type { RecordEvent } from '../sign-in.ts';
import { sealedAdapter } from './adapter.ts';
import { googlePlugin } from './google.ts';
import { databaseHooks } from './hooks.ts';
import { BASE_PATH, CHALLENGE_COOKIE, INNER_SESSION_COOKIE, STATE_COOKIE } from './names.ts';
import { passwords } from './passwords.ts';
import { authenticatorPlugin } from './two-factor.ts';

const PASSWORD_MIN = 12;
const SESSION_SECONDS = 7 * 86_400;

export interface AuthParts {
  readonly db: Db;
  readonly config: Config;
  readonly log: Logger;
  readonly record: RecordEvent;
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth over the house's own tables. docs/decisions/0014 says what is bent and why. */
export function createAuth({ db, config, log, record }: AuthParts) {
  const secrets = config.AUTH_SECRET.map((value) => ({ version: versionOf(value), value }));
  const secure = config.NODE_ENV === 'production';
  const attributes = { secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  const named = (name: string) => ({ name: cookieName(name, secure), attributes });
  return betterAuth({
    appName: 'SAR Connect',
    baseURL: config.PUBLIC_URL,
    basePath: BASE_PATH,
    trustedOrigins: [...config.FRONTEND_URL],
    secrets,
    database: sealedAdapter(db, secrets),
    telemetry: { enabled: false },
    // Counted before the library is asked (routes/sign-in, packages/limits).
    rateLimit: { enabled: false },
    logger: { level: 'warn', disableColors: true, log: tell(log) },
    session: {
      expiresIn: SESSION_SECONDS,
      fields: { token: 'tokenHash', updatedAt: 'lastSeenAt' },
      additionalFields: {
        method: { type: 'string', input: false },
        absoluteExpiresAt: { type: 'date', input: false },
      },
    },
    verification: { storeIdentifier: 'hashed' },
    account: {
      storeStateStrategy: 'database',
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [], updateUserInfoOnLink: false },
    },
    emailAndPassword: {
      enabled: config.PASSWORD_SIGN_IN,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      // By way of the object, so that a test can see that every answer costs the same check.
      password: { hash: (password) => passwords.hash(password), verify: (check) => passwords.verify(check) },
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => record({ kind: 'PASSWORD_CHANGED', actorId: user.id, subjectId: user.id }),
    },
    databaseHooks: databaseHooks(record),
    plugins: [authenticatorPlugin(), ...(config.GOOGLE_OAUTH2_CLIENT_ID ? [googlePlugin(db, config)] : [])],
    advanced: {
      database: { generateId: 'uuid', validateSchema: false },
      // The second line behind the door (gateway/src/protection.ts). Off under NODE_ENV=test unless said otherwise.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: { session_token: { name: INNER_SESSION_COOKIE }, state: named(STATE_COOKIE), two_factor: named(CHALLENGE_COOKIE) },
    },
  });
}

/** The library's log in ours: messages only, for the objects beside them hold addresses, states and codes. */
function tell(log: Logger) {
  return (level: string, message: string, ...details: unknown[]) => {
    const error = details.find((detail) => detail instanceof Error);
    const cause = error?.cause instanceof Error ? error.cause : error;
    log[level === 'error' ? 'error' : 'warn']({ reason: cause?.message }, `sign-in: ${message}`);
  };
}

/** A number that a secret keeps whatever its place in the list: it is written before all that the secret encrypts. */
function versionOf(secret: string): number {
  return createHash('sha256').update(secret).digest().readUInt32BE() >>> 1;
}
