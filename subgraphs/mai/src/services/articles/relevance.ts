import { tokenize } from '../embedding/text.ts';
import type { Question } from '../retrieval/question.ts';
import type { Piece } from './find.ts';

/** Least share of what a question is about that a piece must hold to be shown beside the answer. */
const LEAST_COVERED = 0.8;

/**
 * Whether a piece speaks of a question: it holds most of the question's words, by how telling they are, or what they stand
 * for. A question of one word must be what the title is about.
 */
export function speaksOf({ title, text }: Piece, { words }: Question): boolean {
  const held = new Set(tokenize(words.length === 1 ? (title ?? '') : `${title ?? ''} ${text}`));
  let total = 0;
  let covered = 0;
  for (const { stem, information, readings } of words) {
    // A word that MAI's rows know nothing of has no readings, and may be just what the article is about.
    const surely = [...readings].map(([reading, weight]) => (held.has(reading) ? weight : 0));
    total += information;
    covered += information * Math.max(held.has(stem) ? 1 : 0, ...surely);
  }
  return total > 0 && covered / total >= LEAST_COVERED;
}
