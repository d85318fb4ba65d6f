import { allow, chain, deny, rule } from 'graphql-shield';
import { forbidden, unauthenticated } from './errors.ts';
import type { RoomContext } from './subgraph.ts';
import { isPerson, type Role, type Scope } from './viewer.ts';

/** The words of every room's permissions.ts. What a room does not name at a root is denied. */
export { allow as anyone, deny as nobody };

/** Somebody signed in; not a key for programs, which is nobody. */
export const signedIn = rule('signedIn', { cache: 'contextual' })((_parent, _args, { viewer }: RoomContext) => {
  if (!viewer) return unauthenticated();
  return isPerson(viewer) || forbidden();
});

/** Somebody signed in, or a key with the scope. */
export function signedInOr(scope: Scope) {
  return rule(`signedInOr(${scope})`, { cache: 'contextual' })((_parent, _args, { viewer }: RoomContext) => {
    if (!viewer) return unauthenticated();
    return isPerson(viewer) || viewer.scopes.includes(scope) || forbidden();
  });
}

/** Somebody signed in who holds at least one of the roles. */
export function hasRole(...roles: Role[]) {
  const holds = rule(`hasRole(${roles})`, { cache: 'contextual' })(
    (_parent, _args, { viewer }: RoomContext) => viewer?.roles.some((role) => roles.includes(role)) || forbidden(),
  );
  return chain(signedIn, holds);
}
