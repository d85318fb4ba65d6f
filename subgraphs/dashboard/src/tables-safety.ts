import { id, moment } from '@sar/database/columns';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';
import { dashboard, written } from './tables.ts';

export const SAFETY_SCOPES = ['SAR', 'EE'] as const;
export const SAFETY_SEVERITIES = ['FATAL', 'LOST_TIME', 'NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS'] as const;
export const safetyScope = dashboard.enum('safety_scope', SAFETY_SCOPES);
export const safetySeverity = dashboard.enum('safety_severity', SAFETY_SEVERITIES);

/** The register of accidents and near misses. A row is never deleted, and its facts never change without a row of `safety_changes`. */
export const safetyEvents = dashboard.table(
  'safety_events',
  {
    id: id(),
    scope: safetyScope('scope').notNull(),
    severity: safetySeverity('severity').notNull(),
    occurredAt: moment('occurred_at').notNull(),
    kind: text('kind').notNull(),
    description: text('description').notNull(),
    location: text('location'),
    /** Null where they do not apply or are not known yet. */
    daysLost: integer('days_lost'),
    declaredById: uuid('declared_by_id').notNull(),
    withdrawnAt: moment('withdrawn_at'),
    ...written(),
  },
  (table) => [
    check('safety_events_days_lost', sql`${table.daysLost} is null or (${table.daysLost} >= 0 and ${table.severity} = 'LOST_TIME')`),
    index('safety_events_occurred').on(table.occurredAt, table.id),
    index('safety_events_scope').on(table.scope, table.occurredAt, table.id),
    index('safety_events_severity').on(table.severity, table.occurredAt, table.id),
    // What the counters of the home page read: one probe a scope, however long the register.
    index('safety_events_accidents')
      .on(table.scope, table.occurredAt, table.id)
      .where(sql`${table.severity} in ('FATAL', 'LOST_TIME') and ${table.withdrawnAt} is null`),
  ],
);

/** What a correction or a withdrawal replaced. `after` is null for a withdrawal. */
export const safetyChanges = dashboard.table(
  'safety_changes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => safetyEvents.id),
    reason: text('reason').notNull(),
    before: jsonb('before').$type<SafetyFacts>().notNull(),
    after: jsonb('after').$type<SafetyFacts>(),
    changedById: uuid('changed_by_id').notNull(),
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [index('safety_changes_event').on(table.eventId, table.id)],
);

/** Hours worked, as a ledger: the latest record of a month and scope counts, those before it stay readable. */
export const safetyHours = dashboard.table(
  'safety_hours',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    scope: safetyScope('scope').notNull(),
    /** The month's first day. */
    month: date('month').notNull(),
    hours: integer('hours').notNull(),
    recordedById: uuid('recorded_by_id').notNull(),
    recordedAt: moment('recorded_at').notNull().defaultNow(),
  },
  (table) => [
    check('safety_hours_not_negative', sql`${table.hours} >= 0`),
    check('safety_hours_month', sql`extract(day from ${table.month}) = 1`),
    index('safety_hours_latest').on(table.month, table.scope, table.id),
  ],
);

export type SafetyEventRow = typeof safetyEvents.$inferSelect;
export type SafetyChangeRow = typeof safetyChanges.$inferSelect;
/** What can be corrected in an event, as JSON holds it. */
export type SafetyFacts = Pick<SafetyEventRow, 'scope' | 'severity' | 'kind' | 'description' | 'location' | 'daysLost'> & {
  readonly occurredAt: string;
};
