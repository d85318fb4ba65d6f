import type { Db } from '@sar/database/client';
import { InputRefused, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, given } from '@sar/subgraph-kit/inputs';
import { inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { canteenMenus } from '../tables.ts';
import { type Dishes, listMenus, NO_DISHES, readCanteenWeek, type WeekMenu, weekOf } from './canteen-weeks.ts';

/** An emptied text is no dish. */
const dish = emptiable(200);
const weekInput = z.object({
  weekStart: z.string(),
  days: z
    .array(z.object({ date: z.string(), senegalese: dish, european: dish, dessert: dish }))
    .min(1)
    .max(7),
});

/**
 * Writes the given days of one week, all or none: an absent dish stays as it is, a null one is taken off, and a day left
 * without any has no menu any more. Days that are not given do not change.
 * @throws InputRefused naming the day by its rank (`days.2.european`) when a dish is too long or a day is of another week or said twice.
 */
export async function saveCanteenWeek(db: Db, input: unknown): Promise<WeekMenu> {
  const { weekStart, days } = parseInput(weekInput, input);
  refuseWrongDates(
    weekOf(weekStart),
    days.map(({ date }) => date),
  );
  return db.transaction(async (tx) => {
    await lockCanteen(tx);
    const before = new Map((await listMenus(tx, weekOf(weekStart))).map((menu) => [menu.date, menu]));
    await writeMenus(
      tx,
      days.map((day) => ({ ...NO_DISHES, ...before.get(day.date), ...given(day), date: day.date })),
    );
    return readCanteenWeek(tx, weekStart);
  });
}

/**
 * Makes the menus of one week those of another, each a day of either week.
 * @throws InputRefused when they are the same week, the first has no menu, or the second has one and `overwrite` is not true.
 */
export async function copyCanteenWeek(db: Db, from: string, to: string, overwrite: boolean): Promise<WeekMenu> {
  const [source, target] = [weekOf(from), weekOf(to)];
  if (source[0] === target[0]) throw inputRefused('to', 'SAME_WEEK', 'Les deux semaines sont la même : choisissez-en deux différentes.');
  return db.transaction(async (tx) => {
    await lockCanteen(tx);
    const menus = await listMenus(tx, weekOf(from));
    if (menus.length === 0) throw inputRefused('from', 'EMPTY', "Cette semaine n'a pas de menu à copier : choisissez-en une autre.");
    if (!overwrite && (await listMenus(tx, weekOf(to))).length > 0)
      throw inputRefused('to', 'NOT_EMPTY', 'Cette semaine a déjà un menu : demandez à le remplacer.');
    const copied = new Map(menus.map((menu) => [target[source.indexOf(menu.date)], menu]));
    await writeMenus(
      tx,
      target.map((date) => ({ ...NO_DISHES, ...copied.get(date), date })),
    );
    return readCanteenWeek(tx, to);
  });
}

function refuseWrongDates(week: readonly string[], dates: readonly string[]): void {
  const refused = dates.flatMap((date, rank) => {
    const field = ['days', String(rank), 'date'];
    if (!week.includes(date))
      return [{ field, code: 'NOT_IN_WEEK', message: "Ce jour n'est pas de cette semaine : choisissez-en un autre." }];
    if (dates.indexOf(date) < rank) return [{ field, code: 'DUPLICATE', message: 'Ce jour est donné deux fois : ôtez-en un.' }];
    return [];
  });
  if (refused.length > 0) throw new InputRefused(refused);
}

/** Sets the menus of some days; one without a dish takes that day's menu away. */
async function writeMenus(tx: Db, menus: readonly (Dishes & { readonly date: string })[]): Promise<void> {
  const empty = menus.filter((menu) => !hasDish(menu)).map(({ date }) => date);
  const served = menus.filter(hasDish).map(({ date, senegalese, european, dessert }) => ({ date, senegalese, european, dessert }));
  if (empty.length > 0) await tx.delete(canteenMenus).where(inArray(canteenMenus.date, empty));
  if (served.length === 0) return;
  const set = { senegalese: sql`excluded.senegalese`, european: sql`excluded.european`, dessert: sql`excluded.dessert` };
  await tx.insert(canteenMenus).values(served).onConflictDoUpdate({ target: canteenMenus.date, set });
}

const hasDish = ({ senegalese, european, dessert }: Dishes) => Boolean(senegalese ?? european ?? dessert);

/** Two writers at once would each fill in what the other has not written yet: one waits for the other. */
async function lockCanteen(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('dashboard:canteen'))`);
}
