import { createdAt, id, moment, trigramIndex } from '@sar/database/columns';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
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
  /** Set once what it changed has been undone. */
  rolledBackAt: moment('rolled_back_at'),
});

export const ENTRY_KINDS = ['FACT', 'YES_NO', 'NOT_DOCUMENTED', 'EXAMPLE'] as const;
export const entryKind = mai.enum('entry_kind', ENTRY_KINDS);
export const ENTRY_STATUSES = ['PUBLISHED', 'DRAFT', 'WITHDRAWN'] as const;
export const entryStatus = mai.enum('entry_status', ENTRY_STATUSES);

/**
 * The rows that MAI answers from. What a row says never changes: a reworded one is a new row that supersedes it, so that
 * its vectors are always its own and an answer given can be read again.
 */
export const entries = mai.table(
  'entries',
  {
    id: id(),
    /** Same for all versions of a row: the id of the first, as text. */
    key: text('key').notNull(),
    /** Null for a row that a curator wrote. */
    importId: uuid('import_id').references(() => imports.id),
    /** Place in the file, from 0. */
    position: integer('position').notNull(),
    section: text('section'),
    question: text('question').notNull(),
    answer: text('answer').notNull(),
    kind: entryKind('kind').notNull().default('FACT'),
    /** Who keeps it true: a service or a function, never a person. */
    owner: text('owner'),
    /** First and last day on which it holds, both counted. */
    validFrom: date('valid_from'),
    validUntil: date('valid_until'),
    status: entryStatus('status').notNull().default('PUBLISHED'),
    /** The next version. Checked when the transaction ends (in the migration): it is named before it is written. */
    supersededBy: uuid('superseded_by').references((): AnyPgColumn => entries.id),
    /** When a curator last decided on its status: a file that still holds it does not undo that. */
    curatedAt: moment('curated_at'),
    /** The directory's person who wrote this version; null for a file's. */
    authorId: uuid('author_id'),
    /** Folded question, answer and section, which curators search. */
    searchText: text('search_text').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    index('entries_position').on(table.position),
    uniqueIndex('entries_one_current').on(table.key).where(sql`${table.supersededBy} is null`),
    index('entries_superseded_by').on(table.supersededBy),
    index('entries_created').on(table.createdAt, table.id),
    trigramIndex('entries_search', table.searchText),
    check('entries_validity', sql`${table.validFrom} <= ${table.validUntil}`),
  ],
);

/** What an import did to a row: how the row was before, so that it can be put back. All null: it was not there. */
export const importChanges = mai.table(
  'import_changes',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id),
    entryId: uuid('entry_id')
      .notNull()
      .references(() => entries.id, { onDelete: 'cascade' }),
    status: entryStatus('status'),
    supersededBy: uuid('superseded_by'),
    position: integer('position'),
  },
  (table) => [primaryKey({ columns: [table.importId, table.entryId] }), index('import_changes_entry').on(table.entryId)],
);

export const PASSAGE_SOURCES = ['QUESTION', 'ALIAS', 'ARTICLE'] as const;
export const passageSource = mai.enum('passage_source', PASSAGE_SOURCES);
export const ALIAS_FORMS = ['PARAPHRASE', 'SMS', 'ENGLISH'] as const;
export const aliasForm = mai.enum('alias_form', ALIAS_FORMS);

/** What is searched: one wording each, of a row (its question, or another way to ask it) or of an article (a piece of it). */
export const passages = mai.table(
  'passages',
  {
    id: id(),
    source: passageSource('source').notNull(),
    entryId: uuid('entry_id').references(() => entries.id, { onDelete: 'cascade' }),
    /** An article of the room news. */
    articleId: uuid('article_id'),
    /** How an alias is worded. */
    form: aliasForm('form'),
    title: text('title'),
    text: text('text').notNull(),
    /** The audience keys that may read it at any time; null for every signed-in person. */
    audiences: text('audiences').array(),
    /** From when, and until when, every signed-in person may read it besides; null for never, and for good. No timer runs: queries compare it with the clock. */
    openFrom: moment('open_from'),
    openUntil: moment('open_until'),
    /** Place among the passages of its row or article, from 0. */
    position: integer('position').notNull().default(0),
    /** The import that brought it; null for a curator's and for articles. */
    importId: uuid('import_id').references(() => imports.id),
    /** Folded text, which suggestions look into; null for articles, which are never suggested. */
    folded: text('folded'),
    digest: text('digest').generatedAlwaysAs(sql`md5(coalesce("entry_id"::text, "article_id"::text) || ':' || "text")`),
    createdAt: createdAt(),
  },
  (table) => [
    // A row or an article says the same thing once.
    unique('passages_digest').on(table.digest),
    index('passages_entry').on(table.entryId),
    index('passages_article').on(table.articleId),
    index('passages_import').on(table.importId),
    trigramIndex('passages_text', table.folded),
    index('passages_audiences').using('gin', table.audiences),
    // With these two, what a reader may read is found by indexes alone.
    index('passages_everybodys').on(table.id).where(sql`${table.audiences} is null`),
    index('passages_open').on(table.openFrom).where(sql`${table.openFrom} is not null`),
    check(
      'passages_one_owner',
      sql`(${table.source} = 'ARTICLE') = (${table.articleId} is not null) and num_nonnulls(${table.entryId}, ${table.articleId}) = 1`,
    ),
  ],
);

/** One row of numbers that grow with every change, of entries or passages and of the glossary, by triggers (in migrations), so that no writer can forget it. */
export const knowledge = mai.table('knowledge', {
  id: integer('id').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull(),
  glossaryVersion: bigint('glossary_version', { mode: 'number' }).notNull().default(0),
});

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
    passageId: uuid('passage_id')
      .notNull()
      .references(() => passages.id, { onDelete: 'cascade' }),
    modelId: uuid('model_id')
      .notNull()
      .references(() => embeddingModels.id, { onDelete: 'cascade' }),
    embedding: vector('embedding').notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.passageId] }), index('embeddings_passage').on(table.passageId)],
);

/** What each person's written answers cost in a month: one row a person, which the next month takes over. */
export const writingBudgets = mai.table('writing_budgets', {
  /** An account of the room identity. */
  userId: uuid('user_id').primaryKey(),
  /** YYYY-MM, in Dakar. */
  month: text('month').notNull(),
  /** Spent or put aside. */
  tokens: integer('tokens').notNull(),
});

export type EntryRow = typeof entries.$inferSelect;
export type EntryKind = EntryRow['kind'];
export type PassageRow = typeof passages.$inferSelect;
