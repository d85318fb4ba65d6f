/** Turns retrieved rows into one of three outcomes: an answer, suggestions, or a refusal. Pure functions. */
import type { Embedder } from './embedder.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate, Overlap, Query } from './signals.ts';
import { overlap, readQuery, sameAnswer } from './signals.ts';

export type { Candidate } from './signals.ts';

export interface DecisionInput<C extends Candidate> {
  readonly lexicon: Lexicon;
  /** The user's question as typed. */
  readonly question: string;
  /** Nearest rows by cosine similarity, best first, up to 10; all from one embedder. */
  readonly candidates: readonly C[];
  readonly provider: Embedder['provider'];
  readonly model: string;
}

export interface Decision<C extends Candidate> {
  readonly status: 'ANSWER' | 'SUGGESTIONS' | 'REFUSAL';
  /** Estimated probability, 0 to 1, that the best row answers the question. */
  readonly confidence: number;
  /** The row to quote; null unless the status is ANSWER. */
  readonly answer: C | null;
  /** Up to three rows with different answers, best first; empty unless the status is SUGGESTIONS. */
  readonly suggestions: C[];
}

/** Inputs of the logistic, all of the best row; see Overlap for the last four. */
export interface Evidence {
  readonly similarity: number;
  /** Score of the best row less that of the next row with another answer. */
  readonly margin: number;
  readonly coverage: number;
  readonly focus: number;
  readonly otherAsk: number;
  readonly lacksNumber: number;
}

/** How one family of embedders is read. */
export interface Profile {
  /** What full coverage of the question adds to a row's cosine when rows are ranked. */
  readonly coverageBoost: number;
  /** The same for focus. */
  readonly focusBoost: number;
  readonly bias: number;
  readonly weights: Evidence;
  /** Least confidence to answer. */
  readonly answerFrom: number;
  /** Least confidence to suggest. */
  readonly suggestFrom: number;
}

/*
 * Fitted on 22 Nov 2026 by L2-regularised logistic regression (penalty 0.02 on the weights, target: "the best row
 * answers"), 10-fold cross-validated. Questions: data/mai_evaluation.jsonl (120, on data/sar_official_dataset.csv) and a
 * development set of 94 on a larger file of the same kind (2963 rows), weight 1; 77 off-topic, near-topic and hostile
 * questions on each file, weight 0.5; for LOCAL 444 rows with dropped and misspelt words, weight 0.15; 197 questions
 * whose own row was taken away, weight 0.1. Questions the rules below refuse were left out of the fit.
 */

/** n = 805. The cosine itself gets no weight: fitted with it, its sign was unstable; it counts through the margin. */
const LOCAL: Profile = {
  coverageBoost: 0.4,
  focusBoost: 0.2,
  bias: -4.87,
  weights: { similarity: 0, margin: 6.32, coverage: 4.45, focus: 2.8, otherAsk: -1.76, lacksNumber: -1.62 },
  answerFrom: 0.7,
  suggestFrom: 0.15,
};

/** n = 455, vectors of multilingual-e5-small quantised to 4 bits; its cosines lie between 0.8 and 1. */
const E5: Profile = {
  coverageBoost: 0.2,
  focusBoost: 0,
  bias: -11.02,
  weights: { similarity: 8.45, margin: 8.35, coverage: 3.4, focus: 3.39, otherAsk: -1.11, lacksNumber: -0.85 },
  answerFrom: 0.7,
  suggestFrom: 0.2,
};

/**
 * Any other hosted model, n = 1251 (both sets of vectors): only words decide, since the scale of its cosines is
 * unknown, and the bar is higher. Refit before relying on another model.
 */
const UNCALIBRATED: Profile = {
  coverageBoost: 0,
  focusBoost: 0,
  bias: -3.82,
  weights: { similarity: 0, margin: 0, coverage: 4.82, focus: 3.3, otherAsk: -1.55, lacksNumber: -1.33 },
  answerFrom: 0.8,
  suggestFrom: 0.2,
};

/** Margin of a row without a rival: what the clearest rows of the fitting set reach. */
const LONE_MARGIN = 0.4;
/** Above this share of unknown information, what the row shares with the question is too little to answer. */
const MOST_UNKNOWN = 0.5;
/** A question of one content word is answered only by a row that is about that word. */
const SINGLE_WORD_FOCUS = 0.4;
const MOST_SUGGESTIONS = 3;

/**
 * The outcome for a question. Precision comes first: a wrong answer costs more than a refusal, so a code or month that
 * the row contradicts, or too many unknown words, forbid answering whatever the similarity.
 */
export function decide<C extends Candidate>(input: DecisionInput<C>): Decision<C> {
  const profile = profileOf(input.provider, input.model);
  const query = readQuery(input.lexicon, input.question);
  const ranked = rank(input, query, profile);
  const best = ranked[0];
  if (!best || query.stems.length === 0 || query.unknownCode || query.attack) return refusal(0);
  const probability = logistic(profile, evidenceOf(ranked));
  const confidence = forbidsAnswer(query, best.overlap) ? Math.min(probability, profile.answerFrom) / 2 : probability;
  if (confidence >= profile.answerFrom) return { status: 'ANSWER', confidence, answer: best.row, suggestions: [] };
  if (confidence < profile.suggestFrom) return refusal(confidence);
  return { status: 'SUGGESTIONS', confidence, answer: null, suggestions: distinctAnswers(ranked) };
}

/** One candidate with its evidence; `score` orders the candidates of one question and means nothing across questions. */
export interface Ranked<C extends Candidate> {
  readonly row: C;
  readonly overlap: Overlap;
  readonly score: number;
}

/**
 * Candidates reordered by cosine plus what the words say: 384 hashed components confuse rows that share a bucket,
 * the words themselves do not. Ties keep the order of the input.
 */
export function rank<C extends Candidate>(input: DecisionInput<C>, query: Query, profile: Profile): Ranked<C>[] {
  return input.candidates
    .map((row) => {
      const shared = overlap(input.lexicon, query, row);
      const score = row.similarity + profile.coverageBoost * shared.coverage + profile.focusBoost * shared.focus;
      return { row, overlap: shared, score };
    })
    .sort((a, b) => b.score - a.score);
}

/** Inputs of the logistic for ranked candidates (at least one). */
export function evidenceOf<C extends Candidate>(ranked: readonly Ranked<C>[]): Evidence {
  const [best, ...others] = ranked;
  if (!best) throw new RangeError('No candidate to judge');
  const rival = others.find(({ row }) => !sameAnswer(row, best.row));
  const { coverage, focus, otherAsk, lacksNumber } = best.overlap;
  return {
    similarity: best.row.similarity,
    margin: rival ? best.score - rival.score : LONE_MARGIN,
    coverage,
    focus,
    otherAsk,
    lacksNumber,
  };
}

/** True when the row must not be given as the answer, however close it looks. */
export function forbidsAnswer(query: Query, best: Overlap): boolean {
  if (best.contradicts || query.followUp || query.unknown > MOST_UNKNOWN) return true;
  return query.stems.length === 1 && best.focus < SINGLE_WORD_FOCUS;
}

/** The constants fitted for a family of embedders. */
export function profileOf(provider: Embedder['provider'], model: string): Profile {
  if (provider === 'local') return LOCAL;
  return /e5/i.test(model) ? E5 : UNCALIBRATED;
}

function logistic(profile: Profile, evidence: Evidence): number {
  const names = Object.keys(profile.weights) as (keyof Evidence)[];
  const sum = names.reduce((all, name) => all + profile.weights[name] * evidence[name], profile.bias);
  return 1 / (1 + Math.exp(-sum));
}

function refusal<C extends Candidate>(confidence: number): Decision<C> {
  return { status: 'REFUSAL', confidence, answer: null, suggestions: [] };
}

function distinctAnswers<C extends Candidate>(ranked: readonly Ranked<C>[]): C[] {
  const chosen: C[] = [];
  for (const { row } of ranked) {
    if (chosen.length < MOST_SUGGESTIONS && !chosen.some((other) => sameAnswer(other, row))) chosen.push(row);
  }
  return chosen;
}
