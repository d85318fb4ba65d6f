import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const FRONT = 'https://app.exemple.sn';
const OWN = 'https://api.exemple.sn';
const WRITE = 'mutation { createArticle(input: { type: NEWS, title: "Intrus" }) { article { id } userErrors { code } } }';

describe('the protected door', () => {
  const app = useApp('local', { FRONTEND_URL: `${FRONT},https://autre.exemple.sn`, PUBLIC_URL: OWN });
  const intruders = async () => {
    const { data } = await app.graphql('{ articles(search: "intrus") { totalCount } }', { token: await app.as('EMPLOYEE') });
    return data.articles.totalCount;
  };
  /** Sends a write as a browser does, with the cookie of somebody who may write. */
  const write = async (headers: Record<string, string>, payload: unknown = { query: WRITE }) => {
    const cookie = `sar_session=${await app.as('COMMUNICATION')}`;
    return app.door.inject({ method: 'POST', url: '/graphql', headers: { cookie, ...headers }, payload: payload as never });
  };

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['no site that has a name', { origin: 'null' }],
    ['a site whose name begins like ours', { origin: 'https://app.exemple.sn.evil.example' }],
    ['our site without https', { origin: 'http://app.exemple.sn' }],
    ['another port of our site', { origin: 'https://app.exemple.sn:8443' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
  ])('P09: refuses a write from %s, and writes nothing', async (_site, headers) => {
    const answer = await write(headers);
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(await intruders()).toBe(0);
  });

  it.each([
    ['the site', { origin: FRONT, 'sec-fetch-site': 'cross-site' }],
    ['a page of the API itself', { origin: OWN }],
    ['a program', {}],
  ])('takes one from %s', async (_site, headers) => {
    const answer = await write(headers, { query: 'mutation { deleteArticles(ids: ["x"]) { userErrors { code } } }' });
    expect(answer.json().data.deleteArticles.userErrors[0].code).toBe('NOT_FOUND');
  });

  it('P09: refuses forms to routes that write as well', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.door.inject({ method: 'POST', url: '/demo/session', headers, payload: 'role=ADMINISTRATOR' });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'application/jsonp',
  ])('P04, P06: answers 415 to a body of %s, and writes nothing', async (type) => {
    const answer = await write({ 'content-type': type }, JSON.stringify({ query: WRITE }));
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([415, 'BAD_USER_INPUT']);
    expect(await intruders()).toBe(0);
  });

  it('P04: takes no body that does not say what it is, and writes nothing', async () => {
    const answer = await write({}, Buffer.from(JSON.stringify({ query: WRITE })));
    expect([400, 415]).toContain(answer.statusCode);
    expect(await intruders()).toBe(0);
  });

  it('P03: writes nothing by GET, with and without the header that a preflight protects', async () => {
    const cookie = `sar_session=${await app.as('COMMUNICATION')}`;
    const url = `/graphql?query=${encodeURIComponent(WRITE)}`;
    expect((await app.door.inject({ url, headers: { cookie } })).statusCode).toBe(400);
    expect((await app.door.inject({ url, headers: { cookie, 'apollo-require-preflight': '1' } })).statusCode).toBe(405);
    expect(await intruders()).toBe(0);
  });

  it('P02, P05: answers 400 to a read by GET that no preflight protects, and 415 to one that names another type', async () => {
    const url = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
    expect((await app.door.inject({ url })).statusCode).toBe(400);
    expect((await app.door.inject({ url, headers: { 'content-type': 'text/plain' } })).statusCode).toBe(415);
    expect((await app.door.inject({ url, headers: { 'apollo-require-preflight': '1' } })).json()).toMatchObject({
      data: { __typename: 'Query' },
    });
  });

  const preflight = (origin: string) =>
    app.door.inject({
      method: 'OPTIONS',
      url: '/graphql',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });

  it('P07: opens itself to the site by its exact origin, with its cookies', async () => {
    const { headers } = await preflight(FRONT);
    expect(headers).toMatchObject({ 'access-control-allow-origin': FRONT, 'access-control-allow-credentials': 'true' });
    expect(headers.vary).toMatch(/Origin/i);
  });

  it.each(['https://evil.example', 'null', 'https://app.exemple.sn.evil.example', 'http://app.exemple.sn'])(
    'P07: opens itself to no other: %s',
    async (origin) => {
      const { headers } = await preflight(origin);
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers.vary).toMatch(/Origin/i);
    },
  );

  it.each([
    ['200', { method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } }],
    ['400', { method: 'POST', url: '/graphql', payload: { query: '{' } }],
    ['404', { url: '/nulle-part' }],
    ['403', { method: 'POST', url: '/graphql', headers: { origin: 'https://evil.example' }, payload: { query: '{ __typename }' } }],
    ['413', { method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(1_000_001)}"` }],
    ['200', { url: '/demo' }],
  ] as const)('P10: binds the browser on every answer (%s)', async (status, request) => {
    const { statusCode, headers } = await app.door.inject(request as never);
    expect(String(statusCode)).toBe(status);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['referrer-policy']).toMatch(/^(no-referrer|same-origin)$/);
    expect(headers['cache-control']).toMatch(/no-store/);
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });
});
