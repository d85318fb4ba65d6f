import type { Resolved } from './before-planning.ts';
import { BOUNDS } from './bounds.ts';
import { tooLarge } from './refusals.ts';

/** @throws GraphQLError LIST_LIMIT or DEPTH_LIMIT for variables with a list, however deep, that is longer than any may be, or that are deeper. */
export function checkVariables({ request }: Pick<Resolved, 'request'>): void {
  // Level by level, not by recursion: JSON may be deeper than the stack.
  let level: unknown[] = [request.variables];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > BOUNDS.depth) throw tooLarge('DEPTH_LIMIT');
    if (level.some((value) => Array.isArray(value) && value.length > BOUNDS.listItems)) throw tooLarge('LIST_LIMIT');
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
}
