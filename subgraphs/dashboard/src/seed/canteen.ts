import { DAY_MS, dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { weekOf } from '../services/canteen-weeks.ts';
import { saveCanteenWeek } from '../services/canteen-writes.ts';
import { canteenMenus } from '../tables.ts';

const WEEKS_BEFORE = 8;
const WEEKS_AFTER = 3;
const WEEK_MS = 7 * DAY_MS;

const SENEGALESE = [
  'Thiéboudiène rouge',
  'Yassa au poulet',
  'Mafé au bœuf',
  'Soupou kandia',
  'Thiébou yapp',
  'Domoda de poisson',
  'Caldou de poisson',
  'Thiou à la viande',
  'Thiéboudiène blanc',
  'Dakhine',
  'Mbaxalou Saloum',
  'Yassa au poisson',
  'Thiéré au mouton',
];
const EUROPEAN = [
  'Poulet rôti, pommes de terre au four',
  'Lasagnes à la bolognaise',
  'Filet de poisson meunière, riz',
  'Steak haché, purée',
  'Blanquette de veau',
  'Hachis parmentier',
  'Salade niçoise',
  'Escalope de dinde, haricots verts',
  'Gratin de pâtes aux légumes',
  'Omelette aux champignons, salade',
  "Sauté d'agneau, semoule",
];
const DESSERTS = [
  'Thiakry',
  'Salade de fruits',
  'Mangue',
  'Crème caramel',
  'Lakh',
  'Pastèque',
  'Yaourt au bissap',
  'Banane',
  'Tarte aux pommes',
];

/** Menus of eight weeks past, this one and three to come. Where there is a menu already nothing changes. */
export async function seedCanteen(tx: Db): Promise<void> {
  const [existing] = await tx.select({ date: canteenMenus.date }).from(canteenMenus).limit(1);
  if (existing) return;
  const today = Date.parse(dayOf(new Date()));
  // The lists' lengths share no factor: a pair comes back after months.
  let served = 0;
  const menuOf = (date: string) => {
    const rank = served++;
    const [senegalese, european, dessert] = [SENEGALESE, EUROPEAN, DESSERTS].map((dishes) => dishes[rank % dishes.length]);
    return { date, senegalese, european, dessert };
  };
  for (let week = -WEEKS_BEFORE; week <= WEEKS_AFTER; week++) {
    const dates = weekOf(new Date(today + week * WEEK_MS).toISOString().slice(0, 10));
    // Every fourth Saturday the canteen serves the shifts of a shutdown.
    await saveCanteenWeek(tx, { weekStart: dates[0], days: dates.slice(0, week % 4 === 0 ? 6 : 5).map(menuOf) });
  }
}
