import { forbidden, unauthenticated } from '@sar/subgraph-kit/errors';
import { anyone, hasRole, signedIn } from '@sar/subgraph-kit/rules';
import { rule } from 'graphql-shield';
import type { Context } from './context.ts';
import type { UserRow } from './tables.ts';

const administrator = hasRole('ADMINISTRATOR');

/** The account's owner, or an administrator. */
const selfOrAdministrator = rule('selfOrAdministrator', { cache: 'strict' })((user: UserRow, _args, { viewer }: Context) => {
  if (!viewer) return unauthenticated();
  return user.id === viewer.userId || viewer.roles.includes('ADMINISTRATOR') || forbidden();
});

/** Who may do what in identity. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    viewer: anyone,
    loginOptions: anyone,
    users: administrator,
    auditEvents: administrator,
    serviceTokens: administrator,
  },
  Mutation: {
    signOut: signedIn,
    revokeSession: signedIn,
    revokeAllSessions: signedIn,
    grantRole: administrator,
    revokeRole: administrator,
    setUserSuspended: administrator,
    resetTwoFactor: administrator,
    createServiceToken: administrator,
    revokeServiceToken: administrator,
  },
  // On the types, because a reference from another room is a second door to them.
  User: { '*': signedIn, email: selfOrAdministrator, roles: selfOrAdministrator, suspendedAt: selfOrAdministrator },
  Employee: { '*': signedIn },
};
