import { Refusal } from '@sar/subgraph-kit/errors';
import type { RoomOperation } from '@sar/subgraph-kit/execute';
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
import type { Logger } from 'pino';
import { type RoomName, SUBGRAPHS } from './subgraphs.ts';

/** A read may be asked again and must answer soon. A write is never asked twice, and gets all the time there is. */
export type Intent = 'READ' | 'WRITE';

/** What is not plainly a query is a write. */
export const intentOf = ({ query }: RoomOperation): Intent => (/^\s*(query\b|\{)/.test(query) ? 'READ' : 'WRITE');

/** How long the gateway waits for a room, and how often it asks. Milliseconds. */
export interface Bounds {
  readonly readMs: number;
  readonly writeMs: number;
  /** How often a read is asked again, and how long before: a jitter around it, doubled each time. */
  readonly retries: number;
  readonly retryAfterMs: number;
  /** After so many failures in a row the room is left alone for a while; then one call tries it. */
  readonly breakAfter: number;
  readonly breakMs: number;
}

/** Longer than any sane fetch. With the door's own bound, no request lasts over 25 seconds. */
export const BOUNDS: Bounds = { readMs: 8_000, writeMs: 18_000, retries: 2, retryAfterMs: 100, breakAfter: 5, breakMs: 2_000 };
/** A room that asks for more time than this before the next try is not asked again for the same request. */
const LONGEST_WAIT_MS = 1_000;

/** A call that came to nothing. Its cause may name hosts: it is for the log. */
export class RoomFault extends Error {
  /** Whether the next try has a chance; `retryAfterMs` before which it has none. */
  readonly passing: boolean;
  readonly retryAfterMs: number;
  constructor(message: string, { passing, retryAfterMs = 0, cause }: { passing: boolean; retryAfterMs?: number; cause?: unknown }) {
    super(message, { cause });
    this.passing = passing;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Calls a room within its bounds. `work` is told by a signal to stop, and no longer waited for if it does not.
 * @param deadline of the whole request that the call is for.
 * @throws Refusal UNAVAILABLE, with the reason as its cause.
 */
export type Patience = <Result>(
  intent: Intent,
  deadline: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
) => Promise<Result>;

export function createPatience(name: RoomName, log: Logger, bounds: Bounds = BOUNDS): Patience {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof RoomFault),
    { breaker: new ConsecutiveBreaker(bounds.breakAfter), halfOpenAfter: bounds.breakMs },
  );
  breaker.onBreak(() => log.warn({ room: name }, 'room left alone'));
  breaker.onReset(() => log.info({ room: name }, 'room answers again'));
  const again = retry(
    handleWhen((error) => error instanceof RoomFault && error.passing && error.retryAfterMs <= LONGEST_WAIT_MS),
    { maxAttempts: bounds.retries, backoff: new DelegateBackoff(({ attempt, result }) => waitBefore(attempt, result, bounds)) },
  );
  const within = (milliseconds: number) => timeout(milliseconds, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
  const limits = { READ: within(bounds.readMs), WRITE: within(bounds.writeMs) };

  return async (intent, deadline, work) => {
    const once = () => {
      // Who comes while one call tries the room would wait for that call's end.
      if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
      return breaker.execute(() =>
        limits[intent]
          .execute(({ signal }) => work(signal), deadline)
          .catch((error: unknown) => {
            throw deadline?.aborted ? new Error('the request has no time left') : toFault(error);
          }),
      );
    };
    try {
      deadline?.throwIfAborted();
      return await (intent === 'READ' ? again.execute(once, deadline) : once());
    } catch (error) {
      const retryAfterMs = error instanceof BrokenCircuitError ? bounds.breakMs : error instanceof RoomFault ? error.retryAfterMs : 0;
      throw unavailable(name, error, retryAfterMs);
    }
  };
}

/** What a call threw, as a fault: a timeout was waited for once already, a broken connection may be mended. */
function toFault(error: unknown): RoomFault {
  if (error instanceof RoomFault) return error;
  return new RoomFault(error instanceof TaskCancelledError ? 'no answer in time' : 'no answer', {
    passing: !(error instanceof TaskCancelledError || (error as Error)?.name === 'AbortError'),
    cause: error,
  });
}

function waitBefore(attempt: number, result: object, { retryAfterMs }: Bounds): number {
  const asked = 'error' in result && result.error instanceof RoomFault ? result.error.retryAfterMs : 0;
  return asked || retryAfterMs * 2 ** (attempt - 1) * (0.5 + Math.random());
}

function unavailable(name: RoomName, cause: unknown, retryAfterMs: number): Refusal {
  const retryAfter = retryAfterMs > 0 ? { retryAfter: Math.ceil(retryAfterMs / 1_000) } : {};
  const message = `La rubrique « ${SUBGRAPHS[name].title} » ne répond pas. Réessayez dans quelques instants.`;
  return new Refusal('UNAVAILABLE', message, { cause, ...retryAfter });
}
