import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SafetyScope, SafetySeverity } from './generated/schema.ts';
import { safetyChanges, safetyEvents, safetyHours } from './tables-safety.ts';

const SAFETY = `{ safety { sar { ...counter } ee { ...counter } days appreciation appreciationLabel score lastAccident { id } } }
  fragment counter on SafetyCounter { days appreciation appreciationLabel lastAccident { id } }`;
/** The home page's part. */
const HOME = '{ safety { sar { days appreciationLabel } ee { days appreciationLabel } score } }';
const DAY_MS = 86_400_000;
/** Dakar keeps UTC all year. */
const midnight = () => new Date().setUTCHours(0, 0, 0, 0);

describe('the counters of days without accident', () => {
  const app = useApp();
  const db = () => app.house.database.db;
  const ask = async (query: string) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    expect(errors).toBeUndefined();
    return data;
  };
  const safety = async () => (await ask(SAFETY)).safety;
  const days = async () => {
    const { sar, ee } = await safety();
    return [sar.days, ee.days];
  };
  /** An event at a moment, by default at noon of a day some days ago. */
  async function happens(scope: SafetyScope, severity: SafetySeverity, daysAgo: number, at?: Date, withdrawn = false): Promise<string> {
    const occurredAt = at ?? new Date(midnight() - daysAgo * DAY_MS + (daysAgo > 0 ? DAY_MS / 2 : 0));
    const facts = { scope, severity, occurredAt, kind: 'Essai', description: 'Essai.', declaredById: crypto.randomUUID() };
    const [row] = await db()
      .insert(safetyEvents)
      .values({ ...facts, withdrawnAt: withdrawn ? new Date() : null })
      .returning();
    return row?.id as string;
  }
  const works = (scope: SafetyScope, month: string, hours: number) =>
    db().insert(safetyHours).values({ scope, month, hours, recordedById: crypto.randomUUID() });
  beforeEach(async () => {
    for (const table of [safetyChanges, safetyEvents, safetyHours]) await db().delete(table);
  });

  it('show the last accident with lost time of each population, the smaller one for both', async () => {
    const [sar, ee] = [await happens('SAR', 'LOST_TIME', 200), await happens('EE', 'FATAL', 40)];
    await happens('SAR', 'FATAL', 900);
    await happens('EE', 'LOST_TIME', 41);
    expect(await safety()).toEqual({
      sar: { days: 200, appreciation: 'VERY_GOOD', appreciationLabel: 'Très bien', lastAccident: { id: sar } },
      ee: { days: 40, appreciation: 'FAIR', appreciationLabel: 'Correct', lastAccident: { id: ee } },
      days: 40,
      appreciation: 'FAIR',
      appreciationLabel: 'Correct',
      score: 70,
      lastAccident: { id: ee },
    });
    const later = await happens('SAR', 'LOST_TIME', 10);
    expect(await safety()).toMatchObject({ days: 10, lastAccident: { id: later } });
  });

  it.each([
    [0, 'ALERT', 'Attention', 50],
    [6, 'ALERT', 'Attention', 50],
    [7, 'TO_IMPROVE', 'À améliorer', 60],
    [29, 'TO_IMPROVE', 'À améliorer', 60],
    [30, 'FAIR', 'Correct', 70],
    [89, 'FAIR', 'Correct', 70],
    [90, 'GOOD', 'Bien', 80],
    [179, 'GOOD', 'Bien', 80],
    [180, 'VERY_GOOD', 'Très bien', 90],
    [364, 'VERY_GOOD', 'Très bien', 90],
    [365, 'EXCELLENT', 'Excellent', 100],
    [4_000, 'EXCELLENT', 'Excellent', 100],
  ])('judge %i days %s', async (count, appreciation, appreciationLabel, score) => {
    await happens('SAR', 'LOST_TIME', count);
    await happens('EE', 'LOST_TIME', 5_000);
    expect(await safety()).toMatchObject({
      sar: { days: count, appreciation, appreciationLabel },
      days: count,
      appreciation,
      appreciationLabel,
      score,
    });
  });

  it('count calendar days: one since the last moment of yesterday, none since the first of today', async () => {
    await happens('SAR', 'LOST_TIME', 0, new Date(midnight() - 1));
    await happens('EE', 'LOST_TIME', 0, new Date(midnight()));
    expect(await days()).toEqual([1, 0]);
  });

  it.each(['NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS'] as const)('are not set back by %s', async (severity) => {
    await happens('SAR', 'LOST_TIME', 50);
    await happens('SAR', severity, 1);
    expect((await safety()).sar.days).toBe(50);
  });

  it('leave out an event that is withdrawn', async () => {
    await happens('SAR', 'LOST_TIME', 50);
    await happens('SAR', 'LOST_TIME', 3, undefined, true);
    expect((await safety()).sar.days).toBe(50);
  });

  it('begin with the first month that hours were worked, when there never was an accident', async () => {
    const first = new Date(Date.UTC(new Date().getUTCFullYear() - 1, 2, 1));
    const since = (midnight() - first.getTime()) / DAY_MS;
    const [month = '', before = ''] = [first, new Date(first.getTime() - DAY_MS)].map((date) => `${date.toISOString().slice(0, 7)}-01`);
    await happens('SAR', 'NEAR_MISS', 1_500);
    await works('SAR', month, 1_000);
    expect(await days()).toEqual([since, 0]);
    // A month recorded by mistake and put right with none does not count, and hours of one population are not the other's.
    await works('SAR', before, 500);
    expect((await safety()).sar.days).toBeGreaterThan(since);
    await works('SAR', before, 0);
    await works('EE', before, 500);
    expect((await safety()).sar.days).toBe(since);
    await happens('SAR', 'LOST_TIME', 12);
    expect((await safety()).sar.days).toBe(12);
  });

  it('begin with the first event that stands when there are no hours either, and else are 0', async () => {
    expect(await safety()).toMatchObject({ sar: { days: 0, lastAccident: null }, ee: { days: 0 }, days: 0, score: 50, lastAccident: null });
    await happens('SAR', 'NEAR_MISS', 20);
    await happens('SAR', 'FIRST_AID', 33);
    await happens('SAR', 'NEAR_MISS', 99, undefined, true);
    await happens('EE', 'NEAR_MISS', 60);
    expect(await days()).toEqual([33, 60]);
  });

  it('are never below 0, whatever the month', async () => {
    await works('SAR', '2999-01-01', 10);
    expect((await safety()).sar.days).toBe(0);
  });

  it('cost the home page one statement', async () => {
    await happens('SAR', 'LOST_TIME', 5);
    const cost = (query: string) => countStatements(app.house, () => ask(query));
    await ask(HOME);
    const nothing = await cost('{ __typename viewer { roles } }');
    expect(await cost(HOME)).toBe(nothing + 1);
    expect(await cost(SAFETY)).toBe(nothing + 1);
  });

  it('write nothing when they are read', async () => {
    const id = await happens('SAR', 'LOST_TIME', 5);
    const row = () => db().select().from(safetyEvents).where(eq(safetyEvents.id, id));
    const before = await row();
    await ask(SAFETY);
    expect(await row()).toEqual(before);
  });
});
