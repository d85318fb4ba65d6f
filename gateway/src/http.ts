import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastifyCookie from '@fastify/cookie';
import type { Config } from '@sar/config/config';
import { answerErrors } from '@sar/subgraph-kit/http-errors';
import type { Check } from '@sar/subgraph-kit/room';
import { BODY_LIMIT_BYTES, keepRawBodies, toWebRequest } from '@sar/subgraph-kit/web';
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerFactory } from 'fastify';
import type { Logger } from 'pino';
import { serveExplorer } from './explorer.ts';
import { checkSupergraph } from './gateway.ts';
import { checkReadiness } from './health.ts';
import type { PublicRoute } from './routes.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';
import { resolveViewer } from './viewer.ts';

export interface DoorParts {
  readonly config: Config;
  readonly log: Logger;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly connections: readonly RoomConnection[];
  readonly routes: readonly PublicRoute[];
  /** This process's own readiness checks. */
  readonly checks: Record<string, Check>;
  readonly serverFactory?: FastifyServerFactory;
}

/** The one public door: GraphQL, the rooms' public routes, health, and explorers in development. */
export async function createDoor(parts: DoorParts): Promise<FastifyInstance> {
  const { config, log, apollo, connections, routes, checks, serverFactory } = parts;
  const production = config.NODE_ENV === 'production';
  const app = Fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    exposeHeadRoutes: false,
    genReqId: () => randomUUID(),
    ...(serverFactory ? { serverFactory } : {}),
  });
  await app.register(fastifyCookie);
  answerErrors(app, log);
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const readiness = await checkReadiness(connections, { ...checks, supergraph: () => checkSupergraph(apollo) });
    return reply.code(readiness.ready ? 200 : 503).send(readiness);
  });
  app.get('/', (_request, reply) => reply.redirect(config.SAR_DEMO ? '/demo' : '/graphql'));
  if (!production) serveExplorer(app);

  const contexts = new WeakMap<FastifyRequest, GatewayContext>();
  const contextOf = (request: FastifyRequest) => contexts.get(request) as GatewayContext;
  const withViewer = async (request: FastifyRequest) => {
    const credentials = { authorization: request.headers.authorization, cookies: request.cookies };
    const viewer = await resolveViewer(connectionOf('identity'), credentials, production, request.id);
    contexts.set(request, { viewer, requestId: request.id });
  };
  const connectionOf = (name: string) => connections.find((connection) => connection.name === name) as RoomConnection;

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: withViewer,
    handler: fastifyApolloHandler(apollo, { context: async (request) => contextOf(request) }),
  });
  await app.register(async (forwarded) => {
    keepRawBodies(forwarded);
    for (const { room, method, path, cookies } of routes) {
      forwarded.route({
        method,
        url: path,
        preHandler: withViewer,
        handler: (request) => connectionOf(room).call(toWebRequest(request, cookies), contextOf(request)),
      });
    }
  });
  return app;
}
