import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
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
          if (!resolved.operation) throw unknownOperation();
          if (!resolved.schema.getRootType(resolved.operation.operation)) throw noSubscriptions();
          for (const check of checks) await check(resolved as Resolved);
        },
      };
    },
  };
}

/** Nobody knows which operation is meant. Apollo would refuse it by itself, but its gateway fails over it before. */
const unknownOperation = () =>
  refused('L’opération demandée n’est pas dans le document : donnez le nom de l’une des siennes dans « operationName ».');

/** GraphQL finds nothing wrong with an operation of a kind that the schema has no root for, and then fails over it. */
const noSubscriptions = () => refused('Cette API n’a pas d’abonnement (« subscription ») : envoyez une requête (« query »).');

const refused = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } });
