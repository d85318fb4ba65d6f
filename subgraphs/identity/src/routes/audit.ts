import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../context.ts';
import { recordDenials } from '../services/denials.ts';

/** For the gateway alone: `{denials}` in, recorded once it answers 204. */
export const auditRoute: Route<Context> = {
  method: 'POST',
  path: '/audit',
  internal: true,
  async handle(request, { db }) {
    await recordDenials(db, await request.json());
    return new Response(null, { status: 204 });
  },
};
