import { openStorage } from '@sar/storage/open';
import { useApp } from '@sar/testing/app';
import { and, like } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticlePeriod } from './generated/schema.ts';
import { createArticle } from './services/article-writes.ts';
import { within } from './services/periods.ts';
import { articles } from './tables.ts';

/** Dakar keeps UTC all year. First and last moment of the current day, of the week from Monday, and of the month. */
function bounds(now: Date): Record<ArticlePeriod, [start: Date, end: Date]> {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const monday = day - ((now.getUTCDay() + 6) % 7);
  const between = (from: number, to: number): [Date, Date] => [new Date(from), new Date(to - 1)];
  return {
    TODAY: between(Date.UTC(year, month, day), Date.UTC(year, month, day + 1)),
    THIS_WEEK: between(Date.UTC(year, month, monday), Date.UTC(year, month, monday + 7)),
    THIS_MONTH: between(Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)),
  };
}

const PERIODS: ArticlePeriod[] = ['TODAY', 'THIS_WEEK', 'THIS_MONTH'];
const LIST = `query ($period: ArticlePeriod) { articles(first: 100, period: $period, search: "bord") { totalCount nodes { title } } }`;

describe('periods, in the calendar of Dakar', () => {
  const app = useApp();
  const edges = bounds(new Date());
  /** The moments just outside, just inside, at both ends of all three periods. */
  const moments = PERIODS.flatMap((period) => {
    const [start, end] = edges[period];
    return [new Date(start.getTime() - 1), start, end, new Date(end.getTime() + 1)];
  });
  const expected = (period: ArticlePeriod, known: Date[]) => {
    const [start, end] = edges[period];
    return known
      .filter((moment) => moment >= start && moment <= end)
      .map((moment) => `Bord ${moment.toISOString()}`)
      .sort();
  };
  beforeAll(async () => {
    const { db, config, facts } = app.house.dependencies;
    const storage = openStorage(config, 'news');
    for (const publishedAt of moments) {
      const title = `Bord ${publishedAt.toISOString()}`;
      await createArticle({ db, storage, facts }, crypto.randomUUID(), { type: 'NEWS', title, publishedAt });
    }
  });

  it.each(PERIODS)('%s holds its first and its last moment, and neither the one before nor the one after', async (period) => {
    const rows = await app.house.database.db
      .select()
      .from(articles)
      .where(and(within(period, articles.publishedAt), like(articles.title, 'Bord %')));
    expect(rows.map(({ title }) => title).sort()).toEqual(expected(period, moments));
  });

  it.each(PERIODS)('%s lists from its first moment on, and nothing that is still to come', async (period) => {
    const { data } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { period } });
    const past = expected(
      period,
      moments.filter((moment) => moment <= new Date()),
    );
    expect(data.articles.nodes.map(({ title }: { title: string }) => title).sort()).toEqual(past);
    expect(data.articles.totalCount).toBe(past.length);
  });

  it('a statistic counts the same moments', async () => {
    const query = '{ articleStats { today thisWeek thisMonth } articles(first: 100) { nodes { publishedAt } } }';
    const { data } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    const since = ([start]: [Date, Date]) =>
      data.articles.nodes.filter(({ publishedAt }: { publishedAt: string }) => new Date(publishedAt) >= start).length;
    expect(data.articleStats).toEqual({
      today: since(edges.TODAY),
      thisWeek: since(edges.THIS_WEEK),
      thisMonth: since(edges.THIS_MONTH),
    });
  });
});
