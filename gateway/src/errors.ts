import type { GraphQLFormattedError } from 'graphql';
import { TOO_LARGE } from './bounds/bounds.ts';
import { boundOf } from './bounds/refusals.ts';

/** Codes that come from rooms or from our own gateway, with a French message already. */
const OURS = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTROSPECTION_CLOSED',
  ...Object.keys(TOO_LARGE),
]);
/** Codes of a request that is not right as GraphQL: for the person who writes it, GraphQL's own words after ours. */
const REQUEST = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** True for a code whose errors leave with their own message: nothing about them needs a log. */
export function isToldAsIs(code: unknown): boolean {
  return OURS.has(String(code)) || REQUEST.has(String(code));
}

/** How GraphQL begins to say that a variable does not fit its type. */
const VARIABLE = /^Variable "\$/;

/**
 * The last word on what leaves: known codes pass, anything else becomes one sentence. The original message of a fault may
 * hold a host, a path or SQL; it is in the log under the request's id.
 */
export function formatError(formatted: GraphQLFormattedError, error?: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const bound = boundOf(formatted, error);
  if (bound) return { message: TOO_LARGE[bound], extensions: { code: bound } };
  const code = String(extensions?.['code']);
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
  const requestId = extensions?.['requestId'];
  // A room has masked and logged it already; without a request's id it is Apollo's code for what nobody masked.
  if (code === 'INTERNAL_SERVER_ERROR' && requestId) return { message, ...place, extensions: { code, requestId } };
  if (REQUEST.has(code) || VARIABLE.test(message))
    return { message: `Requête GraphQL invalide : ${message}`, ...place, extensions: { code } };
  const retryAfter = extensions?.['retryAfter'];
  if (OURS.has(code)) return { message, ...place, extensions: { code, ...(retryAfter === undefined ? {} : { retryAfter }) } };
  return { message: 'Une erreur interne est survenue.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
