import { createdAt, id, moment, trigramIndex, updatedAt } from '@sar/database/columns';
import { index, text, unique, uuid } from 'drizzle-orm/pg-core';
import { mai } from './tables.ts';

/**
 * What people type instead of the words of the rows. A reading that was taken out stays, so that the file that the first
 * ones came from does not bring it back.
 */
export const glossary = mai.table(
  'glossary',
  {
    id: id(),
    /** What somebody may write: a word or an expression. */
    word: text('word').notNull(),
    /** The words of the rows that stand for it. */
    means: text('means').notNull(),
    /** Both, in their words alone (normalizeQuestion): the same reading stands once. */
    wordKey: text('word_key').notNull(),
    meansKey: text('means_key').notNull(),
    /** Folded text that curators search. */
    searchText: text('search_text').notNull(),
    /** The directory's person who wrote it last; null for the file's. */
    authorId: uuid('author_id'),
    removedAt: moment('removed_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique('glossary_reading').on(table.wordKey, table.meansKey),
    index('glossary_order').on(table.wordKey, table.id),
    trigramIndex('glossary_search', table.searchText),
  ],
);

export type GlossaryRow = typeof glossary.$inferSelect;
