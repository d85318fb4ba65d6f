import { Refusal } from '@sar/subgraph-kit/errors';
import { and, eq, sql } from 'drizzle-orm';
import { toSql } from 'pgvector';
import type { Context } from '../context.ts';
import type { MaiAnswer } from '../generated/schema.ts';
import { embeddings, entries, passages } from '../tables.ts';
import { findNews } from './articles/news.ts';
import { type Candidate, decide } from './embedding/decide.ts';
import { EmbeddingUnavailable } from './embedding/embedder.ts';
import type { ActiveModel } from './models.ts';
import { isCurrent } from './passages.ts';

const CANDIDATES = 10;
const MAX_LENGTH = 500;

const REFUSAL = "Je n'ai pas cette information. Reformulez la question, ou adressez-vous au service concerné par l'annuaire.";
const SUGGESTION = "Je ne suis pas sûr d'avoir compris. Vouliez-vous dire :";

/**
 * Answers a question by the nearest row, word for word, when it surely answers it; else proposes near questions or refuses.
 * @throws Refusal BAD_USER_INPUT on an empty or too long question, UNAVAILABLE when nothing can be embedded.
 */
export async function askMai(context: Context, asked: string): Promise<MaiAnswer> {
  const { db, models } = context;
  const start = performance.now();
  const question = asked.trim();
  if (question.length < 2 || question.length > MAX_LENGTH)
    throw new Refusal('BAD_USER_INPUT', `La question doit compter de 2 à ${MAX_LENGTH} caractères.`);
  const model = await models.getActive(db);
  const vector = await embed(model, question);
  const [candidates, news] = await Promise.all([
    findNearest(db, model, vector),
    findNews(context, { text: question, vector, modelId: model.id, lexicon: model.lexicon }),
  ]);
  const { provider, model: name } = model.embedder;
  const { status, confidence, answer, suggestions } = decide({ lexicon: model.lexicon, question, candidates, provider, model: name });
  return {
    status,
    answer: answer?.answer ?? null,
    message: answer?.answer ?? (status === 'SUGGESTIONS' ? SUGGESTION : REFUSAL),
    confidence: rounded(confidence),
    sources: answer ? [answer] : [],
    suggestions: suggestions.map((candidate) => candidate.question),
    news,
    provider,
    model: name,
    elapsedMs: Math.round(performance.now() - start),
  };
}

async function embed({ embedder }: ActiveModel, question: string): Promise<number[]> {
  try {
    return await embedder.embedQuery(question);
  } catch (error) {
    if (!(error instanceof EmbeddingUnavailable)) throw error;
    throw new Refusal('UNAVAILABLE', 'MAI ne peut pas répondre pour le moment. Réessayez dans quelques minutes.', { cause: error });
  }
}

/** To four digits: past them the two databases' floating point differs, and nobody can tell. */
function rounded(value: number | string): number {
  return Math.round(Number(value) * 10_000) / 10_000;
}

/** The nearest rows by cosine, best first. Exact: below some ten thousand rows a scan takes a few milliseconds and misses nothing. */
function findNearest(db: Context['db'], model: ActiveModel, vector: number[]): Promise<Candidate[]> {
  const distance = sql<number>`${embeddings.embedding} <=> ${toSql(vector)}::vector`;
  return db
    .select({
      id: entries.id,
      question: entries.question,
      answer: entries.answer,
      section: entries.section,
      similarity: sql<number>`1 - (${distance})`.mapWith(rounded),
    })
    .from(embeddings)
    .innerJoin(passages, eq(passages.id, embeddings.passageId))
    .innerJoin(entries, eq(entries.id, passages.entryId))
    .where(and(eq(embeddings.modelId, model.id), eq(passages.source, 'QUESTION'), isCurrent()))
    .orderBy(distance, entries.position)
    .limit(CANDIDATES);
}
