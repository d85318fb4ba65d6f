import type { Server } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** As long as a proxy needs to hear that this process is leaving, when it asks once a second. */
const NOTICE_MS = 1_500;

const leaving = new WeakSet<FastifyInstance>();

/** Makes a server able to say that it is leaving. Call it before the routes, which are bound by it. */
export function letLeave(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (leaving.has(app) && request.url === '/readyz') return reply.code(503).send({ ready: false, checks: {} });
  });
  app.addHook('onSend', async (_request, reply, payload) => {
    // Nobody is to send the next request into a connection that is about to end.
    if (leaving.has(app)) reply.header('connection', 'close');
    return payload;
  });
}

/**
 * Says that a server is leaving, while it still takes whatever comes: /readyz answers 503, every answer closes its
 * connection. Resolves when whoever asks has heard of it; a person at a terminal (SIGINT) does not wait for that.
 */
export async function announceLeaving(app: FastifyInstance, signal: string): Promise<void> {
  leaving.add(app);
  if (signal === 'SIGTERM') await setTimeout(NOTICE_MS);
}

/** Takes no new connection, ends those that nobody uses, and waits for the requests under way. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
