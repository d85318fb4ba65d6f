import type { ApolloServerPlugin } from '@apollo/server';
import { currentScope, noteErrors } from '@sar/observe/scope';
import type { GatewayContext } from '../sources.ts';

/** A name is somebody's text: this much of it is told. */
const NAME_MAX = 100;

/** Tells the request that is served which operation it is, what it costs and what went wrong in it. Its variables are nobody's business. */
export const watchOperations: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operationName }) {
        const scope = currentScope();
        if (scope) scope.operation = operationName?.slice(0, NAME_MAX) ?? 'anonymous';
      },
      async willSendResponse({ response: { body } }) {
        const scope = currentScope();
        if (!scope || body.kind !== 'single') return;
        const { errors, extensions } = body.singleResult;
        noteErrors(errors);
        const { requested } = (extensions?.['cost'] ?? {}) as { requested?: unknown };
        if (typeof requested === 'number') scope.cost = requested;
      },
    };
  },
};
