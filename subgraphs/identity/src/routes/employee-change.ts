import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../context.ts';
import { refusalOfChange } from '../services/employee-changes.ts';

/** For the directory alone, in the name of whoever changes a sheet there: `{employeeId, change}` in, `{refusal}` out, null when it may go on. */
export const employeeChangeRoute: Route<Context> = {
  method: 'POST',
  path: '/employee-change',
  internal: true,
  async handle(request, { db, viewer }) {
    return Response.json({ refusal: await refusalOfChange(db, viewer, await request.json()) });
  },
};
