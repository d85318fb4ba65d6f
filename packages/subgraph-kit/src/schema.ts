import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, isObjectType, parse } from 'graphql';
import { applyMiddleware, type IMiddlewareTypeMap } from 'graphql-middleware';
import type { IRules } from 'graphql-shield';
import { Refusal } from './errors.ts';
import { guards } from './guards.ts';
import type { Connection } from './page.ts';
import { anyone, nobody } from './rules.ts';
import { DateTime, LocalDate, LocalTime } from './scalars.ts';
import type { RoomContext, Subgraph } from './subgraph.ts';
import { withVerdicts } from './verdicts.ts';

const SHARED = readFileSync(new URL('./shared.graphql', import.meta.url), 'utf8');

/** References that a room follows in one call: more than twice the objects that the gateway lets one request ask for. */
const REFERENCES_MAX = 5_000;

/** A room's whole SDL: the shared types, then its own. */
export function roomSdl(subgraph: Pick<Subgraph, 'typeDefs'>): string {
  return `${SHARED}\n${subgraph.typeDefs}`;
}

/** A room's executable schema with its rules around every resolver. Root fields that no rule names are denied. */
export function buildRoomSchema(subgraph: Subgraph): GraphQLSchema {
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(roomSdl(subgraph), { noLocation: true }),
      resolvers: { DateTime, Date: LocalDate, Time: LocalTime, ...withVerdicts(subgraph) } as never,
    },
  ]);
  resolveConnections(schema);
  const { Query, Mutation, ...types } = subgraph.permissions as Record<string, object>;
  // The gateway's own two fields; over HTTP nobody else gets past the signature. A room without entities lacks the first.
  const gatewayFields = Object.fromEntries(
    ['_entities', '_service'].filter((name) => schema.getQueryType()?.getFields()[name]).map((name) => [name, anyone]),
  );
  const rules = {
    Query: { '*': nobody, ...gatewayFields, ...Query },
    ...(schema.getMutationType() ? { Mutation: { '*': nobody, ...Mutation } } : {}),
    ...types,
  } as IRules;
  const middleware = [
    ...(schema.getMutationType() ? [forgetLoaded] : []),
    ...(schema.getQueryType()?.getFields()['_entities'] ? [refuseFloods] : []),
  ];
  return applyMiddleware(schema, ...middleware, guards(schema, rules));
}

/** What a list makes only when it is asked for it (page.ts). */
function resolveConnections(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.name.endsWith('Connection')) continue;
    const { totalCount, edges } = type.getFields();
    if (totalCount) totalCount.resolve = (list: Connection<unknown>) => list.totalCount();
    if (edges) edges.resolve = (list: Connection<unknown>) => list.edges();
  }
}

/** The gateway bounds what its clients ask; a room bounds what its gateway does. */
const refuseFloods: IMiddlewareTypeMap<unknown, RoomContext, { readonly representations: readonly unknown[] }> = {
  Query: {
    async _entities(resolve, root, args, context, info) {
      if (args.representations.length > REFERENCES_MAX)
        throw new Refusal('BAD_USER_INPUT', `Trop d'objets demandés à la fois : ${REFERENCES_MAX} au plus.`);
      return resolve(root, args, context, info);
    },
  },
};

/** Mutations run one after the other: each begins with nothing loaded, so that its payload shows what it wrote. */
const forgetLoaded: IMiddlewareTypeMap<unknown, RoomContext, object> = {
  Mutation: async (resolve, root, args, context, info) => {
    for (const loader of Object.values(context.loaders ?? {})) loader.clearAll();
    return resolve(root, args, context, info);
  },
};
