import { ZONE } from '@sar/database/calendar';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';
import type { ArticlePeriod } from '../generated/schema.ts';

const UNITS: Record<ArticlePeriod, string> = { TODAY: 'day', THIS_WEEK: 'week', THIS_MONTH: 'month' };

/** True of a moment in the current day, week (from Monday) or month. Both ends, for a list may hold future moments. */
export function within(period: ArticlePeriod, column: AnyColumn): SQL {
  const unit = UNITS[period];
  const start = sql`date_trunc(${unit}, now(), ${ZONE})`;
  return sql`(${column} >= ${start} and ${column} < ${start} + ${`1 ${unit}`}::interval)`;
}
