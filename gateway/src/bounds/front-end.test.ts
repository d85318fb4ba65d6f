import * as client from '@sar/client';
import { type DocumentNode, Kind, Lexer, print, type SelectionSetNode, Source } from 'graphql';
import { expect, it } from 'vitest';
import { BOUNDS } from './bounds.ts';

const documents = Object.values(client as unknown as Record<string, DocumentNode>);

/** What a document has of everything that is bounded and that the front end uses. */
function measured(document: DocumentNode) {
  const text = print(document);
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  while (lexer.advance().kind !== '<EOF>') tokens++;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const within = (set: SelectionSetNode | undefined): { depth: number; selections: number } => {
    const sizes = (set?.selections ?? []).map((selection) => {
      if (selection.kind === Kind.FIELD) {
        const { depth, selections } = within(selection.selectionSet);
        return { depth: depth + 1, selections: selections + 1 };
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD && selection.name.value;
      const fragment = name ? fragments.find((node) => 'name' in node && node.name?.value === name) : selection;
      const { depth, selections } = within((fragment as { selectionSet?: SelectionSetNode }).selectionSet);
      return { depth, selections: selections + 1 };
    });
    return {
      depth: Math.max(0, ...sizes.map(({ depth }) => depth)),
      selections: sizes.reduce((sum, { selections }) => sum + selections, 0),
    };
  };
  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return {
    documentCharacters: text.length,
    tokens,
    fragments: fragments.length,
    ...within((operation as { selectionSet?: SelectionSetNode } | undefined)?.selectionSet),
  };
}

it('the front end has room left under every bound: none of its documents takes more than two thirds of one', () => {
  expect(documents.length).toBeGreaterThan(80);
  for (const document of documents)
    for (const [name, size] of Object.entries(measured(document)))
      expect(size, name).toBeLessThanOrEqual((BOUNDS[name as keyof typeof BOUNDS] * 2) / 3);
});
