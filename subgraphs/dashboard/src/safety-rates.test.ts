import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SafetyScope, SafetySeverity } from './generated/schema.ts';
import { safetyChanges, safetyEvents, safetyHours } from './tables-safety.ts';

const RATES = `{ safety { rates { last12Months { ...period } yearToDate { ...period } } } }
  fragment period on SafetyPeriod { from to sar { ...figures } ee { ...figures } together { ...figures } }
  fragment figures on SafetyFigures { tf1 tf2 tg hoursComplete pyramid { fatal lostTime noLostTime firstAid nearMiss } }`;
const now = new Date();
const [YEAR, MONTH] = [now.getUTCFullYear(), now.getUTCMonth()];
/** The first day of a month, counted from the current one. */
const month = (offset: number) => new Date(Date.UTC(YEAR, MONTH + offset, 1));
const day = (date: Date) => date.toISOString().slice(0, 10);
const before = (date: Date) => new Date(date.getTime() - 1);

describe('the rates', () => {
  const app = useApp();
  const db = () => app.house.database.db;
  const ask = async (query: string) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    expect(errors).toBeUndefined();
    return data;
  };
  const rates = async () => (await ask(RATES)).safety.rates;
  const happens = async (
    scope: SafetyScope,
    severity: SafetySeverity,
    occurredAt: Date,
    daysLost: number | null = null,
    withdrawn = false,
  ) => {
    const facts = { scope, severity, occurredAt, daysLost, kind: 'Essai', description: 'Essai.', declaredById: crypto.randomUUID() };
    await db()
      .insert(safetyEvents)
      .values({ ...facts, withdrawnAt: withdrawn ? now : null });
  };
  const works = async (scope: SafetyScope, offset: number, hours: number) => {
    await db()
      .insert(safetyHours)
      .values({ scope, month: day(month(offset)), hours, recordedById: crypto.randomUUID() });
  };
  beforeEach(async () => {
    for (const table of [safetyChanges, safetyEvents, safetyHours]) await db().delete(table);
  });

  it('of twelve whole months are those of the formulas, a death among the accidents with lost time', async () => {
    for (let offset = -12; offset < 0; offset++) {
      await works('SAR', offset, 100_000);
      await works('EE', offset, 25_000);
    }
    await happens('SAR', 'FATAL', month(-3));
    await happens('SAR', 'LOST_TIME', month(-4), 10);
    await happens('SAR', 'LOST_TIME', month(-5), 14);
    await happens('SAR', 'NO_LOST_TIME', month(-6));
    await happens('SAR', 'FIRST_AID', month(-6));
    await happens('EE', 'LOST_TIME', month(-6), 6);
    await happens('EE', 'NEAR_MISS', month(-6));
    await happens('EE', 'NEAR_MISS', month(-7));
    const { last12Months } = await rates();
    expect(last12Months).toEqual({
      from: day(month(-12)),
      to: day(before(month(0))),
      sar: {
        tf1: 2.5,
        tf2: 3.333,
        tg: 0.02,
        hoursComplete: true,
        pyramid: { fatal: 1, lostTime: 2, noLostTime: 1, firstAid: 1, nearMiss: 0 },
      },
      ee: {
        tf1: 3.333,
        tf2: 3.333,
        tg: 0.02,
        hoursComplete: true,
        pyramid: { fatal: 0, lostTime: 1, noLostTime: 0, firstAid: 0, nearMiss: 2 },
      },
      together: {
        tf1: 2.667,
        tf2: 3.333,
        tg: 0.02,
        hoursComplete: true,
        pyramid: { fatal: 1, lostTime: 3, noLostTime: 1, firstAid: 1, nearMiss: 2 },
      },
    });
  });

  it('hold the first and the last moment of their period, and neither the one before nor the one after', async () => {
    const january = new Date(Date.UTC(YEAR, 0, 1));
    const moments = [before(month(-12)), month(-12), before(month(0)), month(0), before(january), january];
    for (const moment of moments) await happens('SAR', 'NEAR_MISS', moment);
    const within = (from: Date, past: Date) => moments.filter((moment) => moment >= from && moment < past).length;
    const { last12Months, yearToDate } = await rates();
    expect(last12Months.sar.pyramid.nearMiss).toBe(within(month(-12), month(0)));
    expect(yearToDate.sar.pyramid.nearMiss).toBe(within(january, new Date()));
    expect([yearToDate.from, yearToDate.to]).toEqual([day(january), day(new Date())]);
  });

  it('count the hours of their months only', async () => {
    await works('SAR', -13, 7_000_000);
    await works('SAR', -12, 500_000);
    await works('SAR', -1, 500_000);
    await works('SAR', 0, 9_000_000);
    await happens('SAR', 'LOST_TIME', month(-1));
    expect((await rates()).last12Months.sar).toMatchObject({ tf1: 1, tf2: 1, tg: 0 });
  });

  it('of the year count the hours since January, this month included', async () => {
    for (let offset = -MONTH; offset < 0; offset++) await works('EE', offset, 0);
    await works('EE', -MONTH - 1, 3_000_000);
    await works('EE', 0, 1_000_000);
    await happens('EE', 'LOST_TIME', month(0), 5);
    expect((await rates()).yearToDate.ee).toMatchObject({ tf1: 1, tf2: 1, tg: 0.005, hoursComplete: true });
  });

  it('are null without hours, each population by itself', async () => {
    await happens('SAR', 'LOST_TIME', month(-1), 5);
    await happens('EE', 'LOST_TIME', month(-1), 5);
    await works('EE', -2, 1_000_000);
    const { last12Months } = await rates();
    expect(last12Months.sar).toMatchObject({ tf1: null, tf2: null, tg: null, pyramid: { lostTime: 1 } });
    expect(last12Months.ee).toMatchObject({ tf1: 1, tf2: 1, tg: 0.005 });
    expect(last12Months.together).toMatchObject({ tf1: 2, tf2: 2, tg: 0.01 });
  });

  it('say whether the hours of a whole month are missing; the current month is not over', async () => {
    for (let offset = -12; offset < 0; offset++) await works('SAR', offset, 1_000);
    for (let offset = -12; offset < -1; offset++) await works('EE', offset, 1_000);
    const complete = async () => {
      const { last12Months, yearToDate } = await rates();
      return [last12Months, yearToDate].map(({ sar, ee, together }) => [sar, ee, together].map(({ hoursComplete }) => hoursComplete));
    };
    // In January the year holds no whole month.
    expect(await complete()).toEqual([
      [true, false, false],
      [true, MONTH === 0, MONTH === 0],
    ]);
    await works('EE', 0, 1_000);
    expect((await complete())[0]).toEqual([true, false, false]);
    await works('EE', -1, 0);
    expect(await complete()).toEqual([
      [true, true, true],
      [true, true, true],
    ]);
  });

  it('take the latest record of a month', async () => {
    await works('SAR', -1, 500_000);
    await works('SAR', -1, 2_000_000);
    await happens('SAR', 'LOST_TIME', month(-1));
    expect((await rates()).last12Months.sar.tf1).toBe(0.5);
  });

  it('leave out what is withdrawn', async () => {
    await works('SAR', -1, 1_000_000);
    await happens('SAR', 'LOST_TIME', month(-1), 9, true);
    expect((await rates()).last12Months.sar).toMatchObject({ tf1: 0, tf2: 0, tg: 0, pyramid: { lostTime: 0 } });
  });

  it('cost one statement, and only when they are asked for', async () => {
    const cost = async (query: string) => {
      await ask(query);
      return countStatements(app.house, () => ask(query));
    };
    const counters = await cost('{ safety { days } }');
    expect(await cost(RATES)).toBe(counters + 1);
  });
});
