import type { Resolved } from './before-planning.ts';
import { BOUNDS } from './bounds.ts';
import { tooLarge } from './refusals.ts';

/** @throws GraphQLError LIST_LIMIT for a list in the variables, however deep, that is longer than any may be. */
export function checkVariables({ request }: Pick<Resolved, 'request'>): void {
  // Not by recursion: JSON may be deeper than the stack.
  const open: unknown[] = [request.variables];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value) && value.length > BOUNDS.listItems) throw tooLarge('LIST_LIMIT');
    if (typeof value === 'object' && value !== null) open.push(...Object.values(value));
  }
}
