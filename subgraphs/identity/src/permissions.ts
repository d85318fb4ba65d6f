import { unauthenticated } from '@sar/subgraph-kit/errors';
import { holds, lacking } from '@sar/subgraph-kit/permissions';
import { anyone, may, signedIn } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';
import { rule } from 'graphql-shield';
import type { Context } from './context.ts';
import { isAnothers } from './services/two-factor.ts';
import type { UserRow } from './tables.ts';

const accountKeeper = may('ACCOUNTS_MANAGE');
const tokenKeeper = may('SERVICE_TOKENS_MANAGE');

/** The account's owner, or an administrator. */
const selfOrAdministrator = rule('selfOrAdministrator', { cache: 'strict' })((user: UserRow, _args, { viewer }: Context) => {
  if (!viewer) return unauthenticated();
  return user.id === viewer.userId || holds(viewer, 'ACCOUNTS_MANAGE') || lacking(viewer, 'ACCOUNTS_MANAGE');
});

/** Who may do what in identity. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    viewer: anyone,
    loginOptions: anyone,
    rateLimit: anyone,
    users: accountKeeper,
    auditEvents: may('AUDIT_READ'),
    serviceTokens: tokenKeeper,
  },
  Mutation: {
    signOut: signedIn,
    revokeSession: signedIn,
    revokeAllSessions: signedIn,
    updateMyPreferences: signedIn,
    grantRole: accountKeeper,
    revokeRole: accountKeeper,
    setUserSuspended: accountKeeper,
    sendPasswordReset: accountKeeper,
    resetTwoFactor: accountKeeper,
    createServiceToken: tokenKeeper,
    revokeServiceToken: tokenKeeper,
  },
  // On the types, because a reference from another room is a second door to them.
  User: {
    '*': signedIn,
    email: selfOrAdministrator,
    roles: selfOrAdministrator,
    suspendedAt: selfOrAdministrator,
    lastSignInAt: selfOrAdministrator,
  },
  Employee: { '*': signedIn },
};

/** What `viewerCan…` fields say: the rule above of the mutation that each is about, and what its service asks of the account. */
export const verdicts: Verdicts = {
  Viewer: { viewerCanCreateServiceToken: { mutation: 'createServiceToken' } },
  User: {
    viewerCanGrantRole: { mutation: 'grantRole' },
    viewerCanRevokeRole: { mutation: 'revokeRole' },
    viewerCanSuspend: { mutation: 'setUserSuspended' },
    viewerCanSendPasswordReset: { mutation: 'sendPasswordReset' },
    viewerCanResetTwoFactor: { mutation: 'resetTwoFactor', row: isAnothers },
  },
  Session: { viewerCanRevoke: { mutation: 'revokeSession' } },
  ServiceToken: { viewerCanRevoke: { mutation: 'revokeServiceToken' } },
};
