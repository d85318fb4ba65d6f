import type { Refusal } from '@sar/subgraph-kit/errors';
import { type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql';

/**
 * What a fetch that came to nothing leaves in the answer: the refusal at each field that it was to fill, or, where it was
 * to fill things that other rooms named, at each of these.
 */
export function unanswered(
  { message, extensions }: Refusal,
  query: string,
  variables: Record<string, unknown> | undefined,
): GraphQLFormattedError[] {
  const { representations } = variables ?? {};
  const paths = Array.isArray(representations)
    ? representations.map((_, index) => ['_entities', index])
    : parse(query).definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? keysOf(node.selectionSet) : []));
  return paths.map((path) => ({ message, path: [path].flat(), extensions: { ...extensions } }));
}

function keysOf({ selections }: SelectionSetNode): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return (selection.alias ?? selection.name).value;
    return selection.kind === Kind.INLINE_FRAGMENT ? keysOf(selection.selectionSet) : [];
  });
}
