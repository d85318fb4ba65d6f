import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../sources.ts';

/** An operation that is right as GraphQL, before it is planned. */
export type Resolved = GraphQLRequestContextDidResolveOperation<GatewayContext> & { readonly operation: OperationDefinitionNode };

/** Refuses an operation by what it throws. */
export type Check = (resolved: Resolved) => void | Promise<void>;

/** Runs checks one after the other, so that what one refuses the next never hears of; Apollo would start them all at once. */
export function beforePlanning(checks: readonly Check[]): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(resolved) {
          // Which operation is meant nobody knows: GraphQL refuses it by itself.
          if (resolved.operation) for (const check of checks) await check(resolved as Resolved);
        },
      };
    },
  };
}
