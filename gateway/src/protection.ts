import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import type { Config } from '@sar/config/config';
import { Refusal } from '@sar/subgraph-kit/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** An answer that is no page needs nothing. */
const STRICT = "default-src 'none'; frame-ancestors 'none'";
/** Explorers, which only developers are shown in production: GraphiQL from here, Apollo Sandbox from its maker. */
const APOLLO = 'https://*.apollographql.com';
const EXPLORER = `default-src 'self' ${APOLLO}; script-src 'self' 'unsafe-inline' ${APOLLO}; style-src 'self' 'unsafe-inline' ${APOLLO}; img-src 'self' data: ${APOLLO}; frame-ancestors 'none'`;

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What every answer of the door carries and every request must respect: headers that bind browsers, the exact origins that
 * may call from one, and no write in a person's name from another site.
 */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const production = config.NODE_ENV === 'production';
  const ours = new Set([config.PUBLIC_URL, ...config.FRONTEND_URL]);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    // Images are shown by the site, which is another origin; what may not be shown is protected by its link.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
  await app.register(fastifyCors, {
    origin: config.FRONTEND_URL,
    credentials: true,
    methods: ['GET', 'POST', 'PUT'],
    allowedHeaders: ['content-type', 'authorization', 'apollo-require-preflight', 'x-apollo-operation-name'],
    exposedHeaders: ['retry-after'],
    maxAge: 600,
    strictPreflight: true,
  });
  app.addHook('onRequest', async (request) => refuseForeignWrite(request, ours));
  app.addHook('onSend', async (request, reply, payload) => {
    setBrowserRules(request, reply);
    return payload;
  });
}

/** @throws Refusal FORBIDDEN on a write that a page of another site sends with the person's cookies. A bearer is no such thing: no browser adds it by itself. */
function refuseForeignWrite({ method, headers }: FastifyRequest, ours: ReadonlySet<string>): void {
  if (READS.has(method) || headers.authorization) return;
  const { origin } = headers;
  const foreign =
    origin === undefined ? headers['sec-fetch-site'] === 'cross-site' : !ours.has(origin) && headers['sec-fetch-site'] !== 'same-origin';
  if (foreign) throw new Refusal('FORBIDDEN', "Demande venue d'un autre site. Ouvrez la page de SAR Connect elle-même, et réessayez.");
}

/** What a room's route says itself, of its page's needs or of how long a file is kept, takes the place of these when its answer is sent. */
function setBrowserRules({ url }: FastifyRequest, reply: FastifyReply): void {
  const isExplorer = /^\/graph(ql|iql)\b/.test(url) && String(reply.getHeader('content-type') ?? '').startsWith('text/html');
  if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', isExplorer ? EXPLORER : STRICT);
  // Whatever says nothing of it is somebody's own.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
}

/** GraphQL over HTTP is JSON in UTF-8: a form, a text or another charset is what a page of another site could send unasked. @throws Error with status 415 */
export async function refuseOtherMediaTypes({ headers }: FastifyRequest): Promise<void> {
  const type = headers['content-type'];
  if (type !== undefined && !/^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type))
    throw Object.assign(new Error('unsupported media type'), { statusCode: 415 });
}
