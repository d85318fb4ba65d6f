/** What every provider of embeddings offers, and the one way it fails. */
import { ProviderUnavailable } from '../provider.ts';

/** One question/answer pair of the knowledge base. */
export interface Passage {
  readonly section: string | null;
  readonly question: string;
  readonly answer: string;
}

/**
 * Source of vectors. Vectors of two different (provider, model, version) triples live in different spaces and must
 * never be compared, even when their dimensions agree.
 */
export interface Embedder {
  readonly provider: 'local' | 'huggingface';
  readonly model: string;
  /** Changes whenever the same text would give another vector. */
  readonly version: string;
  /** Length of every vector. */
  readonly dimension: number;
  /** Unit vectors in the order of the passages. @throws EmbeddingUnavailable when the provider cannot serve. */
  embedPassages(passages: readonly Passage[]): Promise<number[][]>;
  /**
   * Unit vector of a question. @throws EmbeddingUnavailable when the provider cannot serve.
   * @param readings stems that its words stand for besides, each with how surely: for a model that knows nothing but the rows' words.
   */
  embedQuery(question: string, readings?: ReadonlyMap<string, number>): Promise<number[]>;
}

/** The provider cannot give vectors now: network, quota, refusal or malformed response. `cause` keeps the origin. */
export class EmbeddingUnavailable extends ProviderUnavailable {
  override readonly name = 'EmbeddingUnavailable';
}

/**
 * The vector scaled to Euclidean length 1, as a new array.
 * @throws RangeError for a zero vector or one with a component that is not finite: it has no direction.
 */
export function toUnit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) throw new RangeError('Vector without direction');
  return vector.map((component) => component / length);
}
