import { readFileSync } from 'node:fs';
import { MAIL_OPERATIONS, PASSING_LIMITS } from '@sar/limits/limits';
import { type TestApp, useApp } from '@sar/testing/app';
import { forgetLimits } from '@sar/testing/limits';
import { userOf } from '@sar/testing/sign-in';
import { buildSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';

const { REQUEST, COST, ...OPERATIONS } = PASSING_LIMITS;
const ASK = 'askMai(question: "Où se trouve la raffinerie ?") { status }';
const IDEA = 'submitIdea(input: { description: "Un abri pour les vélos.", departmentId: "x" }) { userErrors { code } }';
const times = (count: number, field: string) => Array.from({ length: count }, (_, rank) => `a${rank}: ${field}`).join(' ');

/** Counts requests of somebody, as if they had been made before. */
async function countBefore(
  count: (request: Parameters<TestApp['limits']['countAddress']>[0]) => Promise<void>,
  who: object,
  points: number,
) {
  for (let rank = 0; rank < points; rank++) await count({ viewer: null, requestId: 'essai', ...who });
}
const ask = async (app: TestApp, query: string, token?: string, remoteAddress = '127.0.0.1') => {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload: { query }, remoteAddress });
  return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], ...answer.json() };
};

it('an operation with a bound of its own is in the schema', () => {
  const schema = buildSchema(readFileSync(new URL('../supergraph/api.graphql', import.meta.url), 'utf8'));
  const known = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((name) => `${type?.name}.${name}`),
  );
  expect(known).toEqual(expect.arrayContaining([...Object.keys(OPERATIONS), ...MAIL_OPERATIONS]));
});

describe('requests', () => {
  const app = useApp();

  it('of one account are answered until there are too many, then refused in French with the time to wait', async () => {
    const token = await app.as('HSE');
    const viewer = { userId: userOf('HSE'), employeeId: 'e', roles: [], scopes: [], directionIds: [], sessionId: 's' };
    await countBefore((request) => app.limits.countAccount(request, 'essai'), { viewer }, REQUEST.account.points - 1);
    expect((await ask(app, '{ __typename }', token)).status).toBe(200);
    const { status, retryAfter, errors } = await ask(app, '{ __typename }', token, '203.0.113.1');
    expect([status, Number(retryAfter)]).toEqual([429, expect.any(Number)]);
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Trop de demandes\. Réessayez dans (\d+ s|une minute)\.$/),
        extensions: { code: 'RATE_LIMITED', retryAfter: Number(retryAfter) },
      },
    ]);
    expect((await ask(app, '{ __typename }', await app.as('HR'))).status).toBe(200);
  });

  it('of one block are refused before anything is done for them, at whatever address but the one that asks whether we live', async () => {
    await countBefore((request) => app.limits.countAddress(request, 'essai'), { address: '198.18.0.1' }, REQUEST.address.points);
    const knock = async (method: 'GET' | 'POST' | 'PUT', url: string, remoteAddress: string) =>
      (await app.door.inject({ method, url, remoteAddress, headers: { 'x-forwarded-for': '198.51.100.1' } })).statusCode;
    for (const [method, url] of [
      ['POST', '/graphql'],
      ['PUT', '/files/news'],
      ['GET', '/readyz'],
      ['GET', '/auth/sign-in'],
      ['GET', '/nulle-part'],
    ] as const)
      expect([url, await knock(method, url, '198.18.0.99'), (await knock(method, url, '198.18.1.1')) === 429]).toEqual([url, 429, false]);
    expect(await knock('GET', '/healthz', '198.18.0.99')).toBe(200);
  });
});

describe('an operation that costs much', () => {
  const app = useApp();
  const { points } = OPERATIONS['Query.askMai'].account;

  it('is counted as often as a document asks for it, before it is done', async () => {
    const token = await app.as('EMPLOYEE');
    for (let asked = 0; asked < points; asked += 15) expect((await ask(app, `{ ${times(15, ASK)} }`, token)).status).toBe(200);
    const { status, retryAfter, data, errors } = await ask(app, `{ ${times(1, ASK)} }`, token);
    expect([status, data]).toEqual([429, undefined]);
    expect(errors).toEqual([
      { message: expect.any(String), path: ['a0'], extensions: { code: 'RATE_LIMITED', retryAfter: Number(retryAfter) } },
    ]);
    expect((await ask(app, '{ __typename directions { name } }', token)).status).toBe(200);
  });

  it('is counted once a key, however often fragments repeat it', async () => {
    const token = await app.as('HR');
    const query = `query { ...F ... on Query { ...F a1: ${ASK} } } fragment F on Query { ...G ...G a0: ${ASK} } fragment G on Query { a0: ${ASK} }`;
    for (let round = 0; round < points / 2; round++) expect((await ask(app, query, token)).status).toBe(200);
    expect((await ask(app, query, token)).status).toBe(429);
  });
});

describe.each(['local', 'split'] as const)('an operation that sends mail, %s form', (form) => {
  const app = useApp(form);
  beforeEach(() => forgetLimits(app));

  it('is counted in the database, by account and with its aliases', async () => {
    const token = await app.as('EMPLOYEE');
    expect((await ask(app, `mutation { ${times(9, IDEA)} }`, token)).status).toBe(200);
    expect((await ask(app, `mutation { ${IDEA} }`, token)).status).toBe(200);
    const { status, retryAfter, errors } = await ask(app, `mutation { ${IDEA} }`, token);
    expect([status, Number(retryAfter) > 3_500]).toEqual([429, true]);
    expect(errors[0]).toMatchObject({ path: ['submitIdea'], extensions: { code: 'RATE_LIMITED', retryAfter: Number(retryAfter) } });
    expect((await ask(app, `mutation { ${IDEA} }`, await app.as('HSE'))).status).toBe(200);
    await forgetLimits(app);
    expect((await ask(app, `mutation { ${IDEA} }`, token)).status).toBe(200);
  });

  it('is in the audit log when it is too much, one row a flood, by its field', async () => {
    const token = await app.as('HR');
    for (let round = 0; round < 15; round++) await ask(app, `mutation { ${IDEA} }`, token);
    await app.denials.flush(true);
    const query = `{ auditEvents(kind: RATE_LIMITED, actorUserId: "${userOf('HR')}") { nodes { requestId data { name value } } } }`;
    const { nodes } = (await ask(app, query, await app.as('ADMINISTRATOR'))).data.auditEvents;
    expect(nodes).toHaveLength(1);
    const told = Object.fromEntries(nodes[0].data.map(({ name, value }: { name: string; value: string }) => [name, value]));
    expect(told).toMatchObject({ Objet: 'Mutation.submitIdea', Code: 'RATE_LIMITED', Nombre: '5', Adresse: '127.0.0.0/24' });
    expect(nodes[0].requestId).toBeTruthy();
  });
});
