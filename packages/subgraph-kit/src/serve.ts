import { endOnConfigError, readConfig } from '@sar/config/environment';
import type { Database } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { deliverMails } from '@sar/mail/deliver';
import type { Metrics } from '@sar/observe/metrics';
import { openMetricsFor, serveMetrics } from '@sar/observe/metrics-route';
import { openTracing } from '@sar/observe/tracing';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { openBackbone, startBackground } from './dependencies.ts';
import { announceLeaving, closeServer, letLeave } from './drain.ts';
import { answerErrors, errorBody } from './http-errors.ts';
import { createLogger } from './log.ts';
import { awaitMigrations, checkDatabase, checkMigrations, type Room, requireServable, runChecks, startRoom } from './room.ts';
import { stopOnSignals, tellUncaught } from './stop.ts';
import type { RoomRequest, Subgraph } from './subgraph.ts';
import { createVerifier, SIGNATURE_HEADER } from './trust.ts';
import { nameRequest, watchCalls } from './watch-calls.ts';
import { watchDatabase } from './watch-database.ts';
import { BODY_LIMIT_BYTES, keepRawBodies, rawBody, toWebRequest } from './web.ts';

/**
 * A room as an HTTP service: GraphQL and its routes for the gateway's signed calls only, health for the platform.
 * @param metrics hear of every call.
 */
export async function createRoomServer(
  room: Room,
  database: Database,
  secrets: readonly string[],
  log: Logger,
  metrics: Metrics | null = null,
): Promise<FastifyInstance> {
  const { name, routes = [] } = room.subgraph;
  // Twice the door's limit: what the gateway plans is longer than what it was asked.
  const bodyLimit = 2 * BODY_LIMIT_BYTES;
  const app = Fastify({ bodyLimit, exposeHeadRoutes: false });
  letLeave(app);
  watchCalls(app, name, log, metrics);
  keepRawBodies(app);
  answerErrors(app, log);
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await runChecks({ database: () => checkDatabase(database), migrations: () => checkMigrations(database, name) });
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  await app.register(async (signed) => {
    const verify = createVerifier(secrets, name);
    const requests = new WeakMap<FastifyRequest, RoomRequest>();
    signed.addHook('preHandler', async (request, reply) => {
      const token = request.headers[SIGNATURE_HEADER];
      const found = await verify(typeof token === 'string' ? token : undefined, {
        method: request.method,
        path: request.url,
        body: rawBody(request),
      });
      if (!found) return reply.code(401).send(errorBody('UNAUTHENTICATED', 'Appel non signé par la passerelle.'));
      requests.set(request, found);
      request.id = found.requestId;
      nameRequest(found.requestId);
    });
    const contextOf = (request: FastifyRequest) => room.createContext(requests.get(request) as RoomRequest);
    signed.post('/graphql', (request) => room.execute(JSON.parse(rawBody(request).toString()), contextOf(request)));
    for (const { method, path, cookies, handle, bodyLimitBytes = bodyLimit } of routes) {
      const handler = (request: FastifyRequest) => handle(toWebRequest(request, cookies), contextOf(request));
      signed.route({ method, url: path, bodyLimit: bodyLimitBytes, handler });
    }
  });
  return app;
}

/** Runs one room as a process of its own, from this process's environment, until SIGTERM. */
export async function serveRoom(subgraph: Subgraph): Promise<void> {
  const config = readConfig('GATEWAY_SECRET', 'DATABASE_URL');
  const log = await createLogger(config);
  tellUncaught(log);
  const closeTracing = await openTracing(config, `sar-connect-${subgraph.name}`, (message) => log.warn({ message }, 'traces'));
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
  await awaitMigrations(database, subgraph.name, log);
  const backbone = await openBackbone(database, config, log);
  const { jobs } = backbone;
  await requireServable(subgraph, backbone.dependencies).catch(endOnConfigError);
  const room = startRoom(subgraph, backbone.dependencies);
  await startBackground(backbone, subgraph);
  await deliverMails(jobs, config, log);
  const metrics = await openMetricsFor(config);
  watchDatabase(metrics, database);
  const app = await createRoomServer(room, database, config.GATEWAY_SECRET, log, metrics);
  serveMetrics(app, metrics, config.METRICS_TOKEN);
  if (config.NODE_ENV === 'production') await room.warm();
  await app.listen({ host: config.HOST, port: config.PORT });
  log.info({ room: subgraph.name, port: config.PORT }, 'room listening');
  stopOnSignals(log, [
    (signal) => announceLeaving(app, signal),
    () => closeServer(app.server),
    () => app.close(),
    () => backbone.stop(),
    () => database.close(),
    closeTracing,
  ]);
}
