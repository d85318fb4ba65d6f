import { createdAt, id } from '@sar/database/columns';
import { sql } from 'drizzle-orm';
import { boolean, customType, index, integer, json, pgSchema, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { fromSql, toSql } from 'pgvector';
import type { Lexicon } from './services/embedding/lexicon.ts';

export const mai = pgSchema('mai');

/** A pgvector column without a fixed dimension, so that models of any size keep their vectors in one table. */
const vector = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector',
  toDriver: (value) => toSql(value) as string,
  fromDriver: (value) => fromSql(value) as number[],
});

/** Every import of a dataset that changed something. */
export const imports = mai.table('imports', {
  id: id(),
  fileName: text('file_name').notNull(),
  /** SHA-256 of the file: an import of the same file again has nothing to do. */
  digest: text('digest').notNull(),
  rowCount: integer('row_count').notNull(),
  createdAt: createdAt(),
});

/** The rows that MAI answers from. A row never changes: a reworded one is a new row, so that its vectors are always its own. */
export const entries = mai.table(
  'entries',
  {
    id: id(),
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    /** Place in the file, from 0. */
    position: integer('position').notNull(),
    section: text('section'),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('entries_position').on(table.position)],
);

/** A model at one version: vectors of different rows of this table never meet. */
export const embeddingModels = mai.table(
  'embedding_models',
  {
    id: id(),
    provider: text('provider').$type<'local' | 'huggingface'>().notNull(),
    model: text('model').notNull(),
    version: text('version').notNull(),
    dimension: integer('dimension').notNull(),
    /** Word statistics of the rows, which the local model embeds with and every model's answers are judged with. Not jsonb: the model's version is a hash of the text, which jsonb would reorder. */
    lexicon: json('lexicon').$type<Lexicon>().notNull(),
    /** The one that answers; set once all rows have their vector. */
    active: boolean('active').notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    unique('embedding_models_version').on(table.provider, table.model, table.version),
    // At most one is active.
    uniqueIndex('embedding_models_one_active').on(table.active).where(sql`${table.active}`),
  ],
);

export const embeddings = mai.table(
  'embeddings',
  {
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    modelId: uuid('model_id')
      .notNull()
      .references(() => embeddingModels.id, { onDelete: 'cascade' }),
    embedding: vector('embedding').notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.entryId] }), index('embeddings_entry').on(table.entryId)],
);

export type EntryRow = typeof entries.$inferSelect;
