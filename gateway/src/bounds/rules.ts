import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { Kind, type ValidationContext, type ValidationRule } from 'graphql';
import { rootFieldsOf } from '../coordinate.ts';
import { BOUNDS, type TooLarge } from './bounds.ts';
import { tooLarge } from './refusals.ts';

/** How Armor is told to count everything and to report as any rule does: what it throws by itself would be a fault, of 500. */
const reporting = (n: number, code: TooLarge) => ({
  n,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooLarge(code))],
});

/** What a document's shape is held to, once a text: Apollo keeps what it has validated. */
export const SHAPE_RULES: readonly ValidationRule[] = [
  // How deep introspection goes GraphQL's own rules bound.
  maxDepthRule({ ...reporting(BOUNDS.depth, 'DEPTH_LIMIT'), ignoreIntrospection: true, flattenFragments: true }),
  maxAliasesRule({ ...reporting(BOUNDS.aliases, 'ALIAS_LIMIT'), allowList: [] }),
  maxDirectivesRule(reporting(BOUNDS.directives, 'DIRECTIVE_LIMIT')),
  (context) => ({
    OperationDefinition(operation) {
      const fields = rootFieldsOf({ schema: context.getSchema(), document: context.getDocument(), operation });
      if ([...fields.values()].flat().length > BOUNDS.rootFields) context.reportError(tooLarge('ROOT_FIELD_LIMIT', operation));
    },
  }),
  (context) => ({
    Document(document) {
      const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
      if (fragments.length > BOUNDS.fragments) context.reportError(tooLarge('FRAGMENT_LIMIT'));
    },
  }),
  (context) => ({
    ListValue(list) {
      if (list.values.length > BOUNDS.listItems) context.reportError(tooLarge('LIST_LIMIT', list));
    },
  }),
];
