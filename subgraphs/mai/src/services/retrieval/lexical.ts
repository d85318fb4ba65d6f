/** The two lexical voters as sparse vectors: words weighed as in BM25, and trigrams of characters weighed by rarity. */
import { allTokens, isCode, isStopWord, tokenize } from '../embedding/text.ts';
import { append, EMPTY, type InvertedIndex } from './inverted.ts';

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

/** Stems of the documents with their BM25 weights: a query's score is the sum over its stems. */
export interface WordIndex {
  readonly index: InvertedIndex;
  /** Length of a document, on average over those that the index began with: a few more do not change it. */
  readonly average: number;
}

/**
 * Adds documents to an index, or begins one.
 * @param idf rarity of a stem, counted over rows, so that a row with many wordings does not make its words common.
 */
export function indexWords(documents: readonly Document[], idf: (stem: string) => number, before: WordIndex | null = null): WordIndex {
  const counted = documents.map(({ wording, answer }) => {
    const counts = new Map<string, number>();
    count(counts, tokenize(wording), WORDING_WEIGHT);
    count(counts, tokenize(answer), 1);
    return counts;
  });
  const lengths = counted.map((counts) => counts.values().reduce((sum, frequency) => sum + frequency, 0));
  const average = before?.average ?? lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  for (const [place, counts] of counted.entries()) {
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (lengths[place] as number)) / average);
    for (const [stem, frequency] of counts) counts.set(stem, (idf(stem) * frequency * (SATURATION + 1)) / (frequency + damping));
  }
  return { index: append(before?.index ?? EMPTY, counted), average };
}

/** Trigrams of the documents, each document a unit vector. */
export interface TrigramIndex {
  readonly index: InvertedIndex;
  /** How many documents hold, or held, each trigram. */
  readonly frequencies: ReadonlyMap<string, number>;
}

export function indexTrigrams(documents: readonly Document[], before: TrigramIndex | null = null): TrigramIndex {
  const counted = documents.map(({ wording, answer }) => {
    const counts = new Map<string, number>();
    countTrigrams(counts, contentWords(wording), WORDING_WEIGHT);
    countTrigrams(counts, contentWords(answer), 1);
    return counts;
  });
  const frequencies = new Map(before?.frequencies);
  for (const counts of counted) count(frequencies, counts.keys(), 1);
  const total = (before?.index.size ?? 0) + documents.length;
  for (const counts of counted) {
    for (const [trigram, frequency] of counts) counts.set(trigram, damped(frequency) * rarity(total, frequencies.get(trigram)));
    normalise(counts);
  }
  return { index: append(before?.index ?? EMPTY, counted), frequencies };
}

const rarity = (documents: number, frequency: number | undefined) => (frequency ? Math.log(1 + documents / frequency) : 0);

/** The trigrams of weighted words as a unit vector, whose dot product with a document is their cosine. */
export function trigramQuery({ index, frequencies }: TrigramIndex, words: ReadonlyMap<string, number>): Map<string, number> {
  const query = new Map<string, number>();
  for (const [word, weight] of words) countTrigrams(query, [word], weight);
  for (const [trigram, weight] of query) query.set(trigram, damped(weight) * rarity(index.size, frequencies.get(trigram)));
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
