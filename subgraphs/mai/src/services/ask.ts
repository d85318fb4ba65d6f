import { Refusal } from '@sar/subgraph-kit/errors';
import type { Context } from '../context.ts';
import type { MaiAnswer } from '../generated/schema.ts';
import { findNews } from './articles/news.ts';
import { courtesyTo } from './courtesy.ts';
import { embedQuestion } from './embedding/embed-question.ts';
import { EmbeddingUnavailable } from './embedding/embedder.ts';
import { listSampleQuestions } from './entries.ts';
import type { ActiveModel } from './models.ts';
import { type Decision, decide } from './retrieval/decide.ts';
import type { KnowledgeIndex, Row } from './retrieval/knowledge.ts';
import { findNearest } from './retrieval/nearest.ts';
import { type Question, readQuestion } from './retrieval/question.ts';
import { type Candidate, type Neighbour, search } from './retrieval/search.ts';
import { profileOf, WORDS } from './retrieval/weights.ts';
import { redact } from './writing/redact.ts';

const MAX_LENGTH = 500;
/** Passages that the vectors name: several may be wordings of one row. */
const NEIGHBOURS = 50;

/** What redact puts in the place of what it takes away. */
const REDACTED = /\[(adresse électronique|IBAN|identifiant|numéro)\]/g;

const REFUSAL = "Je n'ai pas cette information. Reformulez la question, ou adressez-vous au service concerné par l'annuaire.";
const UNDOCUMENTED =
  "Non documenté : la base connaît cette question, mais ses documents n'y répondent pas. Adressez-vous au service concerné par l'annuaire.";
const DISPUTED = 'Les lignes se contredisent, et rien ne dit encore laquelle est juste :';
const SUGGESTION = "Je ne suis pas sûr d'avoir compris. Vouliez-vous dire :";

/** The answer to what asks nothing. */
const NOTHING = {
  status: 'SUGGESTIONS',
  answer: null,
  wording: null,
  sentences: [],
  writer: null,
  confidence: 0,
  sources: [],
  news: [],
  mode: 'WORDS',
  provider: null,
  model: null,
} as const;

/** All that came of a question. */
export interface Consultation extends Decision {
  /** Every row that was considered, best first. */
  readonly ranked: readonly Candidate[];
  /** Rows that contradict the answer. */
  readonly disputing: readonly Row[];
  /** Which rung answered: vectors of a hosted model, of the local one, or words alone. */
  readonly mode: MaiAnswer['mode'];
  readonly model: ActiveModel | null;
  readonly question: Question;
  /** The question's; null where words alone answer. */
  readonly vector: readonly number[] | null;
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
  if (index.rowPlaces.size === 0)
    throw new Refusal(
      'UNAVAILABLE',
      "MAI n'est pas encore prêt : sa base de connaissances n'est pas chargée. Réessayez dans quelques minutes.",
    );
  // What identifies people finds no row, and does not leave the house.
  const question = readQuestion(index.lexicon, index.glossary, redact(text).replace(REDACTED, ' '), previous);
  const waiting = performance.now();
  const vector = model && (await embed(model, question));
  const embeddingMs = performance.now() - waiting;
  // Rows are everybody's.
  const neighbours = model && vector ? await findNearest(db, model, vector, { source: 'ROW', audiences: [], limit: NEIGHBOURS }) : [];
  const found = conclude(index, question, neighbours, model && vector ? model : null);
  return { ...found, model, question, vector, embeddingMs, elapsedMs: performance.now() - start };
}

function conclude(index: KnowledgeIndex, question: Question, neighbours: readonly Neighbour[], model: ActiveModel | null) {
  const profile = model ? profileOf(model.embedder) : WORDS;
  const ranked = search(index, question, neighbours, profile);
  const mode = model ? (model.embedder.provider === 'local' ? 'LOCAL' : 'HOSTED') : 'WORDS';
  const decision = decide(question, ranked, profile);
  const disputing = decision.answer ? index.disputesOf(decision.answer) : [];
  return { ...decision, disputing, ranked, mode } as const;
}

/** The question's vector, leaning on the turn before as the words do; null when the provider cannot serve, so that words alone answer. */
async function embed({ embedder }: ActiveModel, question: Question): Promise<number[] | null> {
  try {
    return await embedQuestion(embedder, question);
  } catch (error) {
    if (!(error instanceof EmbeddingUnavailable)) throw error;
    return null;
  }
}

/**
 * Answers a question by the row that surely answers it, word for word; else proposes near questions or refuses. Where rows
 * contradict each other, all are shown, and none is worded anew. Greetings and thanks are answered in kind. See consult.
 */
export async function askMai(context: Context, asked: string, previous: string | null = null): Promise<MaiAnswer> {
  const start = performance.now();
  const courtesy = courtesyTo(asked);
  if (courtesy)
    return {
      ...NOTHING,
      message: courtesy,
      suggestions: await listSampleQuestions(context.db, 3),
      elapsedMs: Math.round(performance.now() - start),
    };
  const found = await consult(context, asked, previous);
  const { status, confidence, answer, undocumented, suggestions, mode, model, question, vector } = found;
  const sources = sourcesOf(found);
  const isDisputed = found.disputing.length > 0;
  const [worded, news] = await Promise.all([
    answer && !isDisputed ? context.wording(context.db, context.viewer?.userId, asked.trim(), sources) : null,
    model && vector ? findNews(context, question, model, vector) : [],
  ]);
  const sentences = isDisputed ? sources.map((source) => ({ text: source.answer, sources: [source] })) : (worded?.sentences ?? []);
  const disputed = [DISPUTED, ...sources.map((source) => `– ${source.answer}`)].join('\n');
  const said = isDisputed ? disputed : sentences.map(({ text }) => text).join(' ');
  return {
    status,
    answer: answer && sources.map((source) => source.answer).join('\n'),
    message: said || (undocumented ? UNDOCUMENTED : status === 'SUGGESTIONS' ? SUGGESTION : REFUSAL),
    wording: isDisputed ? 'VERBATIM' : (worded?.wording ?? null),
    sentences: sentences.map((sentence) => ({ text: sentence.text, sources: [...sentence.sources] })),
    writer: worded?.writer ?? null,
    confidence: rounded(confidence),
    sources,
    suggestions: suggestions.map(({ question }) => question),
    news,
    mode,
    provider: model?.embedder.provider ?? null,
    model: model?.embedder.model ?? null,
    elapsedMs: Math.round(performance.now() - start),
  };
}

/** The rows that are cited, the best first, each with what is quoted of it. */
function sourcesOf({ answer, undocumented, disputing, ranked }: Consultation) {
  const best = answer ?? undocumented;
  return (best ? [best, ...disputing] : []).map((row) => {
    const cosine = ranked.find((candidate) => candidate.row === row)?.evidence.cosine ?? 0;
    return { ...row, quote: row.answer, similarity: rounded(cosine) };
  });
}

/** To four digits: past them the two databases' floating point differs, and nobody can tell. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
