/** Sparse vectors turned round: which documents hold a feature, and how heavily. Typed arrays, since there are a million entries. */

export interface InvertedIndex {
  readonly size: number;
  /** Number of each feature. */
  readonly features: ReadonlyMap<string, number>;
  /** Where the documents of feature n begin in `documents` and `weights`; one more than there are features. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  readonly weights: Float32Array;
}

/** Indexes documents, given as feature → weight; a document is then its place in the list. */
export function invert(vectors: readonly ReadonlyMap<string, number>[]): InvertedIndex {
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
      documents[place] = document;
      weights[place] = weight;
    }
  }
  return { size: vectors.length, features, starts, documents, weights };
}

/** The dot product of a sparse query with every document. */
export function scoreAll(index: InvertedIndex, query: Iterable<readonly [string, number]>): Float32Array {
  const scores = new Float32Array(index.size);
  for (const [feature, weight] of query) {
    const number = index.features.get(feature);
    if (number === undefined) continue;
    const end = index.starts[number + 1] as number;
    for (let place = index.starts[number] as number; place < end; place++) {
      const document = index.documents[place] as number;
      scores[document] = (scores[document] as number) + weight * (index.weights[place] as number);
    }
  }
  return scores;
}
