import { DAY_MS, dayOf } from '@sar/database/calendar';

/** Days from a calendar day to another, both YYYY-MM-DD; negative when the other comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** Days from today in Dakar to a day: 0 today, negative in the past. */
export function daysUntil(day: string): number {
  return daysBetween(dayOf(new Date()), day);
}

/** The calendar day that is some days after another, or before it. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}
