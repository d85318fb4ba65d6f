import { isPerson } from '@sar/subgraph-kit/viewer';
import type { QueryResolvers } from '../generated/schema.ts';
import { listAuditEvents } from '../services/audit-events.ts';
import { listServiceTokens } from '../services/service-tokens.ts';
import { listUsers } from '../services/users.ts';

export const Query: QueryResolvers = {
  viewer: (_root, _args, { viewer }) => (viewer && isPerson(viewer) ? viewer : null),
  loginOptions: (_root, _args, { loginOptions }) => loginOptions,
  rateLimit: (_root, _args, { budget }) => (budget ? { ...budget, resetAt: new Date(budget.resetAt) } : null),
  users: (_root, args, { db }) => listUsers(db, args),
  auditEvents: (_root, args, { db }) => listAuditEvents(db, args),
  serviceTokens: (_root, _args, { db }) => listServiceTokens(db),
};
