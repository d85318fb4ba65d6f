import {
  BrokenCircuitError,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { type Embedder, EmbeddingUnavailable } from './embedder.ts';

/** How long a question waits for its vector, and when the provider is asked again. Milliseconds. */
export interface Patience {
  /** For all tries together: who asks reads words alone rather than wait longer. */
  readonly totalMs: number;
  /** After so many failures in a row the provider is left alone for a while; then one question tries it. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

const PATIENCE: Patience = { totalMs: 1_200, breakAfter: 5, breakMs: 30_000 };
/** Questions remembered; of 384 numbers they take 3 MB. */
const REMEMBERED = 1_000;

/**
 * An embedder that remembers its last questions, and fails soon and cheaply: within a bound, and at once while its provider
 * is known not to answer. Passages go through as they are: a batch may take its time.
 * @throws EmbeddingUnavailable from embedQuery.
 */
export function withPatience(embedder: Embedder, { totalMs, breakAfter, breakMs }: Patience = PATIENCE): Embedder {
  const breaker = circuitBreaker(handleType(EmbeddingUnavailable).orType(TaskCancelledError), {
    breaker: new ConsecutiveBreaker(breakAfter),
    halfOpenAfter: breakMs,
  });
  const bounded = wrap(breaker, timeout(totalMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false }));
  const remembered = new Map<string, number[]>();
  return {
    ...embedder,
    async embedQuery(question, readings) {
      const key = question.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
      const known = remembered.get(key);
      if (known) return known;
      const vector = await bounded
        .execute(() => embedder.embedQuery(question, readings))
        .catch((error: unknown) => {
          if (error instanceof BrokenCircuitError || error instanceof TaskCancelledError)
            throw new EmbeddingUnavailable(`${embedder.model} : pas de réponse à temps, ou laissé en paix`, { cause: error });
          throw error;
        });
      const [oldest] = remembered.keys();
      if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
      remembered.set(key, vector);
      return vector;
    },
  };
}
