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
export function errorBody(code: ErrorCode, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** Answers what no route answers, and what routes throw: a refusal as it is, a fault as one sentence with its cause in the log only. */
export function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorBody('NOT_FOUND', "Adresse inconnue. L'API est sur /graphql.")));
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof Refusal) return reply.code(STATUS[error.extensions.code]).send(errorBody(error.extensions.code, error.message));
    if (error.statusCode === 413) return reply.code(413).send(errorBody('BAD_USER_INPUT', 'Corps de requête trop grand.'));
    if (error.statusCode && error.statusCode < 500)
      return reply.code(error.statusCode).send(errorBody('BAD_USER_INPUT', 'Requête HTTP illisible.'));
    log.error({ requestId: request.id, err: error }, 'request failed');
    return reply.code(500).send(errorBody('INTERNAL_SERVER_ERROR', `Une erreur interne est survenue. Référence : ${request.id}.`));
  });
}
