import { DAY_MS, dayOf } from '@sar/database/calendar';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedDemo } from './seed.ts';
import { canteenMenus, homeContent, vacancies } from './tables.ts';
import { safetyChanges, safetyEvents, safetyHours } from './tables-safety.ts';

const today = () => new Date().setUTCHours(0, 0, 0, 0);

describe('the invented register, menus, home page and vacancies', () => {
  const app = useApp();
  const everything = async () => {
    const { db } = app.house.database;
    return {
      events: await db.select().from(safetyEvents).orderBy(safetyEvents.id),
      changes: await db.select().from(safetyChanges),
      hours: await db.select().from(safetyHours),
      menus: await db.select().from(canteenMenus).orderBy(canteenMenus.date),
      home: await db.select().from(homeContent),
      vacancies: await db.select().from(vacancies).orderBy(vacancies.id),
    };
  };
  type Everything = Awaited<ReturnType<typeof everything>>;
  const stagesOf = ({ vacancies }: Everything) => {
    const now = new Date();
    const stages = vacancies.map(({ publishedAt, closesOn }) =>
      publishedAt === null ? 'draft' : publishedAt < now && closesOn && closesOn >= dayOf(now) ? 'open' : 'closed',
    );
    return Object.fromEntries([...Map.groupBy(stages, (stage) => stage)].map(([stage, those]) => [stage, those.length]));
  };
  let first: Everything;
  beforeAll(async () => {
    first = await everything();
  });

  it('hold two years of events, few with lost time and none fatal, and one history of each sort', () => {
    expect(first.events).toHaveLength(120);
    const ages = first.events.map(({ occurredAt }) => (today() - occurredAt.getTime()) / DAY_MS);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(731);
    const counts = Object.fromEntries([...Map.groupBy(first.events, ({ severity }) => severity)].map(([key, rows]) => [key, rows.length]));
    expect(counts['FATAL']).toBeUndefined();
    expect(counts['LOST_TIME']).toBeLessThan(10);
    expect(counts['NEAR_MISS']).toBeGreaterThan(60);
    expect(first.changes.map(({ after }) => after === null).sort()).toEqual([false, true]);
  });

  it('hold the hours of both populations in the last 24 whole months', () => {
    expect(first.hours).toHaveLength(48);
    const now = new Date();
    const month = (offset: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);
    expect(new Set(first.hours.map((row) => row.month))).toEqual(new Set(Array.from({ length: 24 }, (_, rank) => month(-1 - rank))));
  });

  it('hold menus from eight weeks ago to three weeks ahead, every working day with all three dishes', () => {
    const monday = today() - ((new Date().getUTCDay() + 6) % 7) * DAY_MS;
    const working = Array.from({ length: 12 * 7 }, (_, rank) => new Date(monday + (rank - 56) * DAY_MS)).filter(
      (day) => (day.getUTCDay() + 6) % 7 < 5,
    );
    const dates = first.menus.map(({ date }) => date);
    expect(dates).toEqual(expect.arrayContaining(working.map((day) => day.toISOString().slice(0, 10))));
    expect(dates.filter((date) => date < new Date(monday - 56 * DAY_MS).toISOString().slice(0, 10))).toEqual([]);
    for (const { senegalese, european, dessert } of first.menus) expect([senegalese, european, dessert]).not.toContain(null);
  });

  it('hold eight vacancies, of which one is a draft and one is closed', () => {
    expect(stagesOf(first)).toEqual({ draft: 1, closed: 1, open: 6 });
  });

  it('stay as they are when they are asked for again', async () => {
    await seedDemo(app.house.dependencies, 3);
    expect(await everything()).toEqual(first);
  });

  it('are the same another time; at twice the scale there are twice the events, hours and vacancies, and as many weeks', async () => {
    const { db } = app.house.database;
    const again = async (scale: number) => {
      for (const table of [safetyChanges, safetyEvents, safetyHours, canteenMenus, homeContent, vacancies]) await db.delete(table);
      await seedDemo(app.house.dependencies, scale);
      return everything();
    };
    const facts = ({ events, menus, vacancies }: Everything) => [
      events.map(({ updatedAt: _u, withdrawnAt, ...event }) => ({ ...event, withdrawn: withdrawnAt !== null })),
      menus.map(({ updatedAt: _u, ...menu }) => menu),
      vacancies.map(({ createdAt: _c, updatedAt: _u, listedAt: _l, publishedAt: _p, ...vacancy }) => vacancy),
    ];
    expect(facts(await again(1))).toEqual(facts(first));
    const twice = await again(2);
    expect([twice.events.length, twice.hours.length, twice.menus.length]).toEqual([240, 48, first.menus.length]);
    expect(stagesOf(twice)).toEqual({ draft: 2, closed: 2, open: 12 });
    const sum = ({ hours }: Everything) => hours.reduce((total, row) => total + row.hours, 0);
    expect(sum(twice) / sum(first)).toBeCloseTo(2, 1);
  });
});
