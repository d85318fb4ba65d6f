import type { QueryResolvers } from '../generated/schema.ts';
import { listAuditEvents } from '../services/audit-events.ts';
import { listUsers } from '../services/users.ts';

export const Query: QueryResolvers = {
  viewer: (_root, _args, { viewer }) => viewer,
  users: (_root, args, { db }) => listUsers(db, args),
  auditEvents: (_root, args, { db }) => listAuditEvents(db, args),
};
