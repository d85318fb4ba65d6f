import { chunks } from '@sar/database/chunks';
import type { Db, Tx } from '@sar/database/client';
import type { FactPayload } from '@sar/events/facts';
import { and, eq, lt, notInArray, or, sql } from 'drizzle-orm';
import { passages } from '../../tables.ts';
import { articleFacts } from '../../tables-articles.ts';
import { cut } from './cut.ts';

type Fact = FactPayload<'news.article-changed'>;

/**
 * Makes an article's passages what news last said of it, and by whom they may be read; a fact that is not newer than what
 * is known changes nothing. Pieces that stay as they were keep their vectors.
 */
export async function keepArticle(db: Db, { articleId, article, version }: Fact): Promise<void> {
  await db.transaction(async (tx) => {
    const isNewer = await tx
      .insert(articleFacts)
      .values({ articleId, version })
      .onConflictDoUpdate({ target: articleFacts.articleId, set: { version }, setWhere: lt(articleFacts.version, version) })
      .returning();
    if (isNewer.length === 0) return;
    if (article) await replacePassages(tx, articleId, article);
    else await tx.delete(passages).where(eq(passages.articleId, articleId));
  });
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text));

async function replacePassages(tx: Tx, articleId: string, { title, content, ...readers }: NonNullable<Fact['article']>): Promise<void> {
  const pieces = cut(content ?? title ?? '');
  const isOld = or(notInArray(passages.text, pieces), sql`${passages.title} is distinct from ${title}`);
  await tx.delete(passages).where(and(eq(passages.articleId, articleId), isOld));
  const rights = {
    audiences: readers.audiences,
    openFrom: momentOf(readers.publishedAt),
    openUntil: momentOf(readers.expiresAt),
  };
  const rows = pieces.map((text, position) => ({ source: 'ARTICLE' as const, articleId, title, text, position, ...rights }));
  for (const chunk of chunks(rows))
    await tx
      .insert(passages)
      .values(chunk)
      .onConflictDoUpdate({ target: passages.digest, set: { ...rights, position: sql`excluded.position` } });
}
