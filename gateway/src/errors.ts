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
  'OPERATION_RESOLUTION_FAILURE',
  ...Object.keys(TOO_LARGE),
]);
/**
 * Codes of a request that is not right as GraphQL, or not sent as GraphQL over HTTP is: what to do about it. What GraphQL or
 * Apollo says of the very place follows in its own words, which whoever writes requests knows and looks for.
 */
const REQUEST: ReadonlyMap<string, string> = new Map([
  ['GRAPHQL_PARSE_FAILED', 'La requête n’est pas écrite comme du GraphQL : corrigez-la.'],
  ['GRAPHQL_VALIDATION_FAILED', 'La requête ne correspond pas au schéma : corrigez-la.'],
  [
    'BAD_REQUEST',
    'La requête n’est pas envoyée comme il faut : envoyez-la en POST, seule, en JSON ({"query": "…", "variables": {…}}), avec l’en-tête « content-type: application/json » ; en GET, ajoutez l’en-tête « apollo-require-preflight: true ».',
  ],
  ['PERSISTED_QUERY_NOT_SUPPORTED', 'Ce serveur n’apprend aucune requête : envoyez le texte du document.'],
]);
/** GraphQL repeats a value that it refuses, however long it is. */
const DETAIL_MAX = 500;
const FAULT = "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.";
const UNFIT_VARIABLE = 'Une variable ne convient pas : corrigez sa valeur d’après son type.';

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
  const todo = VARIABLE.test(message) ? UNFIT_VARIABLE : REQUEST.get(code);
  if (todo) return { message: `${todo} Détail : ${message.slice(0, DETAIL_MAX)}`, ...place, extensions: { code } };
  const retryAfter = extensions?.['retryAfter'];
  if (OURS.has(code)) return { message, ...place, extensions: { code, ...(retryAfter === undefined ? {} : { retryAfter }) } };
  return { message: FAULT, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
