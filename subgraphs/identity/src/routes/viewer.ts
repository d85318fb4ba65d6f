import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../context.ts';
import { findViewer } from '../services/viewer.ts';

/** For the gateway alone: the Viewer behind a token. `{token}` in, `{viewer}` out. */
export const viewerRoute: Route<Context> = {
  method: 'POST',
  path: '/viewer',
  internal: true,
  async handle(request, { db, demo }) {
    const { token } = (await request.json()) as { token: string };
    return Response.json({ viewer: await findViewer(db, token, demo) });
  },
};
