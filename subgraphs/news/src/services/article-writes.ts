import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { ARTICLE_TYPES, type ArticleRow, articles } from '../tables.ts';

/** An emptied text is no text. */
const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .transform((value) => value || null)
    .nullish();
const fields = {
  type: z.enum(ARTICLE_TYPES),
  title: text(1_000),
  content: text(100_000),
  publishedAt: z.date().nullish(),
  expiresAt: z.date().nullish(),
};
const newArticle = z.object(fields);
const articleChanges = z.object({ ...fields, type: fields.type.exactOptional(), id: z.string() });

type Written = Pick<ArticleRow, 'title' | 'content' | 'publishedAt' | 'expiresAt'>;

/**
 * Creates an article of a person.
 * @param id for seeds, whose articles keep their ids from one run to the next.
 * @throws InputRefused when a field is invalid, there is nothing to read, or it ends before it begins.
 */
export async function createArticle(db: Db, authorId: string, input: unknown, id?: string): Promise<ArticleRow> {
  const { title = null, content = null, publishedAt = null, expiresAt = null, type } = parseInput(newArticle, input);
  const written = checked({ title, content, publishedAt, expiresAt });
  const [row] = await db
    .insert(articles)
    .values({ ...written, type, authorId, ...(id ? { id } : {}) })
    .returning();
  return row as ArticleRow;
}

/** Changes the given fields; `undefined` leaves a field alone, null empties it. @throws InputRefused as `createArticle`, or when unknown. */
export async function updateArticle(db: Db, input: unknown): Promise<ArticleRow> {
  const { id, ...changes } = parseInput(articleChanges, input);
  return db.transaction(async (tx) => {
    const [current] = isId(id) ? await tx.select().from(articles).where(eq(articles.id, id)).for('update') : [];
    if (!current) throw inputRefused('id', 'NOT_FOUND', 'Article introuvable.');
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const next = { ...current, ...given };
    const [row] = await tx
      .update(articles)
      .set({ ...given, ...checked(next) })
      .where(eq(articles.id, id))
      .returning();
    return row as ArticleRow;
  });
}

/** Deletes articles, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteArticles(db: Db, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > 100) throw inputRefused('ids', 'TOO_BIG', 'Cent articles au plus à la fois.');
  if (!wanted.every(isId)) throw inputRefused('ids', 'NOT_FOUND', 'Article introuvable.');
  return db.transaction(async (tx) => {
    const deleted = await tx.delete(articles).where(inArray(articles.id, wanted)).returning({ id: articles.id });
    if (deleted.length < wanted.length) throw inputRefused('ids', 'NOT_FOUND', 'Article introuvable.');
    return deleted.map(({ id }) => id);
  });
}

/** The rules that bind several fields, and the text that a search looks into. */
function checked({ title, content, publishedAt, expiresAt }: Written): Written & { searchText: string } {
  if (!title && !content) throw inputRefused(null, 'EMPTY', 'Un article a un titre ou un texte.');
  if (publishedAt && expiresAt && expiresAt <= publishedAt)
    throw inputRefused('expiresAt', 'BEFORE_PUBLICATION', 'La fin de parution doit suivre la parution.');
  return { title, content, publishedAt, expiresAt, searchText: fold([title, content].filter(Boolean).join(' ')) };
}
