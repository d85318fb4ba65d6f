import type { GraphQLFieldResolver } from 'graphql';
import type { RoomContext, Subgraph } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

/** What a `viewerCan…` field asks: whether the viewer has the right to a mutation, on the object that the field is of. */
export interface Verdict<Row = never> {
  /** The mutation whose own rule decides. */
  readonly mutation: string;
  /** The arguments by which that rule knows the object; none where it looks at the viewer alone. */
  args?(row: Row): object;
  /** What the mutation's service asks of the object besides: the very function that it calls. */
  row?(viewer: Viewer | null, row: Row): boolean;
}

/** A room's `viewerCan…` fields, by type. On `Viewer` are those of mutations that act on no object yet. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, Verdict>>>>;

type Resolvers = Record<string, unknown>;
/** What shield makes of a rule, and evaluates. */
interface Evaluated {
  resolve(parent: unknown, args: object, context: RoomContext, info: unknown, options: object): Promise<true | false | Error>;
}

/** A room's resolvers with those of its `viewerCan…` fields: each evaluates the rule of its mutation, of which there is no copy. */
export function withVerdicts({
  resolvers,
  permissions,
  verdicts = {},
}: Pick<Subgraph, 'resolvers' | 'permissions' | 'verdicts'>): Resolvers {
  const rules = (permissions as unknown as Record<string, Record<string, Evaluated>>)['Mutation'] ?? {};
  const types = Object.entries(verdicts).map(([type, fields]) => {
    const own = Object.entries(fields).map(([field, verdict]) => [field, resolverOf(verdict, rules)] as const);
    const base = type === 'Viewer' ? viewerEntity : {};
    return [type, { ...base, ...(resolvers[type] as object | undefined), ...Object.fromEntries(own) }];
  });
  return { ...resolvers, ...Object.fromEntries(types) };
}

/** The viewer as an entity that each room adds to: never anybody but who asks. */
const viewerEntity = {
  __resolveReference: ({ id }: { id: string }, { viewer }: RoomContext) => (viewer?.userId === id ? viewer : null),
  id: ({ userId }: Viewer) => userId,
};

function resolverOf({ mutation, args, row }: Verdict, rules: Record<string, Evaluated>): GraphQLFieldResolver<never, RoomContext> {
  const rule = rules[mutation];
  if (!rule) throw new Error(`no rule for the mutation ${mutation}`);
  return async (object, _args, context, info) => {
    const allowed = (await rule.resolve(undefined, args?.(object) ?? {}, context, info, {})) === true;
    return allowed && (row?.(context.viewer, object) ?? true);
  };
}
