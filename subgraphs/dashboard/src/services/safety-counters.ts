import { today, ZONE } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { SafetyScope } from '../generated/schema.ts';
import { type SafetyEventRow, safetyEvents, safetyHours } from '../tables-safety.ts';

/** How long one population has had no accident with lost time. */
export interface Counter {
  readonly days: number;
  readonly lastAccident: SafetyEventRow | null;
}

/** The counter of both populations together, and each one's. */
export interface Counters extends Counter {
  readonly sar: Counter;
  readonly ee: Counter;
}

const scope = sql<SafetyScope>`scopes.scope`;
/** Events of the scope that stand. */
const standing = sql`from ${safetyEvents} where ${safetyEvents.scope} = ${scope} and ${safetyEvents.withdrawnAt} is null`;
const lastAccidentId = sql`(select ${safetyEvents.id} ${standing} and ${safetyEvents.severity} in ('FATAL', 'LOST_TIME')
  order by ${safetyEvents.occurredAt} desc, ${safetyEvents.id} desc limit 1)`;
const dayOf = (moment: SQL) => sql`(${moment} at time zone ${sql.raw(`'${ZONE}'`)})::date`;
/** Where counting begins when there never was an accident: the first month worked, else the first event. */
const start = sql`coalesce(
  (select min(latest.month) from (
     select distinct on (${safetyHours.month}) ${safetyHours.month} as month, ${safetyHours.hours} as hours from ${safetyHours}
      where ${safetyHours.scope} = ${scope} order by ${safetyHours.month}, ${safetyHours.id} desc) latest
    where latest.hours > 0),
  (select ${dayOf(sql`min(${safetyEvents.occurredAt})`)} ${standing}))`;

const counted = kept((db: Db) =>
  db
    .select({
      scope,
      days: sql<number>`greatest(0, ${today} - coalesce(${dayOf(sql`${safetyEvents.occurredAt}`)}, ${start}, ${today}))`,
      lastAccident: safetyEvents,
    })
    .from(sql`unnest(enum_range(null::dashboard.safety_scope)) as scopes(scope)`)
    .leftJoin(safetyEvents, eq(safetyEvents.id, lastAccidentId))
    .prepare('counters'),
);

/**
 * Calendar days in Dakar without a fatal or lost-time accident, by scope and for both, in one statement. Counted from the
 * register on every read: nothing stores a counter, so nothing but a declared event can set one back.
 */
export async function readSafety(db: Db): Promise<Counters> {
  const counters = await counted(db).execute();
  const of = (wanted: SafetyScope) => counters.find((counter) => counter.scope === wanted) as Counter;
  const [sar, ee] = [of('SAR'), of('EE')];
  return { sar, ee, days: Math.min(sar.days, ee.days), lastAccident: later(sar.lastAccident, ee.lastAccident) };
}

function later(one: SafetyEventRow | null, other: SafetyEventRow | null): SafetyEventRow | null {
  if (!one || !other) return one ?? other;
  return one.occurredAt > other.occurredAt ? one : other;
}
