import { allow, chain, deny, rule } from 'graphql-shield';
import { forbidden, unauthenticated } from './errors.ts';
import { holds, lacking, type Permission } from './permissions.ts';
import type { RoomContext } from './subgraph.ts';
import { isPerson, type Scope } from './viewer.ts';

/** The words of every room's permissions.ts. What a room does not name at a root is denied. */
export { allow as anyone, deny as nobody };

/** Somebody signed in; not a key for programs, which is nobody. */
export const signedIn = rule('signedIn', { cache: 'contextual' })((_parent, _args, { viewer }: RoomContext) => {
  if (!viewer) return unauthenticated();
  return isPerson(viewer) || forbidden();
});

/** Somebody signed in, or a key with one of the scopes. */
export function signedInOr(...scopes: readonly Scope[]) {
  return rule(`signedInOr(${scopes})`, { cache: 'contextual' })((_parent, _args, { viewer }: RoomContext) => {
    if (!viewer) return unauthenticated();
    return isPerson(viewer) || viewer.scopes.some((scope) => scopes.includes(scope)) || forbidden();
  });
}

/** One rule a permission: shield takes two of one name for a mistake. */
const byPermission = new Map<Permission, ReturnType<typeof chain>>();

/** Somebody signed in whose roles open it. */
export function may(permission: Permission): ReturnType<typeof chain> {
  const known = byPermission.get(permission);
  if (known) return known;
  const opens = rule(`may(${permission})`, { cache: 'contextual' })(
    (_parent, _args, { viewer }: RoomContext) => holds(viewer, permission) || lacking(viewer, permission),
  );
  const made = chain(signedIn, opens);
  byPermission.set(permission, made);
  return made;
}

/** The person whom the arguments name (`employeeId`, beside or in `input`), or somebody whose roles open it. */
export function isOneselfOr(permission: Permission) {
  const isOrOpens = rule(`isOneselfOr(${permission})`)(
    (_parent, args, { viewer }: RoomContext) =>
      (args.input ?? args).employeeId === viewer?.employeeId || holds(viewer, permission) || lacking(viewer, permission),
  );
  return chain(signedIn, isOrOpens);
}
