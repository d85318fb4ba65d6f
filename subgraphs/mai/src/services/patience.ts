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
import { type Failure, ProviderUnavailable } from './provider.ts';

/** How long a provider is waited for, and when it is asked again. Milliseconds. */
export interface Patience {
  /** For all tries together. */
  readonly totalMs: number;
  /** Before the second try, where the provider does not say; more or less, so that not all come back at once. */
  readonly retryAfterMs: number;
  /** A provider that asks for more time than this before the next try is not asked again for the same thing. */
  readonly longestWaitMs: number;
  /** After so many failures in a row it is left alone for a while; then one call tries it. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

/**
 * Calls a provider within bounds: one time for all tries, one more try, and none while it is known not to answer.
 * @param unavailable makes the error that is thrown when the provider was given up or left alone; the work throws of the same kind.
 */
export function createPatience(
  { totalMs, retryAfterMs, longestWaitMs, breakAfter, breakMs }: Patience,
  unavailable: (reason: string, failure?: Failure) => ProviderUnavailable,
) {
  const isUnavailable = (error: unknown) => error instanceof ProviderUnavailable;
  const breaker = circuitBreaker(handleWhen(isUnavailable), { breaker: new ConsecutiveBreaker(breakAfter), halfOpenAfter: breakMs });
  const again = retry(
    handleWhen((error) => error instanceof ProviderUnavailable && error.isPassing && error.retryAfterMs <= longestWaitMs),
    {
      maxAttempts: 1,
      backoff: new DelegateBackoff(({ result }) => {
        const asked = 'error' in result && result.error instanceof ProviderUnavailable ? result.error.retryAfterMs : 0;
        return asked || retryAfterMs * (0.5 + Math.random());
      }),
    },
  );
  const limit = timeout(totalMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });

  return async <Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> => {
    try {
      return await limit.execute(({ signal }) =>
        again.execute(() => {
          // Who comes while one call tries it would wait for that call's end.
          if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
          return breaker.execute(() => work(signal));
        }, signal),
      );
    } catch (error) {
      if (error instanceof BrokenCircuitError) throw unavailable('left alone', { status: 503 });
      if (error instanceof TaskCancelledError) throw unavailable('no answer in time');
      throw error;
    }
  };
}
