import { createdAt, id, moment, trigramIndex, updatedAt } from '@sar/database/columns';
import { defineOnce } from '@sar/subgraph-kit/once-table';
import { sql } from 'drizzle-orm';
import { check, index, integer, pgSchema, text, uuid } from 'drizzle-orm/pg-core';

export const news = pgSchema('news');

export const ARTICLE_TYPES = ['NEWS', 'ANNOUNCEMENT'] as const;
export const articleType = news.enum('article_type', ARTICLE_TYPES);

export const articles = news.table(
  'articles',
  {
    id: id(),
    type: articleType('type').notNull(),
    title: text('title'),
    content: text('content'),
    /** The image in the room's storage, as it was measured, and what it shows: all of it or nothing. */
    imageKey: text('image_key').unique('articles_image_key_unique'),
    imageWidth: integer('image_width'),
    imageHeight: integer('image_height'),
    imageAlt: text('image_alt'),
    /** The directory's person who wrote it; kept when the person leaves. */
    authorId: uuid('author_id').notNull(),
    /** Null: draft. Future: scheduled. No timer publishes anything; readers' queries compare it with the clock. */
    publishedAt: moment('published_at'),
    expiresAt: moment('expires_at'),
    /** Folded text that a search looks into. */
    searchText: text('search_text').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check('articles_not_empty', sql`num_nonnulls(${table.title}, ${table.content}, ${table.imageKey}) > 0`),
    check(
      'articles_image_whole',
      sql`num_nonnulls(${table.imageKey}, ${table.imageWidth}, ${table.imageHeight}, ${table.imageAlt}) in (0, 4)`,
    ),
    check('articles_expire_after_publication', sql`${table.expiresAt} > ${table.publishedAt}`),
    // Ascending, and read backwards: drizzle's `.desc()` puts nulls last, which no `order by … desc` asks for.
    index('articles_published').on(table.publishedAt, table.id),
    index('articles_created').on(table.createdAt, table.id),
    index('articles_expires').on(table.expiresAt).where(sql`${table.expiresAt} is not null`),
    trigramIndex('articles_search', table.searchText),
  ],
);

export type ArticleRow = typeof articles.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };

export const onceKeys = defineOnce(news);
