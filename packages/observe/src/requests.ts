import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics.ts';
import { openScope, runInScope, type Scope } from './scope.ts';
import { currentTracing, type OpenSpan } from './tracing.ts';

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

/**
 * Gives each request of a server a scope and, where there are traces, a span; and tells of its end. What probes ask is not
 * told. Call it before any other hook.
 * @param trusted callers are ours: their traces are continued. Anybody else's would let him decide what is collected.
 */
export function watchRequests(app: FastifyInstance, metrics: Metrics | null, trusted: boolean, tell: (ended: Ended) => void): void {
  const known = new WeakMap<FastifyRequest, { readonly scope: Scope; readonly span: OpenSpan | undefined }>();
  app.addHook('onRequest', (request, _reply, done) => {
    const route = routeOf(request);
    if (PROBES.has(route ?? '')) return done();
    const scope = openScope(request.id, metrics);
    const span = currentTracing()?.open(route ?? 'none', trusted ? request.headers : undefined);
    known.set(request, { scope, span });
    runInScope(scope, () => (span ? span.run(done) : done()));
  });
  app.addHook('onResponse', async (request, reply) => {
    const found = known.get(request);
    if (!found) return;
    const { scope, span } = found;
    const route = routeOf(request);
    const ended = { scope, route, status: reply.statusCode, ms: reply.elapsedTime };
    tell(ended);
    span?.end(scope.operation ?? route ?? 'none', attributesOf(ended), ended.status >= 500 || scope.errors.has('INTERNAL_SERVER_ERROR'));
  });
}

function attributesOf({ scope, route, status }: Ended) {
  return {
    'http.route': route,
    'http.response.status_code': status,
    'graphql.operation.name': scope.operation,
    'sar.request_id': scope.requestId,
    'sar.statements': scope.statements,
  };
}

/** By its name, however its address is written. */
function routeOf({ method, routeOptions: { url } }: FastifyRequest): string | undefined {
  return url && `${method} ${url}`;
}
