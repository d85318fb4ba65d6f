import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { type Actor, actorOf } from '../services/audit.ts';
import { sendPasswordReset } from '../services/password-resets.ts';
import { updatePreferences } from '../services/preferences.ts';
import { grantRole, revokeRole, setUserSuspended } from '../services/roles.ts';
import { createServiceToken, revokeServiceToken } from '../services/service-tokens.ts';
import { revokeAllSessions, revokeSession } from '../services/sessions.ts';
import { resetTwoFactor } from '../services/two-factor.ts';

export const Mutation: MutationResolvers = {
  signOut: (_root, _args, context) => {
    const viewer = signedInViewer(context);
    return payload('revokedCount', revokeSession(context.db, viewer, actorOf(context), viewer.sessionId));
  },
  revokeSession: (_root, { id }, context) =>
    payload('revokedCount', revokeSession(context.db, signedInViewer(context), actorOf(context), id)),
  revokeAllSessions: (_root, _args, context) =>
    payload('revokedCount', revokeAllSessions(context.db, signedInViewer(context), actorOf(context))),
  updateMyPreferences: (_root, { input }, context) =>
    payload('preferences', updatePreferences(context.db, signedInViewer(context).userId, input)),
  grantRole: (_root, { input }, context) => payload('user', grantRole(context.db, signedInActor(context), input)),
  revokeRole: (_root, { userId, role }, context) => payload('user', revokeRole(context.db, signedInActor(context), userId, role)),
  setUserSuspended: (_root, { userId, suspended }, context) =>
    payload('user', setUserSuspended(context.db, signedInActor(context), userId, suspended)),
  sendPasswordReset: (_root, { userId }, context) => payload('user', sendPasswordReset(context, signedInActor(context), userId)),
  resetTwoFactor: (_root, { userId }, context) => payload('user', resetTwoFactor(context.db, signedInActor(context), userId)),
  createServiceToken: async (_root, { input }, context) => {
    const { created, userErrors } = await payload('created', createServiceToken(context.db, signedInActor(context), input));
    return { serviceToken: created?.serviceToken ?? null, token: created?.token ?? null, userErrors };
  },
  revokeServiceToken: (_root, { id }, context) => payload('serviceToken', revokeServiceToken(context.db, signedInActor(context), id)),
};

/** The rules let nobody anonymous come this far; this tells the compiler so. */
function signedInViewer({ viewer }: Context): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** As `signedInViewer`: an act without an account would be taken for an operator's. */
function signedInActor(context: Context): Actor & { readonly userId: string } {
  return { ...actorOf(context), userId: signedInViewer(context).userId };
}
