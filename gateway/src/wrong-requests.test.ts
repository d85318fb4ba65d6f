import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const json = { 'content-type': 'application/json' };
const preflight = { 'apollo-require-preflight': 'true' };
const search = (name: string, value: string) => `/graphql?${new URLSearchParams({ [name]: value })}`;
const post = (payload: object) => ({ method: 'POST' as const, url: '/graphql', headers: json, payload });

const SENT =
  /^La requête n’est pas envoyée comme il faut : envoyez-la en POST, seule, en JSON .*« apollo-require-preflight: true »\. Détail : /;
const WRITTEN = /^La requête n’est pas écrite comme du GraphQL : corrigez-la\. Détail : Syntax Error/;
const UNKNOWN = /^La requête ne correspond pas au schéma : corrigez-la\. Détail : /;
const UNFIT = /^Une variable ne convient pas : corrigez sa valeur d’après son type\. Détail : Variable "\$n"/;
const UNNAMED = /^L’opération demandée n’est pas dans le document : donnez le nom de l’une des siennes dans « operationName »\.$/;
const NO_SUBSCRIPTION = /^Cette API n’a pas d’abonnement .* : envoyez une requête \(« query »\)\.$/;
const COUNTED = 'query A($n: Int!) { articles(first: $n) { totalCount } }';

describe('a request that is not right as GraphQL is told in French what to do, and in GraphQL’s own words where', () => {
  const app = useApp();

  it.each([
    ['from a page elsewhere', { method: 'GET' as const, url: search('query', '{ __typename }') }, 400, 'BAD_REQUEST', SENT],
    [
      'a mutation by GET',
      { method: 'GET' as const, url: search('query', 'mutation { signOut { userErrors { code } } }'), headers: preflight },
      405,
      'BAD_REQUEST',
      SENT,
    ],
    [
      'two texts',
      { method: 'GET' as const, url: `${search('query', '{ __typename }')}&variables={&variables={`, headers: preflight },
      400,
      'BAD_REQUEST',
      SENT,
    ],
    ['an empty body', post({}), 400, 'BAD_REQUEST', SENT],
    ['no text', post({ query: '' }), 400, 'BAD_REQUEST', SENT],
    ['a text that is none', post({ query: 7 }), 400, 'BAD_REQUEST', SENT],
    ['several at once', post([{ query: '{ __typename }' }]), 400, 'BAD_REQUEST', SENT],
    ['variables as text', post({ query: '{ __typename }', variables: '{}' }), 400, 'BAD_REQUEST', SENT],
    ['an open brace', post({ query: '{ articles' }), 400, 'GRAPHQL_PARSE_FAILED', WRITTEN],
    ['an unknown field', post({ query: '{ articless { totalCount } }' }), 400, 'GRAPHQL_VALIDATION_FAILED', UNKNOWN],
    ['a variable of another type', post({ query: COUNTED, variables: { n: 'dix' } }), 400, 'BAD_USER_INPUT', UNFIT],
    ['a missing variable', post({ query: COUNTED }), 400, 'BAD_USER_INPUT', UNFIT],
    ['an unknown operation', post({ query: COUNTED, operationName: 'B' }), 400, 'OPERATION_RESOLUTION_FAILURE', UNNAMED],
    ['a subscription', post({ query: 'subscription { x }' }), 400, 'OPERATION_RESOLUTION_FAILURE', NO_SUBSCRIPTION],
    ['one of two', post({ query: 'query A { __typename } query B { __typename }' }), 400, 'OPERATION_RESOLUTION_FAILURE', UNNAMED],
  ])('%s', async (_what, request, status, code, message) => {
    const answer = await app.door.inject(request);
    expect([answer.statusCode, answer.json().errors]).toEqual([
      status,
      [expect.objectContaining({ message: expect.stringMatching(message), extensions: { code } })],
    ]);
  });

  it('repeats no value that is long', async () => {
    const answer = await app.door.inject(post({ query: COUNTED, variables: { n: 'x'.repeat(30_000) } }));
    expect(answer.body.length).toBeLessThan(1_000);
  });
});
