import { holds } from '@sar/subgraph-kit/permissions';
import { GraphQLError, Kind, visit } from 'graphql';
import type { Check } from './before-planning.ts';

/**
 * Keeps the schema from everybody but developers: whole, by type, and within fragments. `__typename` tells only what an
 * answer is.
 * @throws GraphQLError INTROSPECTION_CLOSED
 */
export const closeIntrospection: Check = ({ document, contextValue: { viewer } }) => {
  if (holds(viewer, 'API_EXPLORE')) return;
  visit(document, {
    [Kind.FIELD]({ name }) {
      if (name.value === '__schema' || name.value === '__type')
        throw new GraphQLError("La description de l'API n'est donnée qu'aux développeurs.", {
          extensions: { code: 'INTROSPECTION_CLOSED', http: { status: 400 } },
        });
    },
  });
};
