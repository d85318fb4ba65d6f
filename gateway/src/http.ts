import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import type { Config } from '@sar/config/config';
import type { Jobs } from '@sar/jobs/queue';
import type { Metrics } from '@sar/observe/metrics';
import { serveMetrics } from '@sar/observe/metrics-route';
import { getTicket, type TicketKeys, ticketKeys } from '@sar/storage/ticket';
import { letLeave } from '@sar/subgraph-kit/drain';
import { answerErrors } from '@sar/subgraph-kit/http-errors';
import type { Check } from '@sar/subgraph-kit/room';
import { UNREADABLE } from '@sar/subgraph-kit/unreadable';
import { BODY_LIMIT_BYTES, keepRawBodies, toWebRequest } from '@sar/subgraph-kit/web';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type FastifyServerFactory } from 'fastify';
import type { Logger } from 'pino';
import { BOUNDS } from './bounds/bounds.ts';
import { boundNesting } from './bounds/nesting.ts';
import { deadlineOf } from './deadline.ts';
import type { Denials } from './denials.ts';
import { admitDocuments } from './documents/admit.ts';
import { serveExplorer } from './explorer.ts';
import { checkSupergraph } from './gateway.ts';
import { checkReadiness } from './health.ts';
import type { LastKnown } from './last-known.ts';
import type { GatewayLimits } from './limits.ts';
import { watchDoorRequests } from './observe/door.ts';
import { protect, refuseOtherMediaTypes } from './protection.ts';
import type { PublicRoute } from './routes.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';
import { serveTick } from './tick.ts';
import { resolveViewer } from './viewer.ts';
import { routeOf, watchDoor } from './watch-denials.ts';

/** When the rooms' part of an answer must be there, and the whole of it: a platform cuts at thirty seconds. */
export interface AnswerTimes {
  readonly roomsMs: number;
  readonly wholeMs: number;
}
export const ANSWER_TIMES: AnswerTimes = { roomsMs: 20_000, wholeMs: 24_000 };

export interface DoorParts {
  readonly config: Config;
  readonly log: Logger;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly connections: readonly RoomConnection[];
  readonly denials: Pick<Denials, 'record'>;
  readonly limits: Pick<GatewayLimits, 'countAddress' | 'countAccount'>;
  readonly metrics: Metrics | null;
  readonly routes: readonly PublicRoute[];
  /** This process's own readiness checks. */
  readonly checks: Record<string, Check>;
  readonly times?: AnswerTimes;
  /** Where identity runs elsewhere, and may be dead alone. */
  readonly lastKnown?: LastKnown | undefined;
  /** The queue, where rooms run in this process. */
  readonly jobs?: Jobs;
  readonly serverFactory?: FastifyServerFactory;
}

/** The one public door: GraphQL, the rooms' public routes, health, and explorers in development. */
export async function createDoor(parts: DoorParts): Promise<FastifyInstance> {
  const {
    config,
    log,
    apollo,
    connections,
    denials,
    limits,
    metrics,
    routes,
    checks,
    times = ANSWER_TIMES,
    lastKnown,
    jobs,
    serverFactory,
  } = parts;
  const production = config.NODE_ENV === 'production';
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    // Without a proxy to trust, whoever writes X-Forwarded-For is not believed.
    trustProxy: config.TRUSTED_PROXY,
    ...UNREADABLE,
    ...(serverFactory ? { serverFactory } : {}),
  });
  letLeave(app);
  watchDoorRequests(app, log, metrics);
  answerErrors(app, log);
  boundNesting(app);
  await protect(app, config);
  app.addHook('onRequest', async (request) => {
    // The platform's question whether we live is never one too many.
    if (request.url !== '/healthz') await limits.countAddress({ viewer: null, ...originOf(request) }, routeOf(request));
  });
  await app.register(fastifyCookie);
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await checkReadiness(connections, { ...checks, supergraph: () => checkSupergraph(apollo) });
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  serveMetrics(app, metrics, config.METRICS_TOKEN);
  app.get('/', (_request, reply) => reply.redirect(config.SAR_DEMO ? '/demo' : '/graphql'));
  if (!production) serveExplorer(app);
  if (jobs && config.TICK_SECRET) serveTick(app, config.TICK_SECRET, jobs);

  const documents = admitDocuments(config);
  const contexts = new WeakMap<FastifyRequest, GatewayContext>();
  const contextOf = (request: FastifyRequest) => contexts.get(request) as GatewayContext;
  const withViewer = async (request: FastifyRequest, reply: FastifyReply) => {
    const credentials = { authorization: request.headers.authorization, cookies: request.cookies };
    const origin = { ...originOf(request), deadline: deadlineOf(reply.raw, times.roomsMs) };
    const viewer = await resolveViewer(connectionOf('identity'), credentials, production, origin, lastKnown);
    const context = { viewer, ...origin };
    contexts.set(request, context);
    await limits.countAccount(context, routeOf(request));
  };
  const withDocument = async (request: FastifyRequest) => documents.admit(request, contextOf(request).viewer);
  watchDoor(app, denials, (request) => contexts.get(request) ?? { viewer: null, ...originOf(request) });
  // Before the body is read: nobody without a ticket makes this process hold megabytes.
  const withTicket = (keys: TicketKeys) => async (request: FastifyRequest) => {
    getTicket(keys, request.method, request.url);
    contexts.set(request, { viewer: null, ...originOf(request) });
  };
  const connectionOf = (name: string) => connections.find((connection) => connection.name === name) as RoomConnection;

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    bodyLimit: BOUNDS.bodyBytes,
    handlerTimeout: times.wholeMs,
    onRequest: refuseOtherMediaTypes,
    preHandler: [withViewer, withDocument],
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  });
  await app.register(async (forwarded) => {
    keepRawBodies(forwarded);
    for (const { room, method, path, bodyLimitBytes = BODY_LIMIT_BYTES, ticketed, cookies } of routes) {
      forwarded.route({
        method,
        url: path,
        bodyLimit: bodyLimitBytes,
        // A file takes what its line takes.
        ...(ticketed ? { onRequest: withTicket(ticketKeys(config, room)) } : { preHandler: withViewer, handlerTimeout: times.wholeMs }),
        handler: (request) => connectionOf(room).call(toWebRequest(request, cookies), contextOf(request)),
      });
    }
  });
  return app;
}

/** What the house knows of where a request comes from. */
function originOf({ id, ip }: FastifyRequest) {
  return { requestId: id, address: ip };
}
