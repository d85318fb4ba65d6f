import { type SQL, sql } from 'drizzle-orm';

/** Calendar days are Dakar's, wherever the server runs. */
export const ZONE = 'Africa/Dakar';

/** The current day in Dakar, in SQL. */
export const today: SQL<string> = sql<string>`(now() at time zone ${sql.raw(`'${ZONE}'`)})::date`;

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/** The day in Dakar of a moment, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return day.format(moment);
}
