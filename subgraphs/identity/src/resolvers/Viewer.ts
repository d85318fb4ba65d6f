import { notFound } from '@sar/subgraph-kit/errors';
import { permissionsOf } from '@sar/subgraph-kit/permissions';
import type { ViewerResolvers } from '../generated/schema.ts';
import { preferencesOf } from '../services/preferences.ts';
import { listSessions } from '../services/sessions.ts';

export const Viewer: ViewerResolvers = {
  user: async ({ userId }, _args, { loaders }) => {
    const user = await loaders.user.load(userId);
    if (!user) throw notFound('Compte', 'reconnectez-vous');
    return user;
  },
  employee: ({ employeeId }) => ({ id: employeeId }),
  roles: ({ roles }) => [...roles],
  permissions: permissionsOf,
  preferences: async ({ userId }, _args, { loaders }) => preferencesOf(await loaders.preferences.load(userId)),
  sessions: ({ userId }, _args, { db }) => listSessions(db, userId),
  twoFactorEnabled: async ({ userId }, _args, { loaders }) => (await loaders.user.load(userId))?.twoFactorEnabled ?? false,
  mustEnrollTwoFactor: async ({ userId, roles }, _args, { loaders }) => {
    const [user, granted] = await Promise.all([loaders.user.load(userId), loaders.grantsOfUser.load(userId)]);
    return !user?.twoFactorEnabled && granted.some(({ role }) => !roles.includes(role));
  },
};
