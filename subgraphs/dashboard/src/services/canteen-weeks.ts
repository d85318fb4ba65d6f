import { DAY_MS, dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { Refusal } from '@sar/subgraph-kit/errors';
import { between, sql } from 'drizzle-orm';
import { type CanteenMenuRow, canteenMenus } from '../tables.ts';

export interface Dishes {
  readonly senegalese: string | null;
  readonly european: string | null;
  readonly dessert: string | null;
}

export interface DayMenu extends Dishes {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly isToday: boolean;
}

export interface WeekMenu {
  readonly weekStart: string;
  readonly weekEnd: string;
  readonly days: readonly DayMenu[];
}

export const NO_DISHES: Dishes = { senegalese: null, european: null, dessert: null };
/** From Monday on: the days on which the canteen always serves. */
const WORKING_DAYS = 5;

/** The seven days, from Monday, of the week that a day is in. @throws Refusal BAD_USER_INPUT when the calendar ends within that week. */
export function weekOf(day: string): string[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const monday = midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * DAY_MS;
  const week = Array.from({ length: 7 }, (_, rank) => new Date(monday + rank * DAY_MS).toISOString().slice(0, 10));
  // Past year 9999 ISO writes years with a sign and six digits.
  if (week.some((date) => !/^\d{4}-/.test(date)))
    throw new Refusal('BAD_USER_INPUT', 'Cette semaine est hors du calendrier : choisissez une autre date.');
  return week;
}

const menusOf = kept((db: Db) =>
  db
    .select()
    .from(canteenMenus)
    .where(between(canteenMenus.date, sql.placeholder('from'), sql.placeholder('to')))
    .orderBy(canteenMenus.date)
    .prepare('menus'),
);

/** The menus that a week has, in order of date. */
export function listMenus(db: Db, week: readonly string[]): Promise<CanteenMenuRow[]> {
  return menusOf(db).execute({ from: week[0], to: week[6] });
}

/** The week of a day, this week unless given: Monday to Friday always, Saturday and Sunday when they have a menu. */
export async function readCanteenWeek(db: Db, day?: string | null): Promise<WeekMenu> {
  const today = dayOf(new Date());
  const week = weekOf(day ?? today);
  const menus = new Map((await listMenus(db, week)).map((menu) => [menu.date, menu]));
  const days = week
    .filter((date, rank) => rank < WORKING_DAYS || menus.has(date))
    .map((date) => ({ ...NO_DISHES, ...menus.get(date), date, isToday: date === today }));
  return { weekStart: week[0] as string, weekEnd: week[6] as string, days };
}
