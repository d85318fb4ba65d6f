import { createdAt, id, moment, trigramIndex, updatedAt } from '@sar/database/columns';
import { defineLedger, type LedgerRow } from '@sar/ledger/table';
import { defineCounters } from '@sar/limits/table';
import { ROLES, SCOPES } from '@sar/subgraph-kit/viewer';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgSchema, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import type { DashboardWidget, NotificationChannel, NotificationKind } from './generated/schema.ts';

export const identity = pgSchema('identity');

export const role = identity.enum('role', ROLES);
export const scope = identity.enum('scope', SCOPES);
/** What opened a session last: the roles that it holds depend on it (services/sign-in/strength.ts). */
export const signInMethod = identity.enum('sign_in_method', ['GOOGLE', 'PASSWORD', 'AUTHENTICATOR', 'DEMO']);

/** What the directory last said of each person: the only copy of it here, replaced as a whole by newer facts. */
export const employeeFacts = identity.table(
  'employee_facts',
  {
    employeeId: uuid('employee_id').primaryKey(),
    email: text('email').notNull(),
    active: boolean('active').notNull(),
    directionIds: uuid('direction_ids').array().notNull(),
    /** "Prénom Nom". */
    name: text('name').notNull().default(''),
    /** Folded name and address that a search looks into. */
    searchText: text('search_text').notNull().default(''),
    version: integer('version').notNull(),
  },
  (table) => [index('employee_facts_email').on(table.email, table.employeeId), trigramIndex('employee_facts_search', table.searchText)],
);

export const users = identity.table('users', {
  id: id(),
  /** The directory's person; an account is always somebody's. */
  employeeId: uuid('employee_id').notNull().unique('users_employee_unique'),
  suspendedAt: moment('suspended_at'),
  /** When the directory was last told that this person may leave, of which it will say in a moment that they have (services/employee-changes.ts). */
  leavingAt: moment('leaving_at'),
  /** True once a code of the authenticator was verified: from then on one is asked at every sign-in. */
  twoFactorEnabled: boolean('two_factor_enabled').notNull().default(false),
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
    method: signInMethod('method').notNull(),
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
  'USER_LEFT',
  'USER_RETURNED',
  'EMAIL_CHANGED',
  'BREAK_GLASS_USED',
  'DENIED',
  'RATE_LIMITED',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/** The audit log: every security event, for ever. */
export const auditLedger = defineLedger<AuditKind>(identity, 'audit');
export const { rows: audit, head: auditHead } = auditLedger;

export type AuditRow = LedgerRow<AuditKind>;

/**
 * Who may sign in, as the sign-in library sees accounts: in service, with the directory's address. The address is
 * verified because the directory is HR's; whoever left or is suspended is not there.
 */
export const signInUsers = identity.view('sign_in_users').as((query) =>
  query
    .select({
      id: users.id,
      email: employeeFacts.email,
      emailVerified: sql<boolean>`true`.as('email_verified'),
      twoFactorEnabled: users.twoFactorEnabled,
      createdAt: users.createdAt,
    })
    .from(users)
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(and(employeeFacts.active, isNull(users.suspendedAt))),
);

/** What an account signs in with: a subject of an OpenID provider, or a password. No token of a provider has a place here. */
export const accounts = identity.table(
  'accounts',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    providerId: text('provider_id').notNull(),
    /** Issuer and subject; the account's own id for a password. */
    accountId: text('account_id').notNull(),
    /** scrypt. */
    password: text('password'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('accounts_subject_unique').on(table.providerId, table.accountId),
    unique('accounts_provider_unique').on(table.userId, table.providerId),
  ],
);

/** What a browser or a mailed link will bring back, for minutes: under a hash of its name, its value encrypted. */
export const verifications = identity.table(
  'verifications',
  {
    id: id(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('verifications_identifier').on(table.identifier), index('verifications_expiry').on(table.expiresAt)],
);

/** An account's authenticator: its secret and recovery codes, encrypted. */
export const twoFactors = identity.table('two_factors', {
  id: id(),
  userId: uuid('user_id')
    .notNull()
    .unique('two_factors_user_unique')
    .references(() => users.id),
  secret: text('secret').notNull(),
  backupCodes: text('backup_codes').notNull(),
  verified: boolean('verified').notNull().default(false),
  failedVerificationCount: integer('failed_verification_count').notNull().default(0),
  lockedUntil: moment('locked_until'),
});

/** Keys of programs and screens, which read what their scopes name and are nobody. */
export const serviceTokens = identity.table('service_tokens', {
  id: id(),
  name: text('name').notNull(),
  /** SHA-256 of the token, in base64url. For a screen: of the one in its cookie, once exchanged. */
  tokenHash: text('token_hash').notNull().unique('service_tokens_hash_unique'),
  scopes: scope('scopes').array().notNull(),
  createdBy: uuid('created_by')
    .notNull()
    .references(() => users.id),
  createdAt: createdAt(),
  expiresAt: moment('expires_at').notNull(),
  exchangedAt: moment('exchanged_at'),
  revokedAt: moment('revoked_at'),
});

/** How often was tried what may not be tried often: sign-ins, links, what sends mail (packages/limits). */
export const rateLimits = defineCounters(identity, 'rate_limits');

/** What an account chose, of what services/preferences.ts proposes; a part that is null is as for everybody. */
export const preferences = identity.table('preferences', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id),
  /** In order. */
  dashboard: jsonb('dashboard').$type<{ readonly widget: DashboardWidget; readonly hidden: boolean }[]>(),
  notifications: jsonb('notifications').$type<{ readonly [Choice in `${NotificationKind}:${NotificationChannel}`]?: boolean }>(),
  updatedAt: updatedAt(),
});

/** Whom MAI told of which answer: a fact that comes again sends no second mail. */
export const toldAnswers = identity.table(
  'told_answers',
  {
    employeeId: uuid('employee_id').notNull(),
    /** A row of the room mai. */
    entryId: uuid('entry_id').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.entryId] })],
);

export type PreferencesRow = typeof preferences.$inferSelect;
export type ServiceTokenRow = typeof serviceTokens.$inferSelect;
export type EmployeeFactRow = typeof employeeFacts.$inferSelect;
export type UserRow = typeof users.$inferSelect;
export type SessionRow = typeof sessions.$inferSelect;
export type SignInMethod = SessionRow['method'];
export type RoleGrantRow = typeof roleGrants.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };
