import { Refusal } from '@sar/subgraph-kit/errors';
import type { Context } from '../context.ts';
import type { MaiAnswer } from '../generated/schema.ts';
import { EmbeddingUnavailable } from './embedding/embedder.ts';
import type { ActiveModel } from './models.ts';
import { type Decision, decide } from './retrieval/decide.ts';
import { shippedGlossary } from './retrieval/glossary.ts';
import type { KnowledgeIndex } from './retrieval/knowledge.ts';
import { findNearest } from './retrieval/nearest.ts';
import { type Question, readQuestion } from './retrieval/question.ts';
import { type Candidate, type Neighbour, search } from './retrieval/search.ts';
import { profileOf, WORDS } from './retrieval/weights.ts';

const MAX_LENGTH = 500;
/** Passages that the vectors name: several may be wordings of one row. */
const NEIGHBOURS = 50;

const REFUSAL = "Je n'ai pas cette information. Reformulez la question, ou adressez-vous au service concerné par l'annuaire.";
const SUGGESTION = "Je ne suis pas sûr d'avoir compris. Vouliez-vous dire :";

/** All that came of a question. */
export interface Consultation extends Decision {
  /** Every row that was considered, best first. */
  readonly ranked: readonly Candidate[];
  /** Which rung answered: vectors of a hosted model, of the local one, or words alone. */
  readonly mode: MaiAnswer['mode'];
  readonly model: ActiveModel | null;
  /** Milliseconds, the wait for the question's vector included. */
  readonly elapsedMs: number;
  /** Milliseconds of that wait. */
  readonly embeddingMs: number;
}

/**
 * Looks a question up, and decides what may be said.
 * @param previous what the same person asked just before, which a short question may lean on.
 * @throws Refusal BAD_USER_INPUT on an empty or too long question, UNAVAILABLE when there are no rows.
 */
export async function consult({ db, models, knowledge }: Context, asked: string, previous: string | null = null): Promise<Consultation> {
  const start = performance.now();
  const text = asked.trim();
  if (text.length < 2 || text.length > MAX_LENGTH)
    throw new Refusal('BAD_USER_INPUT', `La question doit compter de 2 à ${MAX_LENGTH} caractères.`);
  const [index, model] = await Promise.all([knowledge.get(db), models.getActive(db)]);
  if (index.rows.length === 0) throw new Refusal('UNAVAILABLE', "MAI n'est pas encore prêt : sa base de connaissances n'est pas chargée.");
  const question = readQuestion(index.lexicon, shippedGlossary(), text, previous);
  const waiting = performance.now();
  const vector = model && (await embed(model, question));
  const embeddingMs = performance.now() - waiting;
  const neighbours = model && vector ? await findNearest(db, model.id, vector, NEIGHBOURS) : [];
  const found = conclude(index, question, neighbours, model && vector ? model : null);
  return { ...found, model, embeddingMs, elapsedMs: performance.now() - start };
}

function conclude(index: KnowledgeIndex, question: Question, neighbours: readonly Neighbour[], model: ActiveModel | null) {
  const profile = model ? profileOf(model.embedder) : WORDS;
  const ranked = search(index, question, neighbours, profile);
  const mode = model ? (model.embedder.provider === 'local' ? 'LOCAL' : 'HOSTED') : 'WORDS';
  return { ...decide(question, ranked, profile), ranked, mode } as const;
}

/** The question's vector, leaning on the turn before as the words do; null when the provider cannot serve, so that words alone answer. */
async function embed({ embedder }: ActiveModel, { text, terms }: Question): Promise<number[] | null> {
  try {
    return await embedder.embedQuery(text, terms);
  } catch (error) {
    if (!(error instanceof EmbeddingUnavailable)) throw error;
    return null;
  }
}

/** Answers a question by the row that surely answers it, word for word; else proposes near questions or refuses. See consult. */
export async function askMai(context: Context, asked: string, previous: string | null = null): Promise<MaiAnswer> {
  const start = performance.now();
  const { status, confidence, answer, suggestions, ranked, mode, model } = await consult(context, asked, previous);
  const source = answer && { ...answer, similarity: rounded(ranked[0]?.evidence.cosine ?? 0) };
  const worded = source && (await context.wording(context.db, context.viewer?.userId, asked.trim(), [source]));
  return {
    status,
    answer: answer?.answer ?? null,
    message: worded?.sentences.map(({ text }) => text).join(' ') ?? (status === 'SUGGESTIONS' ? SUGGESTION : REFUSAL),
    wording: worded?.wording ?? null,
    sentences: worded?.sentences.map(({ text, sources }) => ({ text, sources: [...sources] })) ?? [],
    writer: worded?.writer ?? null,
    confidence: rounded(confidence),
    sources: source ? [source] : [],
    suggestions: suggestions.map(({ question }) => question),
    mode,
    provider: model?.embedder.provider ?? null,
    model: model?.embedder.model ?? null,
    elapsedMs: Math.round(performance.now() - start),
  };
}

/** To four digits: past them the two databases' floating point differs, and nobody can tell. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
