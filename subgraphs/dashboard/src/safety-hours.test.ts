import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import { safetyHours } from './tables-safety.ts';

const SAVE = `mutation ($month: Date!, $scope: SafetyScope! = SAR, $hours: Int!) { saveSafetyHours(month: $month, scope: $scope, hours: $hours) {
  safetyHours { month scope scopeLabel hours recordedBy { fullName } replaced { hours recordedBy { fullName } } } userErrors { field code message } } }`;
const LIST = 'query ($year: Int) { safetyHours(year: $year) { month scope hours replaced { hours } } }';

describe('hours worked', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>, role: 'HSE' | 'ADMINISTRATOR' = 'HSE') =>
    app.graphql(query, { token: await app.as(role), variables });
  const save = async (variables: Record<string, unknown>, role?: 'HSE' | 'ADMINISTRATOR') => {
    const { data, errors } = await send(SAVE, variables, role);
    expect(errors).toBeUndefined();
    return data.saveSafetyHours;
  };
  const list = async (year?: number) => (await send(LIST, { year })).data.safetyHours;
  beforeAll(async () => {
    await app.house.database.db.delete(safetyHours);
  });

  it('are recorded for the month of any of its days, in whose name', async () => {
    const { safetyHours: saved, userErrors } = await save({ month: '2019-02-28', hours: 12_345 });
    expect(userErrors).toEqual([]);
    expect(saved).toEqual({
      month: '2019-02-01',
      scope: 'SAR',
      scopeLabel: 'Personnel SAR',
      hours: 12_345,
      recordedBy: { fullName: 'Cheikh Badiane' },
      replaced: [],
    });
    expect(await list(2019)).toEqual([{ month: '2019-02-01', scope: 'SAR', hours: 12_345, replaced: [] }]);
  });

  it('replace those of the same month and population, which stay readable', async () => {
    await save({ month: '2018-03-01', hours: 1 });
    await save({ month: '2018-03-15', scope: 'EE', hours: 7 });
    await save({ month: '2018-03-31', hours: 2 }, 'ADMINISTRATOR');
    expect((await save({ month: '2018-03-02', hours: 0 })).safetyHours).toMatchObject({
      hours: 0,
      recordedBy: { fullName: 'Cheikh Badiane' },
      replaced: [
        { hours: 2, recordedBy: { fullName: 'Hawa Sonko' } },
        { hours: 1, recordedBy: { fullName: 'Cheikh Badiane' } },
      ],
    });
    expect((await save({ month: '2018-03-03', scope: 'EE', hours: 8 })).safetyHours).toMatchObject({ scope: 'EE', hours: 8 });
    expect(await list(2018)).toEqual([
      { month: '2018-03-01', scope: 'SAR', hours: 0, replaced: [{ hours: 2 }, { hours: 1 }] },
      { month: '2018-03-01', scope: 'EE', hours: 8, replaced: [{ hours: 7 }] },
    ]);
  });

  it('lose nothing when several people record the same month at once', async () => {
    await Promise.all([1, 2, 3, 4].map((hours) => save({ month: '2017-01-01', hours })));
    const [{ hours, replaced }] = await list(2017);
    expect([hours, ...replaced.map((record: { hours: number }) => record.hours)].sort()).toEqual([1, 2, 3, 4]);
  });

  it('are listed by year, January and December included, this year unless told', async () => {
    for (const month of ['2015-12-31', '2016-01-01', '2016-12-31', '2017-01-01']) await save({ month, scope: 'EE', hours: 1 });
    expect((await list(2016)).map(({ month }: { month: string }) => month)).toEqual(['2016-01-01', '2016-12-01']);
    const today = new Date().toISOString().slice(0, 10);
    await save({ month: today, hours: 5 });
    expect(await list()).toEqual([{ month: `${today.slice(0, 7)}-01`, scope: 'SAR', hours: 5, replaced: [] }]);
  });

  const next = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
  it.each([
    ['a month that has not begun', { month: next, hours: 1 }, 'month', 'IN_FUTURE'],
    ['fewer hours than none', { month: '2014-01-01', hours: -1 }, 'hours', 'TOO_SMALL'],
    ['more hours than can be', { month: '2014-01-01', hours: 10_000_001 }, 'hours', 'TOO_BIG'],
  ])('are refused for %s, and nothing is recorded', async (_what, variables, field, code) => {
    const count = async () => app.house.database.db.$count(safetyHours);
    const before = await count();
    const { safetyHours: saved, userErrors } = await save(variables);
    expect([saved, userErrors]).toEqual([null, [{ field: [field], code, message: expect.stringMatching(/./) }]]);
    expect(await count()).toBe(before);
  });

  it.each([-1, 0, 1_899, 10_000])('are not listed for the year %i', async (year) => {
    const { errors } = await send(LIST, { year });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
