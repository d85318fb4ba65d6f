import type { ProjectRow } from '../tables.ts';
import { daysBetween } from './days.ts';

/** Days from the start to the end; null where one is missing. */
export function durationDays({ startsOn, endsOn }: Pick<ProjectRow, 'startsOn' | 'endsOn'>): number | null {
  return startsOn && endsOn ? daysBetween(startsOn, endsOn) : null;
}

/** A number of days as people say it: in years of 365 days and months of 30, « 2 ans et 3 mois », or in days below a month. */
export function durationLabel(days: number): string {
  const years = Math.floor(days / 365);
  const months = Math.floor((days % 365) / 30);
  const parts = [years > 0 ? `${years} an${years > 1 ? 's' : ''}` : '', months > 0 ? `${months} mois` : ''].filter(Boolean);
  return parts.join(' et ') || `${days} jour${days > 1 ? 's' : ''}`;
}
