import { LASTING_LIMITS, type LastingLimit } from '@sar/limits/limits';
import type { Route } from '@sar/subgraph-kit/subgraph';
import { z } from 'zod';
import type { Context } from '../context.ts';

const acts = z.object({ limit: z.enum(Object.keys(LASTING_LIMITS) as [LastingLimit]), points: z.int().positive() });

/** For the gateway alone: counts acts of the caller that other rooms are about to do. 204, or 429 when they are too many. */
export const limitRoute: Route<Context> = {
  method: 'POST',
  path: '/limit',
  internal: true,
  async handle(request, { limits, viewer, address }) {
    const { limit, points } = acts.parse(await request.json());
    await limits.take(limit, { account: viewer?.userId, address }, points);
    return new Response(null, { status: 204 });
  },
};
