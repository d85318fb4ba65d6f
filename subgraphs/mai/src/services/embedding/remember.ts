import type { Embedder } from './embedder.ts';

/** Questions remembered; of 384 numbers they take 3 MB. */
const REMEMBERED = 1_000;

/** An embedder that remembers the vectors of its last questions. */
export function remembering(embedder: Embedder): Embedder {
  const remembered = new Map<string, number[]>();
  return {
    ...embedder,
    async embedQuery(question, readings) {
      const key = question.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      const known = remembered.get(key);
      if (known) return known;
      const vector = await embedder.embedQuery(question, readings);
      const [oldest] = remembered.keys();
      if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      remembered.set(key, vector);
      return vector;
    },
  };
}
