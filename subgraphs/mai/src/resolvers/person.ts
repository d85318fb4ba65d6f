import { unauthenticated } from '@sar/subgraph-kit/errors';
import type { Context } from '../context.ts';

/** The directory's person who asks. */
export function personOf({ viewer }: Pick<Context, 'viewer'>): string {
  if (!viewer) throw unauthenticated();
  return viewer.employeeId;
}
