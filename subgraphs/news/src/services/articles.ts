import type { Db } from '@sar/database/client';
import { allOf } from '@sar/database/kept';
import { contains } from '@sar/database/text';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { tablePage } from '@sar/subgraph-kit/rows';
import { eq, like, type SQL, sql } from 'drizzle-orm';
import type { ArticlePeriod, ArticleStats, ArticleType } from '../generated/schema.ts';
import { type ArticleRow, articles } from '../tables.ts';
import { within } from './periods.ts';
import { published, unpublished } from './visibility.ts';

export type ArticlePage = Connection<ArticleRow>;

export interface ArticleFilter extends PageArguments {
  readonly type?: ArticleType | null;
  readonly period?: ArticlePeriod | null;
  readonly search?: string | null;
}

const byPublication: Keyset<ArticleRow> = {
  list: 'articles',
  columns: [articles.publishedAt, articles.id],
  direction: 'desc',
  values: (row) => [row.publishedAt as Date, row.id],
};

const byCreation: Keyset<ArticleRow> = {
  list: 'unpublishedArticles',
  columns: [articles.createdAt, articles.id],
  direction: 'desc',
  values: (row) => [row.createdAt, row.id],
};

const ofType = eq(articles.type, sql.placeholder('type'));
const found = like(articles.searchText, sql.placeholder('search'));

/** One page of what readers see, the latest first. */
export function listArticles(db: Db, filter: ArticleFilter): Promise<ArticlePage> {
  const { type, period, search } = filter;
  const visible = allOf(
    published(),
    type ? ofType : undefined,
    period ? within(period, articles.publishedAt) : undefined,
    search ? found : undefined,
  );
  return tablePage(db, articles, filter, byPublication, visible, { type, search: search && contains(search) });
}

/** One page of drafts, scheduled and expired articles, the latest created first. */
export function listUnpublishedArticles(db: Db, request: PageArguments): Promise<ArticlePage> {
  return tablePage(db, articles, request, byCreation, unpublished());
}

/** Counts of what readers see, in one statement. */
export async function countArticles(db: Db): Promise<ArticleStats> {
  const those = (condition: SQL) => sql<number>`count(*) filter (where ${condition})::int`;
  const [stats] = await db
    .select({
      all: sql<number>`count(*)::int`,
      news: those(eq(articles.type, 'NEWS')),
      announcements: those(eq(articles.type, 'ANNOUNCEMENT')),
      today: those(within('TODAY', articles.publishedAt)),
      thisWeek: those(within('THIS_WEEK', articles.publishedAt)),
      thisMonth: those(within('THIS_MONTH', articles.publishedAt)),
    })
    .from(articles)
    .where(published());
  return stats as ArticleStats;
}
