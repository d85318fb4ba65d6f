/** From ranked rows to one of three outcomes. */
import { sameAnswer, sameMatter } from './evidence.ts';
import type { Row } from './knowledge.ts';
import type { Question } from './question.ts';
import type { Candidate } from './search.ts';
import type { Profile } from './weights.ts';

export interface Decision {
  readonly status: 'ANSWER' | 'SUGGESTIONS' | 'REFUSAL';
  /** Probability, 0 to 1, that the best row answers the question. */
  readonly confidence: number;
  /** The row to quote; null unless the status is ANSWER. */
  readonly answer: Row | null;
  /** A row that says that nobody wrote the answer down: a refusal that can be quoted, and never a fact. */
  readonly undocumented: Row | null;
  /** Up to three rows with different answers, best first; empty unless the status is SUGGESTIONS. */
  readonly suggestions: readonly Row[];
}

/** What the logistic reads of the best row and of its lead over the next. */
export type Signals = Readonly<Record<keyof Profile['confidence'], number>>;

/** Margin of a row without a rival: what the clearest rows of the fitting set reach. */
const LONE_MARGIN = 4;
/** Above this share of unknown information, what the row shares with the question is too little to answer. */
const MOST_UNKNOWN = 0.5;
/** A question of one content word is answered only by a row that is about that word. */
const SINGLE_WORD_FOCUS = 0.4;
const MOST_SUGGESTIONS = 3;

/**
 * The outcome for a question. Precision comes first: a wrong answer costs more than a refusal, so a code, name or month that
 * the row contradicts, or too many unknown words, forbid answering whatever the scores.
 */
export function decide(question: Question, ranked: readonly Candidate[], profile: Profile): Decision {
  const best = ranked[0];
  if (!best || question.attack || question.unknownCode || question.words.length === 0) return refusal(0);
  const probability = logistic(profile, signalsOf(question, ranked));
  const confidence = forbidsAnswer(question, best) ? doubted(question, best, Math.min(probability, profile.answerFrom)) : probability;
  if (confidence >= profile.answerFrom) {
    if (best.row.kind === 'NOT_DOCUMENTED') return { ...refusal(confidence), undocumented: best.row };
    return { ...refusal(confidence), status: 'ANSWER', answer: best.row };
  }
  if (confidence < profile.suggestFrom) return refusal(confidence);
  const suggestions = groupMatters(ranked).slice(0, MOST_SUGGESTIONS);
  return { ...refusal(confidence), status: 'SUGGESTIONS', suggestions: suggestions.map(({ row }) => row) };
}

/** What is left of a probability where the rules forbid an answer: the logistic was not fitted there, so it counts for what is known and covered, halved. */
function doubted({ unknown }: Question, { evidence }: Candidate, probability: number): number {
  return (probability * (1 - unknown) * evidence.coverage) / 2;
}

/** Inputs of the logistic for ranked candidates (at least one). */
export function signalsOf(question: Question, ranked: readonly Candidate[]): Signals {
  const [best, ...others] = ranked;
  if (!best) throw new RangeError('No candidate to judge');
  const rival = others.find(({ row }) => !sameAnswer(row, best.row));
  const { trigrams, cosine, coverage, focus, otherAsk, lacksNumber } = best.evidence;
  const margin = rival ? Math.min(LONE_MARGIN, best.score - rival.score) : LONE_MARGIN;
  return { bias: 1, trigrams, cosine, coverage, focus, otherAsk, lacksNumber, margin, unknown: question.unknown };
}

/** True when the best row must not be given as the answer, however close it looks. */
export function forbidsAnswer(question: Question, { evidence }: Candidate): boolean {
  if (evidence.contradicts || question.vague || question.unknown > MOST_UNKNOWN) return true;
  return question.words.length === 1 && evidence.focus < SINGLE_WORD_FOCUS;
}

/** The candidates in order, of those about one matter the first only. */
export function groupMatters(ranked: readonly Candidate[]): Candidate[] {
  return ranked.filter(({ row }, place) => ranked.findIndex((other) => other.row === row || sameMatter(other.row, row)) === place);
}

function logistic({ confidence }: Profile, signals: Signals): number {
  let sum = 0;
  for (const name of Object.keys(confidence) as (keyof Signals)[]) sum += confidence[name] * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

function refusal(confidence: number): Decision {
  return { status: 'REFUSAL', confidence, answer: null, undocumented: null, suggestions: [] };
}
