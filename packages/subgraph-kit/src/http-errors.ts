import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { databaseRefusal, type ErrorCode, Refusal } from './errors.ts';
import { BODY_LIMIT_BYTES } from './web.ts';

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  DOCUMENT_NOT_TRUSTED: 400,
  DEPTH_LIMIT: 400,
  INTERNAL_SERVER_ERROR: 500,
};

const UNREADABLE = 'La requête est illisible : corrigez son adresse, ses en-têtes et son corps (du JSON, comme l’en-tête le dit).';
const UNKNOWN = "Adresse inconnue, ou pas par cette méthode. L'API est sur /graphql, en POST.";
const LATE = 'La réponse se fait trop attendre. Réessayez dans quelques instants.';

/** What goes wrong outside GraphQL, in GraphQL's shape, so that a client reads all refusals alike. */
export function errorBody(code: ErrorCode, message: string, more: { requestId?: string; retryAfter?: number } = {}) {
  return { errors: [{ message, extensions: { code, ...more } }] };
}

export interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReturnType<typeof errorBody>;
}

/**
 * What leaves when a route throws: a refusal as it is; a fault as one sentence, its cause in the log only.
 * @param bodyLimit of the route, in bytes.
 */
export function answerOf(error: unknown, requestId: string, log: Logger, bodyLimit = BODY_LIMIT_BYTES): ErrorAnswer {
  const { statusCode = 500 } = error as { statusCode?: number };
  // Before the database is asked about: a request that broke off has the code of a connection that did.
  if (statusCode < 500) return mistakeAnswer(statusCode, bodyLimit);
  const refusal = refusalOf(error, statusCode);
  if (refusal?.cause) log.warn({ requestId, err: refusal.cause }, 'unavailable');
  if (refusal) return refusalAnswer(refusal);
  log.error({ requestId, err: error }, 'request failed');
  const message = `Une erreur interne est survenue. Réessayez, ou donnez cette référence à l'administration : ${requestId}.`;
  return { status: 500, headers: {}, body: errorBody('INTERNAL_SERVER_ERROR', message, { requestId }) };
}

function refusalOf(error: unknown, statusCode: number): Refusal | undefined {
  if (error instanceof Refusal) return error;
  // Fastify's own, of a handler that took too long: often for a body that never came.
  return statusCode === 503 ? new Refusal('UNAVAILABLE', LATE, { cause: error, retryAfter: 1 }) : databaseRefusal(error);
}

/** What Fastify says of a request that is not right. */
export function mistakeAnswer(status: number, bodyLimit = BODY_LIMIT_BYTES): ErrorAnswer {
  const limit = bodyLimit < 1_000_000 ? `${bodyLimit / 1_000} Ko` : `${bodyLimit / 1_000_000} Mo`;
  const message =
    { 413: `Corps de requête trop grand : ${limit} au plus.`, 415: 'Corps attendu : application/json, en UTF-8.' }[status] ?? UNREADABLE;
  return { status, headers: {}, body: errorBody('BAD_USER_INPUT', message) };
}

/** A refusal as HTTP says it. */
export function refusalAnswer({ message, extensions: { code, ...more } }: Refusal): ErrorAnswer {
  const headers: Record<string, string> = more.retryAfter === undefined ? {} : { 'retry-after': String(more.retryAfter) };
  return { status: STATUS[code], headers, body: errorBody(code, message, more) };
}

/** Answers what no route answers, and what routes throw. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody('NOT_FOUND', UNKNOWN)));
  app.setErrorHandler((error, request, reply) => {
    const { status, headers, body } = answerOf(error, request.id, log, request.routeOptions.bodyLimit);
    return reply.code(status).headers(headers).send(body);
  });
}
