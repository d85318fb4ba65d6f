import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { grantRole, revokeRole, setUserSuspended } from '../services/roles.ts';
import { createServiceToken, revokeServiceToken } from '../services/service-tokens.ts';
import { closeSessionsOf, revokeSession } from '../services/sessions.ts';
import { resetTwoFactor } from '../services/two-factor.ts';

export const Mutation: MutationResolvers = {
  signOut: (_root, _args, context) => {
    const viewer = signedInViewer(context);
    return payload('revokedCount', revokeSession(context.db, viewer, viewer.sessionId));
  },
  revokeSession: (_root, { id }, context) => payload('revokedCount', revokeSession(context.db, signedInViewer(context), id)),
  revokeAllSessions: (_root, _args, context) => payload('revokedCount', closeSessionsOf(context.db, signedInViewer(context).userId)),
  grantRole: (_root, { input }, context) => payload('user', grantRole(context.db, signedInViewer(context).userId, input)),
  revokeRole: (_root, { userId, role }, { db }) => payload('user', revokeRole(db, userId, role)),
  setUserSuspended: (_root, { userId, suspended }, { db }) => payload('user', setUserSuspended(db, userId, suspended)),
  resetTwoFactor: (_root, { userId }, context) => payload('user', resetTwoFactor(context, signedInViewer(context).userId, userId)),
  createServiceToken: async (_root, { input }, context) => {
    const { created, userErrors } = await payload('created', createServiceToken(context, signedInViewer(context).userId, input));
    return { serviceToken: created?.serviceToken ?? null, token: created?.token ?? null, userErrors };
  },
  revokeServiceToken: (_root, { id }, context) => payload('serviceToken', revokeServiceToken(context, signedInViewer(context).userId, id)),
};

/** The rules let nobody anonymous come this far; this tells the compiler so. */
function signedInViewer({ viewer }: Context): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
