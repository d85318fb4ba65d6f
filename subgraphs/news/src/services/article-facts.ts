import { chunks } from '@sar/database/chunks';
import type { Tx } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { holdersOf } from '@sar/subgraph-kit/audiences';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type ArticleRow, articles } from '../tables.ts';

/** What every write ends with, in its transaction: how the articles now stand, and to whom they are readable (services/visibility.ts says the same in SQL). */
export async function announce(tx: Tx, facts: FactPublisher, rows: readonly ArticleRow[]): Promise<void> {
  const told = rows.map(({ id, title, content, publishedAt, expiresAt, version }) => ({
    articleId: id,
    article: {
      title,
      content,
      audiences: holdersOf('ARTICLES_MANAGE'),
      publishedAt: publishedAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
    },
    version,
  }));
  await facts.publish(tx, 'news.article-changed', ...told);
}

/** Says of deleted articles that they are gone: no fact that is still under way may bring them back. */
export async function announceGone(tx: Tx, facts: FactPublisher, rows: readonly ArticleRow[]): Promise<void> {
  const told = rows.map(({ id, version }) => ({ articleId: id, article: null, version: version + 1 }));
  await facts.publish(tx, 'news.article-changed', ...told);
}

/** Says of every article how it stands, to rooms that keep more of it than they did. @returns how many there are. */
export async function tellArticles({ db, facts }: Pick<Context, 'db' | 'facts'>): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(articles)
      .set({ version: sql`${articles.version} + 1`, updatedAt: articles.updatedAt })
      .returning();
    for (const chunk of chunks(rows)) await announce(tx, facts, chunk);
    return rows.length;
  });
}
