import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isNonNullType, isObjectType } from 'graphql';

const DEEPEST = 3;

/** A document that asks for some of what a schema gives without a required argument, four levels deep at most; of the same number always the same. */
export function randomQuery(schema: GraphQLSchema, seed: number): string {
  let state = seed * 2_654_435_761;
  const chance = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const select = (type: GraphQLObjectType, depth: number): string => {
    const wanted = Object.values(type.getFields())
      .filter(({ args }) => !args.some((arg) => isNonNullType(arg.type)))
      .filter(() => chance() < (depth === 0 ? 0.15 : 0.4))
      .flatMap((field) => {
        const named = getNamedType(field.type);
        if (!isObjectType(named)) return field.name;
        if (depth === DEEPEST) return [];
        const page = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
        return `${chance() < 0.1 ? `as${field.name}: ` : ''}${field.name}${page} ${select(named, depth + 1)}`;
      });
    return `{ ${[...wanted.slice(0, 6), '__typename'].join(' ')} }`;
  };
  return select(schema.getQueryType() as GraphQLObjectType, 0);
}
