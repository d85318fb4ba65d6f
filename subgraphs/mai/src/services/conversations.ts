import { randomUUID } from 'node:crypto';
import { type Db, executeRows } from '@sar/database/client';
import { absent, notFound, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable } from '@sar/subgraph-kit/inputs';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { idsOf, named, parseIds, tablePage } from '@sar/subgraph-kit/rows';
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { MaiAnswer } from '../generated/schema.ts';
import { entries } from '../tables.ts';
import { type ConversationRow, conversations, type ExchangeRow, exchanges } from '../tables-conversations.ts';
import { courtesyTo } from './courtesy.ts';
import { clusterKey } from './unanswered.ts';

export type ConversationPage = Connection<ConversationRow>;

const NAMES = { one: 'Conversation', many: 'conversations' };

const byLastQuestion: Keyset<ConversationRow> = {
  list: 'maiConversations',
  columns: [conversations.lastAskedAt, conversations.id],
  direction: 'desc',
  values: (row) => [row.lastAskedAt, row.id],
};

/** One page of a person's conversations, the last asked in first. */
export function listConversations(db: Db, employeeId: string, request: PageArguments): Promise<ConversationPage> {
  return tablePage(db, conversations, request, byLastQuestion, eq(conversations.employeeId, employeeId));
}

/** A person's conversation; null when there is none, or it is another's. */
export async function findConversation(db: Db, employeeId: string, id: string): Promise<ConversationRow | null> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(and(named(conversations.id, id), eq(conversations.employeeId, employeeId)));
  return row ?? null;
}

/**
 * What a person asked last in a conversation; null when that is forgotten.
 * @throws Refusal NOT_FOUND when there is no such conversation, or it is another's: one cannot tell which.
 */
export async function readPreviousQuestion(db: Db, employeeId: string, id: string): Promise<string | null> {
  const [row] = await db
    .select({ question: exchanges.question })
    .from(conversations)
    .leftJoin(exchanges, eq(exchanges.conversationId, conversations.id))
    .where(and(named(conversations.id, id), eq(conversations.employeeId, employeeId)))
    .orderBy(desc(exchanges.askedAt), desc(exchanges.id))
    .limit(1);
  if (!row) throw notFound('Conversation', 'commencez-en une autre');
  return row.question;
}

/** What is kept of a question. */
export interface Asked {
  readonly employeeId: string;
  /** The conversation that it continues; a new one begins without. */
  readonly conversationId?: string | null | undefined;
  readonly question: string;
  readonly answer: Pick<MaiAnswer, 'status' | 'message' | 'confidence' | 'elapsedMs' | 'mode' | 'sources'>;
}

/** Near enough to be one question, by trigrams of the content words. */
const SAME_QUESTION = 0.55;

/**
 * Keeps a question and its answer, in one statement: every question costs it. An unanswered one joins those that ask nearly
 * the same.
 * @returns both ids. @throws Refusal NOT_FOUND when the conversation is another's.
 */
export async function recordExchange(db: Db, asked: Asked): Promise<{ exchangeId: string; conversationId: string }> {
  const { employeeId, question, answer } = asked;
  const conversationId = asked.conversationId ?? randomUUID();
  const id = randomUUID();
  const folded = clusterKey(question);
  const isOpen = answer.status !== 'ANSWER' && folded !== '' && !courtesyTo(question);
  const [row] = await executeRows<{ id: string }>(
    db,
    sql`
      with conversation as (
        insert into ${conversations} as mine (id, employee_id, last_asked_at) values (${conversationId}, ${employeeId}, clock_timestamp())
        on conflict (id) do update set last_asked_at = excluded.last_asked_at where mine.employee_id = ${employeeId}
        returning id
      ), near as (
        select cluster_id from ${exchanges}
        where ${isOpen} and folded % ${folded} and cluster_id is not null and answered_at is null and similarity(folded, ${folded}) >= ${SAME_QUESTION}
        order by similarity(folded, ${folded}) desc, asked_at limit 1
      )
      insert into ${exchanges} (id, conversation_id, employee_id, question, folded, status, message, entry_id, confidence, method, elapsed_ms, asked_at, cluster_id)
      select ${id}::uuid, conversation.id, ${employeeId}::uuid, ${question}::text, ${folded}::text, ${answer.status}::mai.status, ${answer.message}::text,
        (select id from ${entries} where id = ${answer.sources[0]?.id ?? null}::uuid), ${answer.confidence}::real, ${answer.mode}::text, ${answer.elapsedMs}::int, clock_timestamp(),
        case when ${isOpen} then coalesce((select cluster_id from near), ${id}::uuid) end
      from conversation
      returning id`,
  );
  if (!row) throw notFound('Conversation', 'commencez-en une autre');
  return { exchangeId: id, conversationId };
}

const opinion = z.object({ id: z.string(), helpful: z.boolean(), reason: emptiable(1_000) });

/** Notes what a person thinks of an answer. @throws InputRefused when the exchange is unknown, or another's. */
export async function rateExchange(db: Db, employeeId: string, input: unknown): Promise<ExchangeRow> {
  const { id, helpful, reason = null } = parseInput(opinion, input);
  const [row] = await db
    .update(exchanges)
    .set({ helpful, reason })
    .where(and(named(exchanges.id, id), eq(exchanges.employeeId, employeeId)))
    .returning();
  if (!row) throw absent('id', 'Échange');
  return row;
}

/** Deletes a person's conversations, all or none, with their questions. @returns their ids. @throws InputRefused when one is unknown or another's, or there are more than a hundred. */
export async function deleteConversations(db: Db, employeeId: string, ids: readonly string[]): Promise<string[]> {
  return db.transaction(async (tx) => {
    const wanted = parseIds(ids, NAMES);
    const gone = await tx
      .delete(conversations)
      .where(and(inArray(conversations.id, wanted), eq(conversations.employeeId, employeeId)))
      .returning({ id: conversations.id });
    if (gone.length < wanted.length) throw absent('ids', 'Conversation');
    return idsOf(gone);
  });
}

/** Deletes all conversations of a person. @returns their ids. */
export async function deleteAllConversations(db: Db, employeeId: string): Promise<string[]> {
  return idsOf(await db.delete(conversations).where(eq(conversations.employeeId, employeeId)).returning({ id: conversations.id }));
}
