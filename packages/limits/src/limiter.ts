import { createHash } from 'node:crypto';
import { rateLimited } from '@sar/subgraph-kit/errors';
import { type IRateLimiterOptions, type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { addressBlock } from './address-block.ts';
import type { Bounds } from './limits.ts';

/** Whom an act is counted for; what is not known is not counted. */
export interface Counted {
  /** An account's id, or what names one. */
  readonly account?: string | null | undefined;
  readonly address?: string | undefined;
}

/** What is left of a limit once an act is counted. */
export interface Left {
  readonly points: number;
  /** The moment from which all is there again. */
  readonly until: Date;
}

export interface Limiter<Name extends string> {
  /**
   * Counts acts before they are done: of many at the same moment no more get through than there are points.
   * @param points how many acts it is; 1 unless said.
   * @returns what is left, for the account where both are bounded; nothing where nobody was counted.
   * @throws Refusal RATE_LIMITED, with the seconds until the time is over.
   */
  take(name: Name, counted: Counted, points?: number): Promise<Left | undefined>;
  /** Uncounts an act that proved rightful: the account starts anew, the block gets this one back. */
  giveBack(name: Name, counted: Counted): Promise<void>;
}

/** @param open makes the counters of one limit. @param after runs when a count begins, for who must tidy up. */
export function createLimiter<Name extends string>(
  limits: Readonly<Record<Name, Bounds>>,
  open: (options: IRateLimiterOptions) => RateLimiterAbstract,
  after: () => Promise<unknown> = async () => {},
): Limiter<Name> {
  const counters = new Map<string, RateLimiterAbstract>();
  for (const [name, bounds] of Object.entries<Bounds>(limits))
    for (const [by, { points, seconds }] of Object.entries(bounds)) {
      const keyPrefix = `${name}:${by}`;
      counters.set(keyPrefix, open({ keyPrefix, points, duration: seconds }));
    }
  // The block first: what it stops cannot use up somebody else's tries.
  const keysOf = (name: Name, { account, address }: Counted) =>
    [
      { counter: counters.get(`${name}:address`), key: address && addressBlock(address) },
      { counter: counters.get(`${name}:account`), key: account },
    ].flatMap(({ counter, key }) => (counter && key ? [{ counter, key: hashed(key) }] : []));
  return {
    async take(name, counted, points = 1) {
      let left: Left | undefined;
      for (const { counter, key } of keysOf(name, counted)) {
        const { isFirstInDuration, remainingPoints, msBeforeNext } = await counter.consume(key, points).catch((reason: unknown) => {
          throw reason instanceof RateLimiterRes ? rateLimited(Math.ceil(reason.msBeforeNext / 1_000)) : reason;
        });
        if (isFirstInDuration) await after();
        left = { points: remainingPoints, until: new Date(Date.now() + msBeforeNext) };
      }
      return left;
    },
    async giveBack(name, counted) {
      for (const { counter, key } of keysOf(name, counted))
        await (counter.keyPrefix.endsWith(':account') ? counter.delete(key) : counter.reward(key));
    },
  };
}

/** Counters in this process, which forgets them when it stops. */
export function createMemoryLimiter<Name extends string>(limits: Readonly<Record<Name, Bounds>>): Limiter<Name> {
  return createLimiter(limits, (options) => new RateLimiterMemory(options));
}

/** A key holds nobody's address in clear, and is as long as any other. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url');
