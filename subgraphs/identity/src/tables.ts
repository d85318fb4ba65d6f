import { createdAt, id, moment, trigramIndex } from '@sar/database/columns';
import { defineLedger, type LedgerRow } from '@sar/ledger/table';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { boolean, index, integer, pgSchema, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

export const identity = pgSchema('identity');

export const role = identity.enum('role', ROLES);

/** What the directory last said of each person: the only copy of it here, replaced as a whole by newer facts. */
export const employeeFacts = identity.table(
  'employee_facts',
  {
    employeeId: uuid('employee_id').primaryKey(),
    email: text('email').notNull(),
    active: boolean('active').notNull(),
    directionIds: uuid('direction_ids').array().notNull(),
    version: integer('version').notNull(),
  },
  (table) => [index('employee_facts_email').on(table.email, table.employeeId), trigramIndex('employee_facts_search', table.email)],
);

export const users = identity.table('users', {
  id: id(),
  /** The directory's person; an account is always somebody's. */
  employeeId: uuid('employee_id').notNull().unique('users_employee_unique'),
  suspendedAt: moment('suspended_at'),
  createdAt: createdAt(),
});

export const roleGrants = identity.table(
  'role_grants',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: role('role').notNull(),
    endsAt: moment('ends_at'),
    grantedBy: uuid('granted_by'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.role] })],
);

export const sessions = identity.table(
  'sessions',
  {
    id: id(),
    /** SHA-256 of the token, in base64url. The token itself is never stored. */
    tokenHash: text('token_hash').notNull().unique('sessions_token_hash_unique'),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    userAgent: text('user_agent'),
    createdAt: createdAt(),
    lastSeenAt: moment('last_seen_at').notNull().defaultNow(),
    /** Slides with use. */
    expiresAt: moment('expires_at').notNull(),
    /** Does not slide. */
    absoluteExpiresAt: moment('absolute_expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** What a row of the audit log tells of. None is ever taken off this list: rows are for ever. */
export const AUDIT_KINDS = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'SESSION_REVOKED',
  'SESSIONS_REVOKED',
  'ACCOUNT_BOUND',
  'PASSWORD_RESET_REQUESTED',
  'PASSWORD_CHANGED',
  'TOTP_ENABLED',
  'TOTP_DISABLED',
  'TOKEN_CREATED',
  'TOKEN_REVOKED',
  'ROLE_GRANTED',
  'ROLE_REVOKED',
  'USER_SUSPENDED',
  'USER_RESTORED',
  'BREAK_GLASS_USED',
  'DENIED',
  'RATE_LIMITED',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The audit log: every security event, for ever. */
export const auditLedger = defineLedger<AuditKind>(identity, 'audit');
export const { rows: audit, head: auditHead } = auditLedger;

export type AuditRow = LedgerRow<AuditKind>;
export type UserRow = typeof users.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type RoleGrantRow = typeof roleGrants.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };
