import type { Metrics } from '@sar/observe/metrics';
import { watchRequests } from '@sar/observe/requests';
import { currentScope, noteErrors, SQL_HEADER, sqlHeader } from '@sar/observe/scope';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { RoomResult } from './execute.ts';

/** Tells of the gateway's calls to a room, each under the id of the request that it serves, and tells the gateway what they took. */
export function watchCalls(app: FastifyInstance, room: string, log: Logger, metrics: Metrics | null): void {
  watchRequests(app, metrics, true, ({ scope: { requestId, statements, sqlMs, errors }, route, status, ms }) => {
    metrics?.room(room, ms, errors);
    log.debug({ requestId, room, route, status, ms: Math.round(ms), statements, sqlMs: Math.round(sqlMs) }, 'call');
  });
  app.addHook('preSerialization', async (_request, _reply, payload) => {
    noteErrors((payload as RoomResult).errors);
    return payload;
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header(SQL_HEADER, sqlHeader());
  });
}

/** A call's scope takes the request's id from the gateway's signature. */
export function nameRequest(requestId: string): void {
  const scope = currentScope();
  if (scope) scope.requestId = requestId;
}
