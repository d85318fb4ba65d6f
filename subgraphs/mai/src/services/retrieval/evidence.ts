/** What speaks for a row as the answer to a question, beside the scores that found it. Pure functions. */
import { askedFor, givesNumber, monthsIn } from '../embedding/asking.ts';
import { idf, type Lexicon } from '../embedding/lexicon.ts';
import { normalizeQuestion, tokenize } from '../embedding/text.ts';
import type { Row } from './knowledge.ts';
import type { Question } from './question.ts';

/** What one row shares with the question; every number from 0 to 1. */
export interface Overlap {
  /** Share of the question's information (idf) that the row holds, in its question, answer or section. */
  readonly coverage: number;
  /** Share of the information of the row's own wording that the question holds. */
  readonly focus: number;
  /** 1 when row and question ask for different kinds of things (a person, a place, a definition...), else 0. */
  readonly otherAsk: number;
  /** 1 when a figure is asked for and the row gives none, else 0. */
  readonly lacksNumber: number;
  /** True when the question names a code, number or proper name that the row does not hold, or the row is about another month. */
  readonly contradicts: boolean;
}

/** @param wording the row's wording that is nearest to the question. */
export function overlap(lexicon: Lexicon, question: Question, row: Row, wording: string): Overlap {
  const wordingStems = new Set(tokenize(wording));
  const rowStems = new Set([...wordingStems, ...tokenize(`${row.question} ${row.answer} ${row.section ?? ''}`)]);
  let total = 0;
  let held = 0;
  let lacksNamed = false;
  for (const { information, readings, own, exact } of question.words) {
    const found = bestReading(readings, rowStems);
    total += information;
    held += information * found;
    if (own && exact && found === 0) lacksNamed = true;
  }
  const asked = askedFor(row.question);
  const wants = question.asked === 'number' || question.asked === 'time';
  return {
    coverage: total === 0 ? 0 : held / total,
    focus: focusOf(lexicon, question.terms, wordingStems),
    otherAsk: question.asked !== 'other' && asked !== 'other' && asked !== question.asked ? 1 : 0,
    lacksNumber: wants && !givesNumber(`${row.question} ${row.answer}`, question.text) ? 1 : 0,
    contradicts: lacksNamed || namesAnotherMonth(question, row),
  };
}

/** An answer of fewer words ("Oui.") says the same of different things. */
const TELLING_WORDS = 4;
/** Shares of common stems above which two rows are one matter in two wordings; of 177 near pairs of the company's file, 148 are. */
const SAME_QUESTION = 0.8;
const SAME_ANSWER = 0.6;

/** True when two rows give the same answer, so that neither casts doubt on the other. */
export function sameAnswer(a: Row, b: Row): boolean {
  return a === b || normalizeQuestion(a.answer) === normalizeQuestion(b.answer) || sameMatter(a, b);
}

/** True when two rows are one matter, so that a list need show only the first. */
export function sameMatter(a: Row, b: Row): boolean {
  const answer = normalizeQuestion(a.answer);
  if (answer === normalizeQuestion(b.answer) && answer.split(' ').length >= TELLING_WORDS) return true;
  return likeness(a.question, b.question) >= SAME_QUESTION && likeness(a.answer, b.answer) >= SAME_ANSWER;
}

/** Jaccard index of the content stems of two texts; 1 when neither has any. */
function likeness(a: string, b: string): number {
  const [one, other] = [new Set(tokenize(a)), new Set(tokenize(b))];
  const all = one.union(other).size;
  return all === 0 ? 1 : one.intersection(other).size / all;
}

function bestReading(readings: ReadonlyMap<string, number>, stems: ReadonlySet<string>): number {
  let best = 0;
  for (const [stem, weight] of readings) if (weight > best && stems.has(stem)) best = weight;
  return best;
}

function focusOf(lexicon: Lexicon, terms: ReadonlyMap<string, number>, stems: ReadonlySet<string>): number {
  let total = 0;
  let shared = 0;
  for (const stem of stems) {
    const information = idf(lexicon, stem);
    total += information;
    shared += information * Math.min(1, terms.get(stem) ?? 0);
  }
  return total === 0 ? 0 : shared / total;
}

function namesAnotherMonth({ months }: Question, row: Row): boolean {
  if (months.size === 0) return false;
  const named = monthsIn(`${row.question} ${row.answer}`);
  return named.size > 0 && months.isDisjointFrom(named);
}
