import { notFound } from '@sar/subgraph-kit/errors';
import type { ViewerResolvers } from '../generated/schema.ts';
import { listSessions } from '../services/sessions.ts';

export const Viewer: ViewerResolvers = {
  user: async ({ userId }, _args, { loaders }) => {
    const user = await loaders.user.load(userId);
    if (!user) throw notFound('Compte');
    return user;
  },
  employee: ({ employeeId }) => ({ id: employeeId }),
  roles: ({ roles }) => [...roles],
  sessions: ({ userId }, _args, { db }) => listSessions(db, userId),
};
