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

/** One rule a set of roles: shield takes two of one name for a mistake. */
const byRoles = new Map<string, ReturnType<typeof chain>>();

/** Somebody signed in who holds at least one of the roles. */
export function hasRole(...roles: Role[]): ReturnType<typeof chain> {
  const name = `hasRole(${roles})`;
  const known = byRoles.get(name);
  if (known) return known;
  const holds = rule(name, { cache: 'contextual' })(
    (_parent, _args, { viewer }: RoomContext) => viewer?.roles.some((role) => roles.includes(role)) || forbidden(),
  );
  const made = chain(signedIn, holds);
  byRoles.set(name, made);
  return made;
}

/** The person whom the arguments name (`employeeId`, beside or in `input`), or somebody who holds at least one of the roles. */
export function isOneselfOr(...roles: Role[]) {
  const isOrHolds = rule(`isOneselfOr(${roles})`)(
    (_parent, args, { viewer }: RoomContext) =>
      (args.input ?? args).employeeId === viewer?.employeeId || viewer?.roles.some((role) => roles.includes(role)) || forbidden(),
  );
  return chain(signedIn, isOrHolds);
}
