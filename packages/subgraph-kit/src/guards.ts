import type { GraphQLSchema } from 'graphql';
import type { IMiddlewareTypeMap } from 'graphql-middleware';
import { type IRules, shield } from 'graphql-shield';
import { forbidden } from './errors.ts';
import type { RoomContext } from './subgraph.ts';

/** What shield makes of rules. Its types do not tell: a rule has `cache`, one that is made of others has `rules`. */
interface Ruled {
  readonly cache?: string;
  readonly rules?: readonly Ruled[];
}
type Resolve = (...given: readonly [parent: unknown, args: object, context: RoomContext, info: unknown]) => unknown;
type Guard = (resolve: Resolve, ...given: Parameters<Resolve>) => unknown;
type Fields<Each> = Readonly<Record<string, Each>>;

/**
 * The rules as what is put around resolvers. Shield would put an asynchronous step around every field there is: those that no
 * rule names are left as they are, and a rule that looks at the viewer alone is not asked again in a request that it let pass.
 */
export function guards(schema: GraphQLSchema, rules: IRules): IMiddlewareTypeMap {
  const shielded = shield(rules, { allowExternalErrors: true, fallbackError: forbidden() }).generate(schema);
  const passed = new Map<Ruled, WeakSet<RoomContext>>();
  const passedOf = (rule: Ruled) => {
    const known = passed.get(rule) ?? new WeakSet();
    passed.set(rule, known);
    return known;
  };
  const typed = Object.entries(rules as unknown as Fields<Fields<Ruled>>).map(([type, named]) => {
    const made = (shielded as Fields<Fields<Guard | { readonly resolve: Guard }>>)[type] ?? {};
    const fields = Object.entries(made).flatMap(([field, guard]) => {
      const rule = named[field] ?? named['*'];
      const ask = typeof guard === 'function' ? guard : guard.resolve;
      return rule ? [[field, isOfViewer(rule) ? once(ask, passedOf(rule)) : ask]] : [];
    });
    return [type, Object.fromEntries(fields)];
  });
  return Object.fromEntries(typed);
}

/** Whether a rule looks at nothing but the viewer, who is one and the same all through a request. */
function isOfViewer({ cache, rules }: Ruled): boolean {
  return rules ? rules.every(isOfViewer) : cache === 'contextual';
}

function once(ask: Guard, passed: WeakSet<RoomContext>): Guard {
  return (resolve, parent, args, context, info) => {
    if (passed.has(context)) return resolve(parent, args, context, info);
    const pass: Resolve = (...given) => {
      passed.add(context);
      return resolve(...given);
    };
    return ask(pass, parent, args, context, info);
  };
}
