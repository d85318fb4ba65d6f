import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { type ErrorCode, Refusal } from './errors.ts';

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  UNAVAILABLE: 503,
  INTERNAL_SERVER_ERROR: 500,
};

/** What goes wrong outside GraphQL, in GraphQL's shape, so that a client reads all refusals alike. */
export function errorBody(code: ErrorCode, message: string, requestId?: string) {
  return { errors: [{ message, extensions: { code, ...(requestId ? { requestId } : {}) } }] };
}

/** What leaves when a route throws: a refusal as it is; a fault as one sentence, its cause in the log only. */
export function answerOf(error: unknown, requestId: string, log: Logger): { status: number; body: ReturnType<typeof errorBody> } {
  if (error instanceof Refusal) return { status: STATUS[error.extensions.code], body: errorBody(error.extensions.code, error.message) };
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode === 413) return { status: 413, body: errorBody('BAD_USER_INPUT', 'Corps de requête trop grand.') };
  if (statusCode === 415) return { status: 415, body: errorBody('BAD_USER_INPUT', 'Corps attendu : application/json, en UTF-8.') };
  if (statusCode < 500) return { status: statusCode, body: errorBody('BAD_USER_INPUT', 'Requête HTTP illisible.') };
  log.error({ requestId, err: error }, 'request failed');
  return { status: 500, body: errorBody('INTERNAL_SERVER_ERROR', `Une erreur interne est survenue. Référence : ${requestId}.`, requestId) };
}

/** Answers what no route answers, and what routes throw. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody('NOT_FOUND', "Adresse inconnue. L'API est sur /graphql.")));
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = answerOf(error, request.id, log);
    return reply.code(status).send(body);
  });
}
