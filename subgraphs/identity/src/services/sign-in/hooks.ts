import { APIError } from 'better-auth/api';
import type { BetterAuthOptions } from 'better-auth/types';
import type { SessionRow, SignInMethod } from '../../tables.ts';
import { absoluteEnd } from '../sessions.ts';
import type { RecordEvent } from '../sign-in.ts';
import { refused } from './google.ts';
import { markOf } from './two-factor.ts';

/** Longer than a code of an authenticator is accepted: its own half minute and one on either side. */
const CODE_LIFE_MS = 120_000;
const USER_AGENT_MAX = 300;

/** The house's rules at the moment something is written. Inside a transaction these use the context's adapter only. */
export function databaseHooks(record: RecordEvent): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    account: {
      create: {
        /** An account has one subject a provider: a second one never takes it over by having the same address. */
        async before(account, context) {
          const others = (await context?.context.internalAdapter.findAccounts(account.userId)) ?? [];
          if (others.some(({ providerId }) => providerId === account.providerId)) throw refused('SECOND_SUBJECT');
        },
        async after({ userId, providerId }) {
          await record({ kind: 'ACCOUNT_BOUND', actorId: userId, subjectId: userId, data: { provider: providerId } });
        },
      },
    },
    session: {
      create: {
        async before(session, context) {
          const path = context?.path ?? '';
          // A code that somebody looked over a shoulder for is worth nothing once its owner has used it.
          if (context && path === '/two-factor/verify-totp') {
            const fresh = await context.context.internalAdapter.reserveVerificationValue({
              identifier: markOf(session.userId, context.body?.code),
              value: 'used',
              expiresAt: new Date(Date.now() + CODE_LIFE_MS),
            });
            if (!fresh) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'this code was used before' });
          }
          // A session that takes another's place (the authenticator was just set up) ends with that one.
          const { absoluteExpiresAt } = session as unknown as Partial<SessionRow>;
          const userAgent = session.userAgent?.slice(0, USER_AGENT_MAX) || null;
          return { data: { userAgent, method: methodOf(path), absoluteExpiresAt: absoluteExpiresAt ?? absoluteEnd() } };
        },
      },
    },
  };
}

function methodOf(path: string): SignInMethod {
  if (path.startsWith('/two-factor/')) return 'AUTHENTICATOR';
  return path.startsWith('/callback/') ? 'GOOGLE' : 'PASSWORD';
}
