import { HeaderMap } from '@apollo/server';
import { createMemoryLimiter } from '@sar/limits/limiter';
import { MAIL_OPERATIONS, PASSING_LIMITS, type PassingLimit } from '@sar/limits/limits';
import { Refusal, rateLimited } from '@sar/subgraph-kit/errors';
import type { Budget } from '@sar/subgraph-kit/subgraph';
import { GraphQLError } from 'graphql';
import type { Check } from './bounds/before-planning.ts';
import { rootFieldsOf } from './coordinate.ts';
import type { Denials } from './denials.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';

/** Bounds what one account, one block of addresses and one operation may ask; each refusal goes to the audit log, floods counted together. */
export interface GatewayLimits {
  /** Counts a request by its address, before anything is done for it. @throws Refusal RATE_LIMITED */
  countAddress(request: GatewayContext, route: string): Promise<void>;
  /** Counts a request by whoever is signed in. @throws Refusal RATE_LIMITED */
  countAccount(request: GatewayContext, route: string): Promise<void>;
  /** Counts what an operation costs, by whoever is signed in, else by address. @throws GraphQLError RATE_LIMITED */
  countCost(request: GatewayContext, cost: number): Promise<Budget | undefined>;
  /** Counts the operations that have a bound of their own, as often as a document asks for them. */
  readonly countOperations: Check;
}

export function createLimits(identity: RoomConnection, denials: Pick<Denials, 'record'>): GatewayLimits {
  const limiter = createMemoryLimiter(PASSING_LIMITS);

  async function count<Value>(request: GatewayContext, what: string, take: () => Promise<Value>): Promise<Value> {
    try {
      return await take();
    } catch (error) {
      if (error instanceof Refusal && error.extensions.code === 'RATE_LIMITED') denials.record(request, what, 'RATE_LIMITED');
      throw error;
    }
  }

  /** In identity, which holds the counts that outlive this process. */
  async function takeMail(request: GatewayContext, points: number): Promise<void> {
    const body = JSON.stringify({ limit: 'MAIL', points });
    const route = new Request('http://identity/limit', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    const { status, headers } = await identity.call(route, request);
    if (status === 429) throw rateLimited(Number(headers.get('retry-after')));
    if (status !== 204) throw new Refusal('UNAVAILABLE', "L'identification ne répond pas. Réessayez dans quelques instants.");
  }

  async function takeOperation(request: GatewayContext, field: string, times: number): Promise<void> {
    const account = request.viewer?.userId;
    // Nobody anonymous gets as far as doing one of these.
    if (!account) return;
    if (MAIL_OPERATIONS.includes(field)) await takeMail(request, times);
    else if (field in PASSING_LIMITS) await limiter.take(field as PassingLimit, { account }, times);
  }

  return {
    async countAddress(request, route) {
      await count(request, route, () => limiter.take('REQUEST', { address: request.address }));
    },
    async countAccount(request, route) {
      await count(request, route, () => limiter.take('REQUEST', { account: request.viewer?.userId }));
    },
    async countCost(request, cost) {
      const by = request.viewer ? 'account' : 'address';
      const whom = request.viewer ? { account: request.viewer.userId } : { address: request.address };
      const left = await count(request, 'coût', () => limiter.take('COST', whom, cost)).catch((error: unknown) => {
        throw error instanceof Refusal ? toHttp(error) : error;
      });
      return left && { limit: PASSING_LIMITS.COST[by].points, remaining: left.points, resetAt: left.until.toISOString(), cost };
    },
    async countOperations(resolved) {
      for (const [field, keys] of rootFieldsOf(resolved))
        await count(resolved.contextValue, field, () => takeOperation(resolved.contextValue, field, keys.length)).catch(
          (error: unknown) => {
            throw error instanceof Refusal ? toHttp(error, keys.slice(0, 1)) : error;
          },
        );
    },
  };
}

/** A refusal of a whole document: Apollo takes status and headers from what it is not to show. */
function toHttp({ message, extensions }: Refusal, path?: readonly string[]): GraphQLError {
  const { code, retryAfter } = extensions;
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  const http = { status: code === 'RATE_LIMITED' ? 429 : 503, headers };
  return new GraphQLError(message, { ...(path ? { path } : {}), extensions: { ...extensions, http } });
}
