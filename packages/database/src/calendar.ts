import { type SQL, sql } from 'drizzle-orm';

/** Calendar days are Dakar's, wherever the server runs. */
export const ZONE = 'Africa/Dakar';

/** A day, of the calendar too: Dakar's clocks never change. */
export const DAY_MS = 86_400_000;

/** The current day in Dakar, in SQL. */
export const today: SQL<string> = sql<string>`(now() at time zone ${sql.raw(`'${ZONE}'`)})::date`;

const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, dateStyle: 'short' });

/** The day in Dakar of a moment, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  return day.format(moment);
}
