import { idf, type Lexicon, repair } from '../embedding/lexicon.ts';
import { tokenize } from '../embedding/text.ts';
import type { Piece } from './find.ts';

/** Least share of what a question is about that a piece must hold to be shown beside the answer. */
const LEAST_COVERED = 0.8;

/**
 * Whether a piece speaks of a question: it holds most of the question's words, by how telling they are, misspelt ones
 * under the spelling that MAI's rows know. A question of one word must be what the title is about.
 */
export function speaksOf({ title, text }: Piece, lexicon: Lexicon, question: string): boolean {
  const words = repair(lexicon, [...new Set(tokenize(question))]);
  const held = new Set(tokenize(words.length === 1 ? (title ?? '') : `${title ?? ''} ${text}`));
  let total = 0;
  let covered = 0;
  for (const { stem, matches } of words) {
    const information = idf(lexicon, stem);
    total += information;
    covered += information * Math.max(held.has(stem) ? 1 : 0, ...matches.map((match) => (held.has(match.stem) ? match.weight : 0)));
  }
  return total > 0 && covered / total >= LEAST_COVERED;
}
