import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';
import { canteenMenus } from './tables.ts';

const PAYLOAD = '{ week { weekStart days { date senegalese european dessert } } userErrors { field code message } }';
const SAVE = `mutation ($input: SaveCanteenWeekInput!) { saveCanteenWeek(input: $input) ${PAYLOAD} }`;
const COPY = `mutation ($from: Date!, $to: Date!, $overwrite: Boolean) { copyCanteenWeek(from: $from, to: $to, overwrite: $overwrite) ${PAYLOAD} }`;

interface Day {
  date: string;
  senegalese?: string | null;
  european?: string | null;
  dessert?: string | null;
}

describe("writing the canteen's menus", () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>, role: Role = 'HR') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data) as [{ week: { weekStart: string; days: Day[] } | null; userErrors: unknown[] }];
    return payload;
  };
  const save = async (days: Day[], weekStart = days[0]?.date ?? '') => {
    const { week, userErrors } = await send(SAVE, { input: { weekStart, days } });
    expect(userErrors).toEqual([]);
    return week?.days ?? [];
  };
  const stored = () => app.house.database.db.select().from(canteenMenus).orderBy(canteenMenus.date);
  const read = async (day: string) => {
    const query = 'query ($day: Date) { canteenWeek(weekStart: $day) { days { date senegalese european dessert } } }';
    return (await app.graphql(query, { token: await app.as('EMPLOYEE'), variables: { day } })).data.canteenWeek.days as Day[];
  };
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  async function refusal(query: string, variables: Record<string, unknown>) {
    const before = await stored();
    const { week, userErrors } = await send(query, variables);
    expect(week).toBeNull();
    expect(await stored()).toEqual(before);
    return userErrors;
  }

  it('saves days of one week, trimmed, weekend included, and answers the week', async () => {
    const days = await save(
      [
        { date: '2012-01-02', senegalese: ' Mafé ', european: 'Hachis', dessert: 'Lakh' },
        { date: '2012-01-07', dessert: 'Mangue' },
      ],
      '2012-01-05',
    );
    expect(days).toHaveLength(6);
    expect(days[0]).toEqual({ date: '2012-01-02', senegalese: 'Mafé', european: 'Hachis', dessert: 'Lakh' });
    expect(days[5]).toEqual({ date: '2012-01-07', senegalese: null, european: null, dessert: 'Mangue' });
    expect(await read('2012-01-02')).toEqual(days);
  });

  it('changes what is given and nothing else: an absent dish or day stays, a null or empty dish goes', async () => {
    await save([
      { date: '2012-02-06', senegalese: 'A', european: 'B', dessert: 'C' },
      { date: '2012-02-07', senegalese: 'D', european: 'E', dessert: 'F' },
      { date: '2012-02-08', senegalese: 'G' },
    ]);
    const days = await save([
      { date: '2012-02-06', senegalese: 'Autre', european: null },
      { date: '2012-02-07', senegalese: '  ' },
    ]);
    expect(days.slice(0, 3)).toEqual([
      { date: '2012-02-06', senegalese: 'Autre', european: null, dessert: 'C' },
      { date: '2012-02-07', senegalese: null, european: 'E', dessert: 'F' },
      { date: '2012-02-08', senegalese: 'G', european: null, dessert: null },
    ]);
  });

  it('takes the menu of a day away that is left without a dish', async () => {
    await save([
      { date: '2012-03-05', senegalese: 'A' },
      { date: '2012-03-10', european: 'B', dessert: 'C' },
    ]);
    const nothing = { senegalese: null, european: null, dessert: null };
    const days = await save([
      { date: '2012-03-05', senegalese: null },
      { date: '2012-03-06', ...nothing },
      { date: '2012-03-10', ...nothing },
    ]);
    expect(days).toHaveLength(5);
    expect(days[0]).toEqual({ date: '2012-03-05', ...nothing });
    expect((await stored()).map(({ date }) => date).filter((date) => date.startsWith('2012-03'))).toEqual([]);
  });

  it('loses no dish of several people who write the same day at once', async () => {
    // Several days at once: without the lock, not every day's writers collide.
    const dates = ['2012-04-02', '2012-04-10', '2012-04-18', '2012-04-26', '2012-05-04'];
    const dishes = [{ senegalese: 'A' }, { european: 'B' }, { dessert: 'C' }];
    await Promise.all(dates.flatMap((date) => dishes.map((dish) => save([{ date, ...dish }]))));
    const written = (await stored()).filter(({ date }) => dates.includes(date));
    expect(written.map(({ senegalese, european, dessert }) => [senegalese, european, dessert])).toEqual(dates.map(() => ['A', 'B', 'C']));
  });

  const long = 'x'.repeat(201);
  it.each([
    [
      [{ date: '2012-05-07', senegalese: 'A' }, { date: '2012-05-08' }, { date: '2012-05-09', european: long }],
      'days.2.european',
      'TOO_BIG',
    ],
    [
      [
        { date: '2012-05-07', dessert: 'A' },
        { date: '2012-05-08', dessert: 'a\0' },
      ],
      'days.1.dessert',
      'INVALID_CHARACTER',
    ],
    [
      [
        { date: '2012-05-07', senegalese: 'A' },
        { date: '2012-05-14', senegalese: 'B' },
      ],
      'days.1.date',
      'NOT_IN_WEEK',
    ],
    [[{ date: '2012-05-06', senegalese: 'A' }], 'days.0.date', 'NOT_IN_WEEK'],
    [
      [
        { date: '2012-05-07', senegalese: 'A' },
        { date: '2012-05-07', european: 'B' },
      ],
      'days.1.date',
      'DUPLICATE',
    ],
    [[], 'days', 'TOO_SMALL', 'Donnez-en au moins 1.'],
    [Array.from({ length: 8 }, () => ({ date: '2012-05-07' })), 'days', 'TOO_BIG'],
  ])('refuses all days when one is wrong: %j', async (days, path, code, message = expect.stringMatching(/./)) => {
    const refused = await refusal(SAVE, { input: { weekStart: '2012-05-07', days } });
    expect(refused).toEqual([{ field: path.split('.'), code, message }]);
  });

  it('says everything that is wrong at once', async () => {
    const days = [
      { date: '2012-05-07', senegalese: long },
      { date: '2012-05-08', european: long, dessert: long },
    ];
    expect(await refusal(SAVE, { input: { weekStart: '2012-05-07', days } })).toMatchObject([
      { field: ['days', '0', 'senegalese'] },
      { field: ['days', '1', 'european'] },
      { field: ['days', '1', 'dessert'] },
    ]);
  });

  describe('copied from another week', () => {
    const source = [
      { date: '2013-01-07', senegalese: 'A', european: 'B', dessert: 'C' },
      { date: '2013-01-09', senegalese: null, european: 'E', dessert: null },
      { date: '2013-01-12', senegalese: null, european: null, dessert: 'F' },
    ];
    const moved = (days: Day[], shift: Record<string, string>) => days.map((day) => ({ ...day, date: shift[day.date] ?? '' }));
    const menus = (days: Day[]) => days.filter(({ senegalese, european, dessert }) => senegalese ?? european ?? dessert);

    it('are the same, day by day, back or forth, a day of either week given', async () => {
      await save(source);
      const { week, userErrors } = await send(COPY, { from: '2013-01-10', to: '2013-02-03' }, 'COMMUNICATION');
      expect(userErrors).toEqual([]);
      const shift = { '2013-01-07': '2013-01-28', '2013-01-09': '2013-01-30', '2013-01-12': '2013-02-02' };
      expect(week?.weekStart).toBe('2013-01-28');
      expect(menus(week?.days ?? [])).toEqual(moved(source, shift));
      expect(menus((await send(COPY, { from: '2013-01-07', to: '2012-12-31' })).week?.days ?? [])).toHaveLength(3);
      expect(menus(await read('2013-01-07'))).toEqual(source);
    });

    it('replace a menu only when that is asked for, and then whole', async () => {
      await save(source);
      await save([
        { date: '2013-03-04', dessert: 'Reste ?' },
        { date: '2013-03-05', dessert: 'Part' },
      ]);
      const refused = [{ field: ['to'], code: 'NOT_EMPTY', message: 'Cette semaine a déjà un menu : demandez à le remplacer.' }];
      const variables = { from: '2013-01-07', to: '2013-03-04' };
      expect(await refusal(COPY, variables)).toEqual(refused);
      expect(await refusal(COPY, { ...variables, overwrite: false })).toEqual(refused);
      expect(await refusal(COPY, { ...variables, overwrite: null })).toEqual(refused);
      const { week } = await send(COPY, { ...variables, overwrite: true });
      const shift = { '2013-01-07': '2013-03-04', '2013-01-09': '2013-03-06', '2013-01-12': '2013-03-09' };
      expect(menus(week?.days ?? [])).toEqual(moved(source, shift));
    });

    it('must exist, and be of another week', async () => {
      await save(source);
      const same = [{ field: ['to'], code: 'SAME_WEEK', message: 'Les deux semaines sont la même : choisissez-en deux différentes.' }];
      expect(await refusal(COPY, { from: '2013-01-07', to: '2013-01-13', overwrite: true })).toEqual(same);
      const empty = [{ field: ['from'], code: 'EMPTY', message: "Cette semaine n'a pas de menu à copier : choisissez-en une autre." }];
      expect(await refusal(COPY, { from: '2013-06-03', to: '2013-01-07', overwrite: true })).toEqual(empty);
    });

    it('go to a week once when two people copy at once', async () => {
      await save(source);
      await save([{ date: '2013-04-08', dessert: 'Seul' }]);
      const copies = ['2013-01-07', '2013-04-08'].map((from) => send(COPY, { from, to: '2013-05-06' }));
      const codes = (await Promise.all(copies)).map(({ userErrors }) => (userErrors as { code: string }[]).map(({ code }) => code).join());
      expect(codes.sort()).toEqual(['', 'NOT_EMPTY']);
      expect([1, 3]).toContain(menus(await read('2013-05-06')).length);
    });
  });
});
