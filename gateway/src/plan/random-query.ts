import type { ApolloServer } from '@apollo/server';
import { type GraphQLObjectType, type GraphQLOutputType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import type { GatewayContext } from '../sources.ts';

/** A document that asks for some of what needs no argument, four levels deep at most; of the same number always the same. */
export function randomQuery(apollo: ApolloServer<GatewayContext>, seed: number): string {
  let state = seed * 2_654_435_761;
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const schema = (
    apollo as unknown as {
      internals: { state: { schemaManager: { getSchemaDerivedData(): { schema: { getQueryType(): GraphQLObjectType } } } } };
    }
  ).internals.state.schemaManager.getSchemaDerivedData().schema;
  const select = (type: GraphQLObjectType, depth: number): string => {
    const fields = Object.values(type.getFields()).filter(
      ({ name, args }) => name !== 'askMai' && !args.some(({ type: of }) => isNonNullType(of)),
    );
    const wanted = fields
      .filter(() => chance() < (depth === 0 ? 0.15 : 0.4))
      .flatMap(({ name, type: of, args }) => {
        const named = getNamedType(of as GraphQLOutputType);
        if (!isObjectType(named)) return name;
        if (depth === 3) return [];
        const first = args.some((arg) => arg.name === 'first') ? '(first: 3)' : '';
        return `${chance() < 0.1 ? `as${name}: ` : ''}${name}${first} ${select(named, depth + 1)}`;
      });
    return `{ ${[...wanted.slice(0, 6), '__typename'].join(' ')} }`;
  };
  return select(schema.getQueryType(), 0);
}
