import { createSigner, SIGNATURE_HEADER } from '@sar/subgraph-kit/trust';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';
import { ROOM_NAMES, type RoomName } from './subgraphs.ts';

const administrator = {
  requestId: 'essai',
  viewer: { userId: 'u', employeeId: 'e', roles: ['EMPLOYEE', 'ADMINISTRATOR'] as const, scopes: [], directionIds: [], sessionId: 's' },
};
const SERVICE = JSON.stringify({ query: '{ _service { sdl } }' });
const ENTITIES = JSON.stringify({
  query: 'query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename } }',
  variables: { keys: [{ __typename: 'User', id: '00000000-0000-4000-8000-000000000000' }] },
});

describe('a room behind HTTP', () => {
  const app = useApp('split');
  const secret = () => app.house.dependencies.config.GATEWAY_SECRET?.[0] as string;
  const sign = (room: RoomName, call: { method?: string; path?: string; body?: string }, key = secret()) =>
    createSigner(key, room)({ method: 'POST', path: '/graphql', body: SERVICE, ...call }, administrator);

  /** Calls a room itself, past the door. */
  async function call(room: RoomName, signature: string | null, path = '/graphql', body: string | null = SERVICE) {
    const headers = { 'content-type': 'application/json', ...(signature === null ? {} : { [SIGNATURE_HEADER]: signature }) };
    const answer = await fetch(`${app.urls[room]}${path}`, { method: body === null ? 'GET' : 'POST', headers, body, redirect: 'manual' });
    const text = await answer.text();
    return { status: answer.status, text };
  }
  const refused = {
    status: 401,
    text: '{"errors":[{"message":"Appel non signé par la passerelle.","extensions":{"code":"UNAUTHENTICATED"}}]}',
  };

  it.each(ROOM_NAMES)('F01, F02: %s answers the gateway, and its own SDL to nobody else', async (room) => {
    const { status, text } = await call(room, await sign(room, {}));
    expect([status, text]).toEqual([200, expect.stringContaining('type Query')]);
    expect(await call(room, null)).toEqual(refused);
    const other = ROOM_NAMES[(ROOM_NAMES.indexOf(room) + 1) % ROOM_NAMES.length] as RoomName;
    expect(await call(room, await sign(other, {}))).toEqual(refused);
    expect(await call(room, await sign(room, {}, `${secret()}!`))).toEqual(refused);
  });

  it.each([
    ['GraphQL', '/graphql', '{"query":"{ __typename }"}'],
    ['its SDL', '/graphql', SERVICE],
    ['entities', '/graphql', ENTITIES],
    ['the viewer of a token', '/viewer', '{"token":"x"}'],
    ['the audit log', '/audit', '{"denials":[]}'],
    ['its counters', '/limit', '{"limit":"MAIL","points":1}'],
    ['a session', '/demo/session', 'role=ADMINISTRATOR'],
    ['the demonstration', '/demo', null],
  ])('F01, F02: identity refuses %s to a call without signature', async (_what, path, body) => {
    expect(await call('identity', null, path, body)).toEqual(refused);
    expect(await call('identity', 'pas-une-signature', path, body)).toEqual(refused);
  });

  it('F01: refuses a signature with another body, path, query string or method than it was made for', async () => {
    expect(await call('identity', await sign('identity', {}), '/graphql', ENTITIES)).toEqual(refused);
    expect(await call('identity', await sign('identity', { body: '{"token":"x"}' }), '/viewer', '{"token":"x"}')).toEqual(refused);
    expect(await call('identity', await sign('identity', {}), '/graphql?a=1')).toEqual(refused);
    expect(await call('identity', await sign('identity', { method: 'POST', path: '/demo', body: '' }), '/demo', null)).toEqual(refused);
    expect((await call('identity', await sign('identity', { method: 'GET', path: '/demo', body: '' }), '/demo', null)).status).toBe(200);
  });

  it('F01: refuses the same call a second time', async () => {
    const signature = await sign('news', {});
    expect((await call('news', signature)).status).toBe(200);
    expect(await call('news', signature)).toEqual(refused);
  });

  it('F03: believes the viewer of the signature, and no header beside it', async () => {
    const body = JSON.stringify({ query: '{ unpublishedArticles { totalCount } }' });
    expect((await call('news', await sign('news', { body }), '/graphql', body)).text).toMatch(/^{"data":{"unpublishedArticles"/);
    const anonymous = await createSigner(secret(), 'news')(
      { method: 'POST', path: '/graphql', body },
      { viewer: null, requestId: 'essai' },
    );
    expect((await call('news', anonymous, '/graphql', body)).text).toContain('UNAUTHENTICATED');
  });

  it('tells the platform how it is without a signature', async () => {
    expect(await call('news', null, '/healthz', null)).toEqual({ status: 200, text: '{"status":"ok"}' });
    expect((await call('news', null, '/readyz', null)).status).toBe(200);
  });
});

describe.each(['local', 'split'] as const)('the door, %s form', (form) => {
  const app = useApp(form);
  const knock = async (url: string, payload: string, headers: Record<string, string> = {}) =>
    app.door.inject({ method: 'POST', url, headers: { 'content-type': 'application/json', ...headers }, payload });

  it.each(['{ _service { sdl } }', ENTITIES])('F02: has no word of federation for a client: %s', async (query) => {
    const payload = query.startsWith('{"') ? query : JSON.stringify({ query });
    const answer = await knock('/graphql', payload, { authorization: `Bearer ${await app.as('ADMINISTRATOR')}` });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(answer.body).not.toContain('type Query');
  });

  it.each(['/viewer', '/audit', '/limit'])("lets nobody have identity's own route %s, signed or not", async (path) => {
    const body = JSON.stringify({ token: await app.as('ADMINISTRATOR'), denials: [] });
    const call = { method: 'POST', path, body };
    const signature = await createSigner(app.house.dependencies.config.GATEWAY_SECRET?.[0] as string, 'identity')(call, administrator);
    for (const headers of [{}, { [SIGNATURE_HEADER]: signature }]) {
      const answer = await knock(path, body, headers);
      expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await app.door.inject({ method: 'GET', url: path })).statusCode).toBe(404);
  });

  it('F03: takes no viewer from a header, not even a well signed one', async () => {
    const payload = JSON.stringify({ query: '{ viewer { roles } }' });
    const call = { method: 'POST', path: '/graphql', body: payload };
    const signature = await createSigner(app.house.dependencies.config.GATEWAY_SECRET?.[0] as string, 'identity')(call, administrator);
    const answer = await knock('/graphql', payload, { [SIGNATURE_HEADER]: signature });
    expect(answer.json()).toMatchObject({ data: { viewer: null } });
  });

  it('F03: signs the routes that it forwards itself, whatever signature came with the request', async () => {
    const headers = { [SIGNATURE_HEADER]: 'pas-une-signature', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await knock('/demo/session', 'role=HSE', headers)).statusCode).toBe(303);
  });
});
