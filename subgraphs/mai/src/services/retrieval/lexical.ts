/** The two lexical voters as sparse vectors: words weighed as in BM25, and trigrams of characters weighed by rarity. */
import { allTokens, isCode, isStopWord, tokenize } from '../embedding/text.ts';
import { type InvertedIndex, invert } from './inverted.ts';

/** One wording of a row, with what the row answers. */
export interface Document {
  readonly wording: string;
  readonly answer: string;
}

/** How often a word of the wording counts beside a word of the answer. */
const WORDING_WEIGHT = 2;
/** BM25's usual constants. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/**
 * Stems of the documents with their BM25 weights: a query's score is the sum over its stems.
 * @param idf rarity of a stem, counted over rows, so that a row with many wordings does not make its words common.
 */
export function indexWords(documents: readonly Document[], idf: (stem: string) => number): InvertedIndex {
  const counted = documents.map(({ wording, answer }) => {
    const counts = new Map<string, number>();
    count(counts, tokenize(wording), WORDING_WEIGHT);
    count(counts, tokenize(answer), 1);
    return counts;
  });
  const lengths = counted.map((counts) => counts.values().reduce((sum, frequency) => sum + frequency, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (const [place, counts] of counted.entries()) {
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[place] as number)) / average);
    for (const [stem, frequency] of counts) counts.set(stem, (idf(stem) * frequency * (SATURATION + 1)) / (frequency + damping));
  }
  return invert(counted);
}

/** Trigrams of the documents, each document a unit vector; `rarity` weighs the trigrams of a query alike. */
export interface TrigramIndex {
  readonly index: InvertedIndex;
  readonly rarity: (trigram: string) => number;
}

export function indexTrigrams(documents: readonly Document[]): TrigramIndex {
  const counted = documents.map(({ wording, answer }) => {
    const counts = new Map<string, number>();
    countTrigrams(counts, contentWords(wording), WORDING_WEIGHT);
    countTrigrams(counts, contentWords(answer), 1);
    return counts;
  });
  const frequencies = new Map<string, number>();
  for (const counts of counted) count(frequencies, counts.keys(), 1);
  const rarity = (trigram: string) => {
    const frequency = frequencies.get(trigram);
    return frequency ? Math.log(1 + documents.length / frequency) : 0;
  };
  for (const counts of counted) {
    for (const [trigram, frequency] of counts) counts.set(trigram, damped(frequency) * rarity(trigram));
    normalise(counts);
  }
  return { index: invert(counted), rarity };
}

/** The trigrams of weighted words as a unit vector, whose dot product with a document is their cosine. */
export function trigramQuery({ rarity }: TrigramIndex, words: ReadonlyMap<string, number>): Map<string, number> {
  const query = new Map<string, number>();
  for (const [word, weight] of words) countTrigrams(query, [word], weight);
  for (const [trigram, weight] of query) query.set(trigram, damped(weight) * rarity(trigram));
  normalise(query);
  return query;
}

/** Words of a text that carry its subject, folded but not stemmed: a misspelt word keeps most of its trigrams. */
export function contentWords(text: string): string[] {
  return allTokens(text).filter((word) => !isStopWord(word));
}

function count(counts: Map<string, number>, features: Iterable<string>, weight: number): void {
  for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + weight);
}

/** A code is one feature: part of SAR050 is nothing. */
function countTrigrams(counts: Map<string, number>, words: Iterable<string>, weight: number): void {
  for (const word of words) {
    const padded = `^${word}$`;
    if (isCode(word)) count(counts, [padded], weight);
    else for (let start = 0; start + 3 <= padded.length; start++) count(counts, [padded.slice(start, start + 3)], weight);
  }
}

/** Repetitions count less and less; a word that only stands for another counts by its weight. */
function damped(frequency: number): number {
  return frequency >= 1 ? 1 + Math.log(frequency) : frequency;
}

function normalise(vector: Map<string, number>): void {
  const length = Math.hypot(...vector.values()) || 1;
  for (const [feature, weight] of vector) vector.set(feature, weight / length);
}
