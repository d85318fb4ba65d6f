/** Sparse vectors turned round: which documents hold a feature, and how heavily. Typed arrays, since there are a million entries. */

export interface InvertedIndex {
  /** How many documents there are; each is known by its number. */
  readonly size: number;
  /** Documents that came later stand in parts of their own. */
  readonly parts: readonly Part[];
}

interface Part {
  /** Number of each feature. */
  readonly features: ReadonlyMap<string, number>;
  /** Where the documents of feature n begin in `documents` and `weights`; one more than there are features. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
}

export const EMPTY: InvertedIndex = { size: 0, parts: [] };

/** Adds documents, given as feature → weight, behind those that an index has. */
export function append({ size, parts }: InvertedIndex, vectors: readonly ReadonlyMap<string, number>[]): InvertedIndex {
  return { size: size + vectors.length, parts: [...parts, invert(vectors, size)] };
}

function invert(vectors: readonly ReadonlyMap<string, number>[], first: number): Part {
  const features = new Map<string, number>();
  const counts: number[] = [];
  for (const vector of vectors) {
    for (const feature of vector.keys()) {
      const number = features.get(feature) ?? features.size;
      features.set(feature, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
  }
  const starts = new Uint32Array(counts.length + 1);
  for (const [number, count] of counts.entries()) starts[number + 1] = (starts[number] as number) + count;
  const next = starts.slice();
  const total = starts[counts.length] as number;
  const documents = new Uint32Array(total);
  const weights = new Float32Array(total);
  for (const [document, vector] of vectors.entries()) {
    for (const [feature, weight] of vector) {
      const number = features.get(feature) as number;
      const place = next[number] as number;
      next[number] = place + 1;
      documents[place] = first + document;
      weights[place] = weight;
    }
  }
  return { features, starts, documents, weights };
}

/** The dot product of a sparse query with every document. */
export function scoreAll({ size, parts }: InvertedIndex, query: ReadonlyMap<string, number>): Float32Array {
  const scores = new Float32Array(size);
  for (const part of parts) for (const [feature, weight] of query) addScores(part, feature, weight, scores);
  return scores;
}

function addScores({ features, starts, documents, weights }: Part, feature: string, weight: number, scores: Float32Array): void {
  const number = features.get(feature);
  if (number === undefined) return;
  const end = starts[number + 1] as number;
  for (let place = starts[number] as number; place < end; place++) {
    const document = documents[place] as number;
    scores[document] = (scores[document] as number) + weight * (weights[place] as number);
  }
}
