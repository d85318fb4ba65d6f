import { type GraphQLObjectType, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
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
    .map((root) => {
      const [named = {}] = Object.values(variants[root.name] ?? {});
      const paged = root.field.args.some(({ name }) => name === 'first') ? { first: FIRST } : {};
      const call = minimalCall(root, root.name, { ...paged, ...named });
      return { root, ...operationOf([call], () => selection(getNamedType(root.field.type) as GraphQLObjectType, DEPTH - 1, pick)) };
    });
}

function selection(type: GraphQLObjectType, depth: number, pick: Pick): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  const asked = fields.map(({ name, type: returned }) => {
    const below = getNamedType(returned);
    if (!isObjectType(below)) return name === 'id' || pick(type, name) ? name : '';
    return depth > 0 ? `${name} ${selection(below, depth - 1, pick)}` : '';
  });
  return `{ __typename ${asked.filter(Boolean).join(' ')} }`;
}
