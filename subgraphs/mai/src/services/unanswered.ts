import { chunks } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { absent, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled } from '@sar/subgraph-kit/inputs';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { named, tablePage } from '@sar/subgraph-kit/rows';
import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { EntryRow } from '../tables.ts';
import { type ExchangeRow, exchanges, type Unanswered, unanswered } from '../tables-conversations.ts';
import { LIMITS } from './dataset.ts';
import { tokenize } from './embedding/text.ts';
import { insertRow } from './row-writes.ts';
import { vectoriseEntry } from './vectorise-entry.ts';
import { lockVersions, now } from './versions.ts';

export type UnansweredPage = Connection<Unanswered>;

/** What near-same questions have in common: their content words, stemmed, each once, in alphabetical order. */
export function clusterKey(question: string): string {
  return [...new Set(tokenize(question))].sort().join(' ');
}

const byDemand: Keyset<Unanswered> = {
  list: 'maiUnansweredQuestions',
  columns: [unanswered.askedCount, unanswered.id],
  direction: 'desc',
  values: (row) => [row.askedCount, row.id],
};

/** One page of clusters, the most asked first. */
export function listUnanswered(db: Db, request: PageArguments): Promise<UnansweredPage> {
  return tablePage(db, unanswered, request, byDemand, undefined);
}

const reply = z.object({
  id: z.string(),
  question: filled(LIMITS.question).nullish(),
  answer: filled(LIMITS.answer),
  section: emptiable(LIMITS.section),
  owner: emptiable(LIMITS.owner),
});

/** What is left of a cluster to answer. */
const isOpen = (id: string) => and(named(exchanges.clusterId, id), isNull(exchanges.answeredAt), isNotNull(exchanges.question));

/**
 * Answers a cluster by a new row, in one transaction; who asked is told, at their next visit and by a fact that identity mails.
 * @throws InputRefused when a field is invalid, or nothing of the cluster is unanswered any more.
 */
export async function answerUnanswered(
  context: Pick<Context, 'db' | 'models' | 'facts'>,
  authorId: string,
  input: unknown,
): Promise<EntryRow> {
  const { id, question, ...row } = parseInput(reply, input);
  const written = await context.db.transaction(async (tx) => {
    await lockVersions(tx);
    const open = isOpen(id);
    const [last] = await tx.select({ question: exchanges.question }).from(exchanges).where(open).orderBy(desc(exchanges.askedAt)).limit(1);
    if (!last) throw absent('id', 'Question');
    const entry = await insertRow(tx, authorId, { ...row, question: question ?? last.question });
    const told = await tx
      .update(exchanges)
      .set({ answeredBy: entry.id, answeredAt: now })
      .where(open)
      .returning({ employeeId: exchanges.employeeId });
    const facts = [...new Set(told.map(({ employeeId }) => employeeId))].map((employeeId) => ({
      employeeId,
      entryId: entry.id,
      question: entry.question,
      answer: entry.answer,
    }));
    for (const chunk of chunks(facts)) await context.facts.publish(tx, 'mai.question-answered', ...chunk);
    return entry;
  });
  await vectoriseEntry(context, written.id);
  return written;
}

/**
 * Takes a cluster off the queue without an answer; asked again, it is back. Who decided it stays with the questions.
 * @returns its id. @throws InputRefused when nothing of it is unanswered any more.
 */
export async function dismissUnanswered(db: Db, curatorId: string, id: string): Promise<string> {
  const gone = await db
    .update(exchanges)
    .set({ clusterId: null, dismissedBy: curatorId, dismissedAt: now })
    .where(isOpen(id))
    .returning({ id: exchanges.id });
  if (gone.length === 0) throw absent('id', 'Question');
  return id;
}

const MOST_NEW = 100;
const isNew = (employeeId: string) => and(eq(exchanges.employeeId, employeeId), isNotNull(exchanges.answeredAt), isNull(exchanges.toldAt));

/** A person's questions that were answered since and that the person has not seen, the first answered first. */
export function listNewAnswers(db: Db, employeeId: string): Promise<ExchangeRow[]> {
  return db.select().from(exchanges).where(isNew(employeeId)).orderBy(asc(exchanges.answeredAt), asc(exchanges.id)).limit(MOST_NEW);
}

/** @returns how many there were. */
export async function markNewAnswersSeen(db: Db, employeeId: string): Promise<number> {
  const seen = await db.update(exchanges).set({ toldAt: now }).where(isNew(employeeId)).returning({ id: exchanges.id });
  return seen.length;
}
