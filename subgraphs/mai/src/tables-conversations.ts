import { createdAt, id, moment, trigramIndex } from '@sar/database/columns';
import { sql } from 'drizzle-orm';
import { boolean, index, integer, real, text, uuid } from 'drizzle-orm/pg-core';
import { entries, mai } from './tables.ts';

export const MAI_STATUSES = ['ANSWER', 'SUGGESTIONS', 'REFUSAL'] as const;
export const maiStatus = mai.enum('status', MAI_STATUSES);

/** A person's questions on one thread. Nobody else ever reads it. */
export const conversations = mai.table(
  'conversations',
  {
    id: id(),
    /** The directory's person. */
    employeeId: uuid('employee_id').notNull(),
    createdAt: createdAt(),
    lastAskedAt: moment('last_asked_at').notNull(),
  },
  (table) => [index('conversations_mine').on(table.employeeId, table.lastAskedAt, table.id)],
);

/**
 * One question and what came of it. What is verbatim (`question`, `folded`, `message`, `reason`) is null once the retention
 * is over; the rest stays, and counts.
 */
export const exchanges = mai.table(
  'exchanges',
  {
    id: id(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    employeeId: uuid('employee_id').notNull(),
    question: text('question'),
    /** Its content words, stemmed and sorted: near-same questions are near by trigrams. */
    folded: text('folded'),
    status: maiStatus('status').notNull(),
    /** What was shown. */
    message: text('message'),
    /** The row that was cited, or that came nearest. */
    entryId: uuid('entry_id').references(() => entries.id, { onDelete: 'set null' }),
    confidence: real('confidence').notNull(),
    /** By which means it was searched. */
    method: text('method').notNull(),
    elapsedMs: integer('elapsed_ms').notNull(),
    askedAt: moment('asked_at').notNull(),
    helpful: boolean('helpful'),
    reason: text('reason'),
    /** Unanswered questions that are near-same have one; null for answered ones. */
    clusterId: uuid('cluster_id'),
    /** Set with the curator (a directory's person) who took its cluster off the queue unanswered. */
    dismissedAt: moment('dismissed_at'),
    dismissedBy: uuid('dismissed_by'),
    /** Set with the row by which a curator answered it since. */
    answeredAt: moment('answered_at'),
    answeredBy: uuid('answered_by').references(() => entries.id, { onDelete: 'set null' }),
    /** Set once the person has been told. */
    toldAt: moment('told_at'),
  },
  (table) => [
    index('exchanges_conversation').on(table.conversationId, table.askedAt, table.id),
    index('exchanges_entry').on(table.entryId),
    index('exchanges_answered_by').on(table.answeredBy),
    index('exchanges_open').on(table.clusterId).where(sql`${table.clusterId} is not null and ${table.answeredAt} is null`),
    index('exchanges_to_tell').on(table.employeeId).where(sql`${table.answeredAt} is not null and ${table.toldAt} is null`),
    // What the retention erases next.
    index('exchanges_verbatim').on(table.askedAt).where(sql`${table.question} is not null`),
    index('exchanges_asked').on(table.askedAt),
    trigramIndex('exchanges_folded', table.folded),
  ],
);

export type ConversationRow = typeof conversations.$inferSelect;
export type ExchangeRow = typeof exchanges.$inferSelect;

/**
 * Near-same questions that nothing answered and nobody has answered since, as long as they are kept word for word. Counts
 * of people, never who they are. Written by the triggers of `exchanges` alone (in the migration): whoever asks, answers,
 * dismisses, forgets or deletes, the queue is right, and a page of it costs the same however much was asked.
 */
export const unanswered = mai.table(
  'unanswered',
  {
    /** The cluster. */
    id: uuid('id').primaryKey(),
    /** The last wording. */
    question: text('question').notNull(),
    askedCount: integer('asked_count').notNull(),
    peopleCount: integer('people_count').notNull(),
    lastAskedAt: moment('last_asked_at').notNull(),
  },
  (table) => [index('unanswered_demand').on(table.askedCount, table.id)],
);

export type Unanswered = typeof unanswered.$inferSelect;
