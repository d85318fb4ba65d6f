import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
} from 'cockatiel';
import { WriterUnavailable } from './writer.ts';

/** How long a writer is waited for, and when it is asked again. Milliseconds. */
export interface Patience {
  /** For all tries together. With the search before it, less than the gateway gives a room for a read. */
  readonly totalMs: number;
  readonly retryAfterMs: number;
  /** After so many failures in a row it is left alone for a while; then one question tries it. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

export const PATIENCE: Patience = { totalMs: 5_000, retryAfterMs: 300, breakAfter: 5, breakMs: 30_000 };
/** A provider that asks for more time than this before the next try is not asked again for the same question. */
const LONGEST_WAIT_MS = 1_000;

/** Calls a writer within bounds: one time for all tries, one more try, and none while it is known not to answer. @throws WriterUnavailable */
export function createPatience({ totalMs, retryAfterMs, breakAfter, breakMs }: Patience = PATIENCE) {
  const unavailable = (error: unknown) => error instanceof WriterUnavailable;
  const breaker = circuitBreaker(handleWhen(unavailable), { breaker: new ConsecutiveBreaker(breakAfter), halfOpenAfter: breakMs });
  const again = retry(
    handleWhen((error) => error instanceof WriterUnavailable && error.isPassing && error.retryAfterMs <= LONGEST_WAIT_MS),
    {
      maxAttempts: 1,
      backoff: new DelegateBackoff(({ result }) => {
        const asked = 'error' in result && result.error instanceof WriterUnavailable ? result.error.retryAfterMs : 0;
        return asked || retryAfterMs * (0.5 + Math.random());
      }),
    },
  );
  const limit = timeout(totalMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });

  return async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    try {
      return await limit.execute(({ signal }) =>
        again.execute(() => {
          // Who comes while one question tries it would wait for that question's end.
          if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
          return breaker.execute(() => work(signal));
        }, signal),
      );
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw new WriterUnavailable('left alone', 503);
      if (error instanceof TaskCancelledError) throw new WriterUnavailable('no answer in time');
      throw error;
    }
  };
}
