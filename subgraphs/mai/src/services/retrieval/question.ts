/** A user's question made ready: its words with all that they may stand for, and what kind of thing it asks. */
import { type Asked, askedFor, mayContinue, monthsIn, namesIn, readsAsFollowUp } from '../embedding/asking.ts';
import { looksLikeAttack } from '../embedding/intrusion.ts';
import { idf, isKnown, type Lexicon, repair } from '../embedding/lexicon.ts';
import { allTokens, isCode, stem, tokenize } from '../embedding/text.ts';
import { type Glossary, meaningsOf } from './glossary.ts';

/** A content word of the question, or of the turn before. */
export interface Word {
  readonly stem: string;
  /** Its rarity in the rows (idf), times how much it counts: a word of the turn before counts less. */
  readonly information: number;
  /** Stems of the rows that it may stand for, itself with 1, others with how surely. Empty when the rows know nothing of it. */
  readonly readings: ReadonlyMap<string, number>;
  /** False for a word of the turn before. */
  readonly own: boolean;
  /** True for what names one exact thing: a code, a number, a proper name. */
  readonly exact: boolean;
}

export interface Question {
  readonly text: string;
  /** Each word once, the question's own first. */
  readonly words: readonly Word[];
  /** All readings with their weight: what is searched. */
  readonly terms: ReadonlyMap<string, number>;
  readonly asked: Asked;
  readonly months: ReadonlySet<string>;
  /** Share of its information that the rows know nothing of, 0 to 1. */
  readonly unknown: number;
  /** True when it names a code or number that no row holds. */
  readonly unknownCode: boolean;
  /** True when it reads as an attempt to steer or attack the system. */
  readonly attack: boolean;
  /** True when it is too vague without a turn before, and there is none. */
  readonly vague: boolean;
  /** The turn before, when this one may lean on it. */
  readonly previous: string | null;
}

/*
 * Chosen on 493 aliases of the project's rows, with which .4, .5 and .6 do as well as each other, and .3 worse.
 */
/** What a word that the rows use may stand for besides. */
const SYNONYM_WEIGHT = 0.5;
/** What a word that the rows lack stands for. */
const TRANSLATION_WEIGHT = 0.7;
/** The study's: .2 to .6 all beat putting both turns together. */
export const PREVIOUS_WEIGHT = 0.4;

/** @param previous what the same person asked just before, if anything. */
export function readQuestion(lexicon: Lexicon, glossary: Glossary, text: string, previous: string | null): Question {
  const leaning = previous !== null && mayContinue(text) ? previous : null;
  const own = readWords(lexicon, glossary, text, 1);
  const stems = new Set(own.map((word) => word.stem));
  const recalled = leaning === null ? [] : readWords(lexicon, glossary, leaning, PREVIOUS_WEIGHT).filter(({ stem }) => !stems.has(stem));
  const words = [...own, ...recalled];
  return {
    text,
    words,
    terms: termsOf(words),
    asked: askedFor(text),
    months: monthsIn(text),
    unknown: shareUnknown(words),
    unknownCode: own.some(({ stem, readings }) => isCode(stem) && readings.size === 0),
    attack: looksLikeAttack(text),
    vague: leaning === null && (own.length === 0 || readsAsFollowUp(text)),
    previous: leaning,
  };
}

function readWords(lexicon: Lexicon, glossary: Glossary, text: string, weight: number): Word[] {
  const names = namesIn(text);
  const meanings = meaningsOf(glossary, allTokens(text).map(stem));
  return repair(lexicon, [...new Set(tokenize(text))]).map(({ stem: root, known, matches }) => {
    const meant = [...(meanings.get(root) ?? [])].filter((meaning) => meaning !== root && isKnown(lexicon, meaning));
    // A word that the glossary explains is no misspelling.
    const readings = new Map(known || meant.length === 0 ? matches.map((match) => [match.stem, match.weight]) : []);
    for (const meaning of meant) readings.set(meaning, known ? SYNONYM_WEIGHT : TRANSLATION_WEIGHT);
    return { stem: root, information: weight * idf(lexicon, root), readings, own: weight === 1, exact: isCode(root) || names.has(root) };
  });
}

/** The best weight of each reading within a turn; what both turns say counts twice. */
function termsOf(words: readonly Word[]): Map<string, number> {
  const terms = new Map<string, number>();
  for (const own of [true, false]) {
    const turn = new Map<string, number>();
    for (const word of words.filter((word) => word.own === own))
      for (const [reading, weight] of word.readings) turn.set(reading, Math.max(weight, turn.get(reading) ?? 0));
    for (const [reading, weight] of turn) terms.set(reading, (terms.get(reading) ?? 0) + (own ? 1 : PREVIOUS_WEIGHT) * weight);
  }
  return terms;
}

function shareUnknown(words: readonly Word[]): number {
  let total = 0;
  let lost = 0;
  for (const { information, readings } of words) {
    total += information;
    lost += information * (1 - Math.max(0, ...readings.values()));
  }
  return total === 0 ? 1 : lost / total;
}
