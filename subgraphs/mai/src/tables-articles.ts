import { integer, uuid } from 'drizzle-orm/pg-core';
import { mai } from './tables.ts';

/** The last fact kept of each article, deleted ones included: an older one that comes late must not bring anything back. */
export const articleFacts = mai.table('article_facts', {
  articleId: uuid('article_id').primaryKey(),
  version: integer('version').notNull(),
});
