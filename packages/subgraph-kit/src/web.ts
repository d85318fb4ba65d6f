import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bodies past this are refused with 413 before they are read whole. */
export const BODY_LIMIT_BYTES = 1_000_000;

/** Leaves every body as bytes: a signature covers bytes, and a route reads what its own content type says. */
export function keepRawBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

/** The raw body, empty when there is none. */
export function rawBody(request: FastifyRequest): Buffer {
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
}

/** What a route may need of the caller's headers. */
const FORWARDED_HEADERS = ['accept', 'content-type', 'origin', 'sec-fetch-site', 'user-agent'];

/** A Fastify request as the platform's Request, for a room's route, with the cookies that the route names and no others. */
export function toWebRequest(request: FastifyRequest, cookies: readonly string[] = []): Request {
  const headers = new Headers();
  const named = (request.headers.cookie ?? '')
    .split(/; */)
    .filter((pair) => cookies.includes(pair.replace(/^__Host-/, '').split('=', 1)[0] ?? ''));
  if (named.length > 0) headers.set('cookie', named.join('; '));
  for (const name of FORWARDED_HEADERS) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, String(value));
  }
  const url = new URL(request.url, `${request.protocol}://${request.host}`);
  const body = request.method === 'GET' ? {} : { body: new Uint8Array(rawBody(request)) };
  return new Request(url, { method: request.method, headers, ...body });
}
