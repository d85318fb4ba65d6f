import { type GraphQLObjectType, getNamedType, getNullableType, isListType, isObjectType, isRequiredArgument } from 'graphql';
import { type RootField, rootFields } from './api.ts';
import { minimalCall, operationOf } from './calls.ts';
import type { Variants } from './objects.ts';

/** How many objects a path leads through, as `employees.nodes.manager.user` does. */
const DEPTH = 4;
/** Enough for lists to hold somebody else's things beside one's own. */
const FIRST = 3;

/** One read with everything below it: what to send, and by which field it answers. */
export interface Document {
  readonly root: RootField;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Which fields of objects are asked for; those that lead to further objects always are. */
export type Pick = (type: GraphQLObjectType, leaf: string) => boolean;

/** Every read of the API, or one of them, with every path down to DEPTH and on each object the leaves that are picked. */
export function documents(variants: Readonly<Record<string, Variants>>, pick: Pick, only?: string): Document[] {
  return rootFields()
    .filter(
      ({ operation, name, field }) =>
        operation === 'query' && (only === undefined || name === only) && isObjectType(getNamedType(field.type)),
    )
    .flatMap((root) => {
      const [named = {}] = Object.values(variants[root.name] ?? {});
      const paged = root.field.args.some(({ name }) => name === 'first') ? { first: FIRST } : {};
      const call = minimalCall(root, root.name, { ...paged, ...named });
      const type = getNamedType(root.field.type) as GraphQLObjectType;
      // What is below all of a whole list at once costs more than anybody may ask for.
      const list = isListType(getNullableType(root.field.type)) ? [`Query.${root.name}`] : [];
      const ways = list.length > 0 ? waysInto(type) : [[]];
      return ways.map((way) => ({ root, ...operationOf([call], () => selection(type, DEPTH - 1, pick, way, list)) }));
    });
}

/** The ways from a type to the objects of its objects; to its objects where those have none; none where it has no objects. */
function waysInto(type: GraphQLObjectType): readonly string[][] {
  const below = (of: GraphQLObjectType) =>
    optionalFields(of).flatMap(({ name, type: returned }) => {
      const next = getNamedType(returned);
      return isObjectType(next) ? [[name, next] as const] : [];
    });
  const ways = below(type).flatMap(([name, next]) => {
    const further = below(next);
    return further.length > 0 ? further.map(([deeper]) => [name, deeper]) : [[name]];
  });
  return ways.length > 0 ? ways : [[]];
}

const optionalFields = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));

/**
 * @param way the only fields that are followed, level by level; all of them where it ends.
 * @param been lists that led here: one within itself leads to nothing new and costs its length again, and what a list holds
 *   is followed one object further only.
 */
function selection(
  type: GraphQLObjectType,
  depth: number,
  pick: Pick,
  [only, ...way]: readonly string[] = [],
  been: readonly string[] = [],
): string {
  const asked = optionalFields(type).map(({ name, type: returned }) => {
    const below = getNamedType(returned);
    if (!isObjectType(below)) return name === 'id' || pick(type, name) ? name : '';
    const list = isListType(getNullableType(returned)) ? [`${type.name}.${name}`] : [];
    const isFollowed = depth > 0 && (only === undefined || only === name) && !list.some((one) => been.includes(one));
    const left = list.length > 0 && been.length > 0 ? Math.min(depth - 1, 1) : depth - 1;
    return isFollowed ? `${name} ${selection(below, left, pick, way, [...been, ...list])}` : '';
  });
  return `{ __typename ${asked.filter(Boolean).join(' ')} }`;
}
