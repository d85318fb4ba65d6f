import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import { openScope, runInScope, type Scope } from './scope.ts';

/** A request that has been answered. */
export interface Ended {
  readonly scope: Scope;
  /** The route by its name, `POST /graphql`; undefined where no route answers. */
  readonly route: string | undefined;
  readonly status: number;
  readonly ms: number;
}

/** Asked for every few seconds by machines: no news. */
const PROBES = new Set(['GET /healthz', 'GET /readyz', 'GET /metrics']);

/** Gives each request of a server a scope, and tells of its end. What probes ask is not told. Call it before any other hook. */
export function watchRequests(app: FastifyInstance, metrics: Metrics | null, tell: (ended: Ended) => void): void {
  const scopes = new WeakMap<FastifyRequest, Scope>();
  app.addHook('onRequest', (request, _reply, done) => {
    const scope = openScope(request.id, metrics);
    scopes.set(request, scope);
    runInScope(scope, done);
  });
  app.addHook('onResponse', async (request, reply) => {
    const scope = scopes.get(request);
    const { url } = request.routeOptions;
    const route = url && `${request.method} ${url}`;
    if (scope && !PROBES.has(route ?? '')) tell({ scope, route, status: reply.statusCode, ms: reply.elapsedTime });
  });
}
