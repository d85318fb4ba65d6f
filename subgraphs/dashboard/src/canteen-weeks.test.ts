import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { beforeAll, describe, expect, it } from 'vitest';
import { canteenMenus } from './tables.ts';

const WEEK = `query ($day: Date) { canteenWeek(weekStart: $day) {
  weekStart weekEnd days { date dayLabel isToday senegalese european dessert } } }`;
const NONE = { senegalese: null, european: null, dessert: null };

describe("reading the canteen's week", () => {
  const app = useApp();
  const ask = async (day?: string) => {
    const { data, errors } = await app.graphql(WEEK, { token: await app.as('EMPLOYEE'), variables: { day } });
    expect(errors).toBeUndefined();
    return data.canteenWeek;
  };
  beforeAll(async () => {
    await app.house.database.db.insert(canteenMenus).values([
      { date: '2016-02-28', dessert: 'Dimanche avant' },
      { date: '2016-02-29', senegalese: 'Mafé', european: 'Lasagnes', dessert: 'Lakh' },
      { date: '2016-03-02', european: 'Hachis' },
      { date: '2016-03-06', dessert: 'Dimanche' },
      { date: '2016-03-07', dessert: 'Lundi après' },
    ]);
  });

  it.each(['2016-02-29', '2016-03-03', '2016-03-06'])('gives the week of any of its days: %s', async (day) => {
    expect(await ask(day)).toEqual({
      weekStart: '2016-02-29',
      weekEnd: '2016-03-06',
      days: [
        { date: '2016-02-29', dayLabel: 'Lundi', isToday: false, senegalese: 'Mafé', european: 'Lasagnes', dessert: 'Lakh' },
        { date: '2016-03-01', dayLabel: 'Mardi', isToday: false, ...NONE },
        { date: '2016-03-02', dayLabel: 'Mercredi', isToday: false, ...NONE, european: 'Hachis' },
        { date: '2016-03-03', dayLabel: 'Jeudi', isToday: false, ...NONE },
        { date: '2016-03-04', dayLabel: 'Vendredi', isToday: false, ...NONE },
        { date: '2016-03-06', dayLabel: 'Dimanche', isToday: false, ...NONE, dessert: 'Dimanche' },
      ],
    });
  });

  it('gives Monday to Friday where there is no menu at all, over the end of a year too', async () => {
    const { weekStart, weekEnd, days } = await ask('2015-01-01');
    expect([weekStart, weekEnd]).toEqual(['2014-12-29', '2015-01-04']);
    const dates = ['2014-12-29', '2014-12-30', '2014-12-31', '2015-01-01', '2015-01-02'];
    expect(days.map(({ date }: { date: string }) => date)).toEqual(dates);
  });

  it('is this week unless told, and knows today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const week = await ask();
    expect(await ask(today)).toEqual(week);
    expect(week.weekStart <= today && today <= week.weekEnd).toBe(true);
    const marked = week.days.filter(({ isToday }: { isToday: boolean }) => isToday);
    const shown = week.days.filter(({ date }: { date: string }) => date === today);
    expect(marked).toEqual(shown);
    const monday = week.days[0];
    expect([monday.dayLabel, new Date(monday.date).getUTCDay()]).toEqual(['Lundi', 1]);
  });

  it.each([
    ['0001-01-01', '0001-01-01'],
    ['9999-12-26', '9999-12-20'],
  ])('is there at the ends of the calendar: %s', async (day, weekStart) => {
    expect((await ask(day)).weekStart).toBe(weekStart);
  });

  it('is BAD_USER_INPUT where the calendar ends within the week', async () => {
    const { errors } = await app.graphql(WEEK, { token: await app.as('EMPLOYEE'), variables: { day: '9999-12-31' } });
    expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
      ['Cette semaine est hors du calendrier : choisissez une autre date.', 'BAD_USER_INPUT'],
    ]);
  });

  it('costs one statement', async () => {
    const token = await app.as('EMPLOYEE');
    const cost = (query: string) => countStatements(app.house, () => app.graphql(query, { token }));
    await ask();
    expect(await cost(WEEK)).toBe((await cost('{ viewer { roles } }')) + 1);
  });
});
