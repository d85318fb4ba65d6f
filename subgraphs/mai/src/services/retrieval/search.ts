/** From a question to ranked rows: three voters find candidates, and all that is known of each orders them. */
import { type Overlap, overlap } from './evidence.ts';
import { fuse } from './fuse.ts';
import { scoreAll } from './inverted.ts';
import { GONE, type KnowledgeIndex, type Row, type Wording } from './knowledge.ts';
import { contentWords, trigramQuery } from './lexical.ts';
import { type Question, readQuestion } from './question.ts';
import type { Profile } from './weights.ts';

/** A passage near the question's vector. */
export interface Neighbour {
  readonly passageId: string;
  /** Cosine, -1 to 1. */
  readonly similarity: number;
}

/** Scores of one row; see Overlap for the rest. */
export interface Evidence extends Overlap {
  /** BM25 beside the best candidate's, 0 to 1. */
  readonly words: number;
  /** Cosine of the trigrams, 0 to 1. */
  readonly trigrams: number;
  /** Cosine of the vectors; of a row that is not among the neighbours, that of the last one; 0 without vectors. */
  readonly cosine: number;
  /** How near the row is, in its file, to what the turn before was about; 0 to 1. */
  readonly nearby: number;
}

export interface Candidate {
  readonly row: Row;
  readonly evidence: Evidence;
  /** Orders the candidates of one question, and means nothing across questions. */
  readonly score: number;
}

/** Rows that each voter names. */
const VOTES = 50;
/** Rows looked at closely. */
const CANDIDATES = 20;
/** Rows of the file over which nearness fades: about a paragraph of the guide that they were written from. */
const NEARBY_ROWS = 30;

/** Ranked rows for a question, best first. @param neighbours the passages nearest to its vector; empty without vectors. */
export function search(index: KnowledgeIndex, question: Question, neighbours: readonly Neighbour[], profile: Profile): Candidate[] {
  const { words, trigrams } = scoreLexically(index, question);
  const cosines = bestPerRow(index, placed(index, neighbours));
  const found = fuse([
    { ranked: topRows(words), weight: 1 },
    { ranked: topRows(trigrams), weight: 1 },
    { ranked: topRows(cosines), weight: profile.vectorVote },
  ]).slice(0, CANDIDATES);
  const highest = Math.max(Number.EPSILON, ...found.map((row) => words.scores[row] as number));
  const furthest = neighbours.at(-1)?.similarity ?? 0;
  const topic = topicOf(index, question);
  return found
    .map((place) => {
      const row = index.rows[place] as Row;
      const nearest = [trigrams, words, cosines].find(({ scores }) => (scores[place] as number) > 0)?.wordings[place];
      const evidence = {
        words: (words.scores[place] as number) / highest,
        trigrams: trigrams.scores[place] as number,
        cosine: cosines.scores[place] || furthest,
        nearby: topic === null ? 0 : Math.exp(-Math.abs(row.position - topic.position) / NEARBY_ROWS),
        ...overlap(index.lexicon, question, row, index.wordings[nearest ?? -1]?.text ?? row.question),
      };
      return { row, evidence, score: scoreOf(profile, evidence) };
    })
    .sort((a, b) => b.score - a.score || a.row.position - b.row.position);
}

/** The neighbours' cosines, each in the place of its wording. */
function placed(index: KnowledgeIndex, neighbours: readonly Neighbour[]): Float32Array {
  const scored = new Float32Array(index.wordings.length);
  for (const { passageId, similarity } of neighbours) {
    const place = index.places.get(passageId);
    if (place !== undefined) scored[place] = similarity;
  }
  return scored;
}

/** What each row scored by its best wording, and which that is; 0 and nothing for a row that no wording speaks for. */
interface Votes {
  readonly scores: Float32Array;
  readonly wordings: Uint32Array;
}

function scoreLexically(index: KnowledgeIndex, question: Question): { readonly words: Votes; readonly trigrams: Votes } {
  const spelt = new Map(contentWords(question.text).map((word) => [word, 1]));
  const own = new Set(question.words.filter((word) => word.own).map(({ stem }) => stem));
  for (const [stem, weight] of question.terms) if (!own.has(stem)) spelt.set(stem, weight);
  return {
    words: bestPerRow(index, scoreAll(index.words.index, question.terms)),
    trigrams: bestPerRow(index, scoreAll(index.trigrams.index, trigramQuery(index.trigrams, spelt))),
  };
}

/** @param scored a score for each wording. */
function bestPerRow(index: KnowledgeIndex, scored: Float32Array): Votes {
  const scores = new Float32Array(index.rows.length);
  const wordings = new Uint32Array(index.rows.length);
  for (let wording = 0; wording < scored.length; wording++) {
    const row = (index.wordings[wording] as Wording).row;
    const score = scored[wording] as number;
    if (row === GONE || score <= (scores[row] as number)) continue;
    scores[row] = score;
    wordings[row] = wording;
  }
  return { scores, wordings };
}

/** The rows that a voter names, best first. */
function topRows({ scores }: Votes): number[] {
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row++) if ((scores[row] as number) > 0) rows.push(row);
  return rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).slice(0, VOTES);
}

/** How much the trigrams count beside the words where both are at most 1. */
const TOPIC_TRIGRAMS = 2;

/** The row that the turn before was most likely about. */
function topicOf(index: KnowledgeIndex, { previous }: Question): Row | null {
  if (previous === null) return null;
  const { words, trigrams } = scoreLexically(index, readQuestion(index.lexicon, index.glossary, previous, null));
  const highest = words.scores.reduce((most, score) => Math.max(most, score), 0);
  if (highest === 0) return null;
  const sums = words.scores.map((score, row) => score / highest + TOPIC_TRIGRAMS * (trigrams.scores[row] as number));
  return index.rows[sums.indexOf(sums.reduce((most, sum) => Math.max(most, sum), 0))] ?? null;
}

function scoreOf({ ranking }: Profile, evidence: Evidence): number {
  let score = 0;
  for (const name of Object.keys(ranking) as (keyof Profile['ranking'])[]) score += ranking[name] * evidence[name];
  return score;
}
