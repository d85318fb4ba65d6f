import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { coordinateOf } from './coordinate.ts';
import type { DenialCode, Denials } from './denials.ts';
import type { GatewayContext } from './sources.ts';

/** Hears of every field that a GraphQL answer refuses, from whichever room; once a field, though a list refuse it for each of its rows. */
export function watchAnswers(denials: Pick<Denials, 'record'>): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response: { body }, contextValue, schema, document, operation }) {
          if (body.kind !== 'single' || !body.singleResult.errors || !document || !operation) return;
          const refused = new Map<string, DenialCode>();
          for (const { path = [], extensions } of body.singleResult.errors) {
            const code = extensions?.['code'];
            if (isDenial(code)) refused.set(coordinateOf({ schema, document, operation }, path), code);
          }
          for (const [field, code] of refused) denials.record(contextValue, field, code);
        },
      };
    },
  };
}

/** Hears of every answer outside GraphQL that refuses: a bearer that opens nothing, a form from another site. */
export function watchDoor(
  door: FastifyInstance,
  denials: Pick<Denials, 'record'>,
  contextOf: (request: FastifyRequest) => GatewayContext,
): void {
  door.addHook('onSend', async (request, reply, payload) => {
    // A room's own Response gives the reply its status only after this.
    const status = payload instanceof Response ? payload.status : reply.statusCode;
    // What this process itself finds too much, limits.ts has told; here is what a room found.
    const isRoom = payload instanceof Response;
    const code = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', ...(isRoom ? { 429: 'RATE_LIMITED' } : {}) }[status];
    if (isDenial(code) || code === 'RATE_LIMITED') denials.record(contextOf(request), routeOf(request), code);
  });
}

/** A route by its name, however its address is written. */
export function routeOf({ method, routeOptions }: FastifyRequest): string {
  return `${method} ${routeOptions.url}`;
}

function isDenial(code: unknown): code is DenialCode {
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN';
}
