import type { Metrics } from '@sar/observe/metrics';
import { watchRequests } from '@sar/observe/requests';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { readManifest } from '../documents/manifest.ts';

/** The front end's operations by name: all others share a name, so that nobody outside can add one to the figures. */
const KNOWN = new Set(readManifest().map(({ name }) => name));

/** Tells each request from outside in one line of the log, and in the figures. */
export function watchDoorRequests(app: FastifyInstance, log: Logger, metrics: Metrics | null): void {
  watchRequests(app, metrics, false, ({ scope, route, status, ms }) => {
    const { requestId, operation, cost, statements, sqlMs, errors } = scope;
    if (status >= 500 && errors.size === 0) errors.add(status === 503 ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR');
    metrics?.operation(nameOf(operation, route), { ms, statements, cost, errors });
    const told = { requestId, route, operation, status, ms: Math.round(ms), statements, sqlMs: Math.round(sqlMs), cost };
    log.info(errors.size > 0 ? { ...told, errors: [...errors] } : told, 'request');
  });
}

function nameOf(operation: string | undefined, route = 'none'): string {
  if (operation === undefined) return route;
  return KNOWN.has(operation) ? operation : 'other';
}
