import { today } from '@sar/database/calendar';
import { type Db, executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import type { AccidentPyramid, SafetyFigures, SafetyPeriod, SafetyRates, SafetyScope } from '../generated/schema.ts';
import { startOf } from './safety-events.ts';

/** What one scope did in one period. */
interface Totals extends AccidentPyramid {
  readonly hours: number;
  /** Whole months of the period, and how many of them have hours recorded. */
  readonly months: number;
  readonly monthsRecorded: number;
  readonly daysLost: number;
}

interface Row extends Totals {
  readonly period: 'last12Months' | 'yearToDate';
  readonly scope: SafetyScope;
  readonly from: string;
  readonly to: string;
}

/** Rates of the last twelve whole months and of this year until today, by scope and together, in one statement. */
export async function readSafetyRates(db: Db): Promise<SafetyRates> {
  const rows = await executeRows<Row>(
    db,
    sql`with clock as (select date_trunc('month', ${today}::timestamp)::date as month, date_trunc('year', ${today}::timestamp)::date as year),
      periods(period, first, past) as (
        select 'last12Months', (month - interval '12 months')::date, month from clock
        union all select 'yearToDate', year, ${today} + 1 from clock),
      hours as (
        select distinct on (month, scope) month, scope, hours from dashboard.safety_hours
         where month >= (select min(first) from periods) order by month, scope, id desc)
      select p.period, s.scope, p.first::text as "from", (p.past - 1)::text as "to", h.*, e.*,
        (case p.period when 'last12Months' then 12 else extract(month from p.past - 1) - 1 end)::int as months
      from periods p cross join unnest(enum_range(null::dashboard.safety_scope)) s(scope)
      cross join lateral (
        select coalesce(sum(hours), 0)::int as hours, count(*) filter (where month < (select month from clock))::int as "monthsRecorded"
          from hours where hours.scope = s.scope and month >= p.first and month < p.past) h
      cross join lateral (
        select count(*) filter (where severity = 'FATAL')::int as fatal,
          count(*) filter (where severity = 'LOST_TIME')::int as "lostTime",
          count(*) filter (where severity = 'NO_LOST_TIME')::int as "noLostTime",
          count(*) filter (where severity = 'FIRST_AID')::int as "firstAid",
          count(*) filter (where severity = 'NEAR_MISS')::int as "nearMiss",
          coalesce(sum(days_lost), 0)::int as "daysLost"
          from dashboard.safety_events where safety_events.scope = s.scope and withdrawn_at is null
           and occurred_at >= ${startOf(sql`p.first`)} and occurred_at < ${startOf(sql`p.past`)}) e`,
  );
  return { last12Months: periodOf(rows, 'last12Months'), yearToDate: periodOf(rows, 'yearToDate') };
}

function periodOf(rows: readonly Row[], period: Row['period']): SafetyPeriod {
  const of = (scope: SafetyScope) => rows.find((row) => row.period === period && row.scope === scope) as Row;
  const [sar, ee] = [of('SAR'), of('EE')];
  return { from: sar.from, to: sar.to, sar: figures(sar), ee: figures(ee), together: figures(added(sar, ee)) };
}

function added(one: Totals, other: Totals): Totals {
  return {
    hours: one.hours + other.hours,
    months: one.months + other.months,
    monthsRecorded: one.monthsRecorded + other.monthsRecorded,
    daysLost: one.daysLost + other.daysLost,
    fatal: one.fatal + other.fatal,
    lostTime: one.lostTime + other.lostTime,
    noLostTime: one.noLostTime + other.noLostTime,
    firstAid: one.firstAid + other.firstAid,
    nearMiss: one.nearMiss + other.nearMiss,
  };
}

/** A death counts among the accidents with lost time: left out, the gravest accident would better the rate. */
function figures({ hours, months, monthsRecorded, daysLost, ...pyramid }: Totals): SafetyFigures {
  const { fatal, lostTime, noLostTime, firstAid, nearMiss } = pyramid;
  const rate = (events: number, base: number) => (hours > 0 ? Math.round(((events * base) / hours) * 1_000) / 1_000 : null);
  return {
    tf1: rate(fatal + lostTime, 1_000_000),
    tf2: rate(fatal + lostTime + noLostTime, 1_000_000),
    tg: rate(daysLost, 1_000),
    hoursComplete: monthsRecorded === months,
    pyramid: { fatal, lostTime, noLostTime, firstAid, nearMiss },
  };
}
