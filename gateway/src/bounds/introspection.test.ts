import type { Role, Viewer } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApollo } from '../gateway.ts';
import { connectRemote } from '../remote.ts';
import { ROOM_NAMES } from '../subgraphs.ts';

const asRole = (role: Role): Viewer => ({
  userId: 'u',
  employeeId: 'e',
  roles: ['EMPLOYEE', role],
  scopes: [],
  directionIds: [],
  sessionId: 's',
});
const circular = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';

describe('in production the schema', () => {
  const app = useApp();
  let apollo: Awaited<ReturnType<typeof createApollo>>;
  // Of no use to anybody here: the schema is the gateway's own, and mistakes are told before a room is asked.
  beforeAll(async () => {
    const rooms = ROOM_NAMES.map((name) => connectRemote(name, 'http://127.0.0.1:9', 'x'.repeat(32), app.house.dependencies.log));
    apollo = await createApollo(rooms, app.house.dependencies.log, false, app.denials, app.limits);
  });
  afterAll(() => apollo.stop());
  async function ask(query: string, viewer: Viewer | null) {
    const { body, http } = await apollo.executeOperation({ query }, { contextValue: { viewer, requestId: 'essai' } });
    if (body.kind !== 'single') throw new Error('unexpected');
    return { status: http.status ?? 200, ...body.singleResult };
  }

  it.each([
    ['whole', getIntrospectionQuery()],
    ['by type', '{ __type(name: "User") { fields { name } } }'],
    ['under another name', '{ x: __schema { queryType { name } } }'],
    ['in a fragment', '{ ...F } fragment F on Query { __schema { queryType { name } } }'],
    ['in a fragment within', '{ ... { ... on Query { __type(name: "User") { name } } } }'],
  ])('D16: is kept from everybody but developers (%s)', async (_how, query) => {
    for (const viewer of [null, asRole('EMPLOYEE'), asRole('ADMINISTRATOR')]) {
      const { status, errors } = await ask(query, viewer);
      expect([status, errors?.map(({ extensions }) => extensions?.['code'])]).toEqual([400, ['INTROSPECTION_CLOSED']]);
    }
    const { status, data } = await ask(query, asRole('DEVELOPER'));
    expect([status, data]).toEqual([200, expect.any(Object)]);
  });

  it('D16: is told nobody in circles', async () => {
    expect((await ask(circular, asRole('DEVELOPER'))).status).toBe(400);
  });

  it.each([
    '{ viewr { roles } }',
    '{ viewer { role } }',
    '{ articles(frist: 1) { totalCount } }',
    '{ articles(type: NEW) { totalCount } }',
    'mutation { createArticle(input: { tilte: "x" }) { userErrors { code } } }',
  ])('D16: is not told by mistakes either: %s', async (query) => {
    const { status, errors = [] } = await ask(query, null);
    expect([status, errors.filter(({ message }) => /Did you mean|suggestion/i.test(message))]).toEqual([400, []]);
  });
});
