/** Evidence that a retrieved row answers a question, beyond the similarity of their vectors. Pure functions. */

import type { Asked } from './asking.ts';
import { askedFor, givesNumber, monthsIn, readsAsFollowUp } from './asking.ts';
import type { Passage } from './embedder.ts';
import { looksLikeAttack } from './intrusion.ts';
import type { Lexicon, RepairedStem } from './lexicon.ts';
import { idf, repair } from './lexicon.ts';
import { isCode, normalizeQuestion, tokenize } from './text.ts';

const DEFINITION_COVERAGE = 0.8;

/** A row retrieved for a question, with its cosine similarity (-1 to 1) to it. */
export interface Candidate extends Passage {
  readonly id: string;
  readonly similarity: number;
}

/** What one row shares with the question; every number from 0 to 1. */
export interface Overlap {
  /** Share of the question's information (idf) that the row holds, in its question, answer or section. */
  readonly coverage: number;
  /** Share of the information of the row's own question that the user's question holds. */
  readonly focus: number;
  /** 1 when row and question ask for different kinds of things (a person, a place, a definition...), else 0. */
  readonly otherAsk: number;
  /** 1 when a figure is asked for and the row gives none, else 0. */
  readonly lacksNumber: number;
  /** True when the question names a code or number that the row does not hold, or the row is about another month. */
  readonly contradicts: boolean;
}

/** A question prepared once for all its candidates. */
export interface Query {
  /** The question as typed. */
  readonly text: string;
  /** Its content stems, each once. */
  readonly stems: readonly RepairedStem[];
  readonly asked: Asked;
  readonly months: ReadonlySet<string>;
  /** Share of its information in words the corpus does not know, 0 to 1; repaired words count for what was lost. */
  readonly unknown: number;
  /** True when it names a code or number that no row of the corpus holds. */
  readonly unknownCode: boolean;
  /** True when it reads as an attempt to steer or attack the system. */
  readonly attack: boolean;
  /** True when it leans on what was said before. */
  readonly followUp: boolean;
}

/** Stems, unknown share and codes of a user's question; repeated words count once. */
export function readQuery(lexicon: Lexicon, question: string): Query {
  const stems = repair(lexicon, [...new Set(tokenize(question))]);
  let total = 0;
  let lost = 0;
  for (const { stem, matches } of stems) {
    const information = idf(lexicon, stem);
    total += information;
    lost += information * (1 - (matches[0]?.weight ?? 0));
  }
  return {
    text: question,
    followUp: readsAsFollowUp(question),
    stems,
    asked: askedFor(question),
    months: monthsIn(question),
    unknown: total === 0 ? 1 : lost / total,
    unknownCode: stems.some(({ stem, known }) => isCode(stem) && !known),
    attack: looksLikeAttack(question),
  };
}

/** What a row shares with the question. */
export function overlap(lexicon: Lexicon, query: Query, row: Passage): Overlap {
  const questionStems = new Set(tokenize(row.question));
  const rowStems = new Set([...questionStems, ...tokenize(`${row.answer} ${row.section ?? ''}`)]);
  const covered = new Set<string>();
  let total = 0;
  let inRow = 0;
  let lacksCode = false;
  for (const { stem, matches } of query.stems) {
    const information = idf(lexicon, stem);
    const found = bestWeight(matches, rowStems);
    total += information;
    inRow += information * found;
    if (isCode(stem) && found === 0) lacksCode = true;
    for (const match of matches) covered.add(match.stem);
  }
  const asked = askedFor(row.question);
  const sum = (stems: Iterable<string>): number => [...stems].reduce((all, stem) => all + idf(lexicon, stem), 0);
  const ownTotal = sum(questionStems);
  return {
    coverage: total === 0 ? 0 : inRow / total,
    focus: ownTotal === 0 ? 0 : sum([...questionStems].filter((stem) => covered.has(stem))) / ownTotal,
    otherAsk: asksOtherwise(query.asked, asked, total === 0 ? 0 : inRow / total) ? 1 : 0,
    lacksNumber: (query.asked === 'number' || query.asked === 'time') && !givesNumber(`${row.question} ${row.answer}`, query.text) ? 1 : 0,
    contradicts: lacksCode || namesAnotherMonth(query, row),
  };
}

/** True when two rows give the same answer, so that neither casts doubt on the other. */
export function sameAnswer(a: Passage, b: Passage): boolean {
  return normalizeQuestion(a.answer) === normalizeQuestion(b.answer);
}

/** A row that defines a thing overlaps every question about it: it is evidence only for a question it covers. */
function asksOtherwise(query: Asked, row: Asked, coverage: number): boolean {
  if (row === 'definition' && query !== 'definition') return coverage < DEFINITION_COVERAGE;
  return query !== 'other' && row !== 'other' && row !== query;
}

function namesAnotherMonth(query: Query, row: Passage): boolean {
  const months = monthsIn(`${row.question} ${row.answer}`);
  return query.months.size > 0 && months.size > 0 && ![...query.months].some((month) => months.has(month));
}

function bestWeight(matches: RepairedStem['matches'], stems: ReadonlySet<string>): number {
  return matches.reduce((best, match) => (stems.has(match.stem) ? Math.max(best, match.weight) : best), 0);
}
