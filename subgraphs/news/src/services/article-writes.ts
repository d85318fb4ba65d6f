import { fold } from '@sar/database/text';
import { discard, orDiscard } from '@sar/storage/sweep';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, given } from '@sar/subgraph-kit/inputs';
import { deleteAllIn, getForUpdate, idsOf } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ARTICLE_TYPES, type ArticleRow, articles } from '../tables.ts';
import { announce, announceGone } from './article-facts.ts';
import { imageColumns, storeArticleImage } from './article-images.ts';

const NAMES = { one: 'Article', many: 'articles' };

const fields = {
  type: z.enum(ARTICLE_TYPES),
  title: emptiable(1_000),
  content: emptiable(100_000),
  imageUploadId: z.string().nullish(),
  imageAlt: emptiable(300),
  publishedAt: z.date().nullish(),
  expiresAt: z.date().nullish(),
};
const newArticle = z.object(fields);
const articleChanges = z.object({ ...fields, type: fields.type.exactOptional(), id: z.string() });

type Writer = Pick<Context, 'db' | 'storage' | 'facts'>;
type Written = Pick<ArticleRow, 'title' | 'content' | 'imageAlt' | 'publishedAt' | 'expiresAt'>;

/**
 * Creates an article of a person, and says so to the other rooms.
 * @param seeded for seeds, whose articles keep their ids from one run to the next and were not all written at once.
 * @throws InputRefused when a field is invalid, there is nothing to read, an image comes without its description or the
 * other way round, the upload is no image of that person, or it ends before it begins.
 */
export async function createArticle(
  { db, storage, facts }: Writer,
  authorId: string,
  input: unknown,
  seeded?: Pick<ArticleRow, 'id' | 'createdAt' | 'updatedAt'>,
): Promise<ArticleRow> {
  const { imageUploadId = null, type, title = null, content = null, imageAlt = null, ...dates } = parseInput(newArticle, input);
  const { publishedAt = null, expiresAt = null } = dates;
  const written = checked({ title, content, imageAlt, publishedAt, expiresAt }, imageUploadId !== null);
  const image = imageUploadId === null ? null : await storeArticleImage(storage, authorId, imageUploadId);
  const row = await db.transaction(async (tx) => {
    const values = { ...imageColumns(image), ...written, type, authorId, ...seeded };
    const created = await tx.insert(articles).values(values).returning();
    await announce(tx, facts, created);
    return created[0] as ArticleRow;
  });
  await discard(storage, image?.uploadKey);
  return row;
}

/**
 * Changes the given fields; `undefined` leaves a field alone, null empties it. A new image comes with its own description;
 * without an image there is none.
 * @param writerId the person who changes it, and who uploaded what it names.
 * @throws InputRefused as `createArticle`, or when unknown.
 */
export async function updateArticle({ db, storage, facts }: Writer, writerId: string, input: unknown): Promise<ArticleRow> {
  const { id, imageUploadId, ...changes } = parseInput(articleChanges, input);
  const image = typeof imageUploadId === 'string' ? await storeArticleImage(storage, writerId, imageUploadId) : null;
  const write = db.transaction(async (tx) => {
    const current = await getForUpdate(tx, articles, id, NAMES);
    const columns = { ...(imageUploadId === undefined ? {} : imageColumns(image)), ...given(changes) };
    const next = { ...current, ...columns };
    const [changed] = await tx
      .update(articles)
      .set({ ...columns, version: current.version + 1, ...checked(next, next.imageKey !== null) })
      .where(eq(articles.id, id))
      .returning();
    await announce(tx, facts, [changed as ArticleRow]);
    return [changed as ArticleRow, imageUploadId === undefined ? null : current.imageKey] as const;
  });
  const [row, replaced] = await orDiscard(storage, image?.key, write);
  await discard(storage, image?.uploadKey, replaced);
  return row;
}

/** Deletes articles, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteArticles({ db, storage, facts }: Writer, ids: readonly string[]): Promise<string[]> {
  const gone = await db.transaction(async (tx) => {
    const rows = await deleteAllIn(tx, articles, ids, NAMES);
    await announceGone(tx, facts, rows);
    return rows;
  });
  await discard(storage, ...gone.map(({ imageKey }) => imageKey));
  return idsOf(gone);
}

/** The rules that bind several fields, and the text that a search looks into. */
function checked({ title, content, imageAlt, publishedAt, expiresAt }: Written, hasImage: boolean): Written & { searchText: string } {
  if (!title && !content && !hasImage) throw inputRefused(null, 'EMPTY', 'Un article a un titre, un texte ou une image : donnez-en un.');
  if (hasImage && !imageAlt) throw inputRefused('imageAlt', 'ALT_REQUIRED', "Décrivez l'image pour qui ne la voit pas.");
  if (imageAlt && !hasImage) throw inputRefused('imageAlt', 'NO_IMAGE', "Il n'y a pas d'image à décrire : laissez ce texte vide.");
  if (publishedAt && expiresAt && expiresAt <= publishedAt)
    throw inputRefused('expiresAt', 'BEFORE_PUBLICATION', 'La fin de parution précède la parution : corrigez ces dates.');
  const searchText = fold([title, content, imageAlt].filter(Boolean).join(' '));
  return { title, content, imageAlt, publishedAt, expiresAt, searchText };
}
