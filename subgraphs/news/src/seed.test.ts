import { DAY_MS } from '@sar/database/calendar';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';
import { seedDemo } from './seed.ts';
import { type ArticleRow, articles } from './tables.ts';

describe('the invented articles', () => {
  const app = useApp();
  const everything = () => app.house.database.db.select().from(articles).orderBy(articles.id);
  const ages = (rows: ArticleRow[]) =>
    rows.flatMap(({ publishedAt }) => (publishedAt ? [(Date.now() - publishedAt.getTime()) / DAY_MS] : []));
  const count = (rows: ArticleRow[]) => ({
    all: rows.length,
    drafts: rows.length - ages(rows).length,
    scheduled: ages(rows).filter((age) => age < 0).length,
  });

  it('are 300 over two years, of which one is a draft and one is scheduled', async () => {
    const rows = await everything();
    expect(count(rows)).toEqual({ all: 300, drafts: 1, scheduled: 1 });
    expect(Math.max(...ages(rows))).toBeGreaterThan(700);
    expect(Math.max(...ages(rows))).toBeLessThan(731);
    // Of one moment, no plan could tell the last written from the others.
    expect(new Set(rows.map(({ createdAt }) => createdAt.getTime())).size).toBe(298);
  });

  it('come once', async () => {
    const before = await everything();
    await seedDemo(app.house.dependencies, 2);
    expect(await everything()).toEqual(before);
  });

  it('are twice as many of each sort at twice the scale', async () => {
    await app.house.database.db.delete(articles);
    await seedDemo(app.house.dependencies, 2);
    expect(count(await everything())).toEqual({ all: 600, drafts: 2, scheduled: 2 });
  }, 60_000);
});
