import { readFileSync } from 'node:fs';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { Refusal } from '@sar/subgraph-kit/errors';
import { createExecutor } from '@sar/subgraph-kit/execute';
import { buildRoomSchema } from '@sar/subgraph-kit/schema';
import { ROLES, type Role, type Viewer } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { repeatable, VARIABLES } from '@sar/testing/front-end';
import { randomQuery } from '@sar/testing/random-query';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../documents/manifest.ts';
import { createApollo } from '../gateway.ts';
import { connectLocal, type GatewayContext, type RoomConnection } from '../sources.ts';
import type { RoomName } from '../subgraphs.ts';
import { resolveViewer } from '../viewer.ts';
import { compiledPlans, type Plans } from './compiled.ts';

const log = pino({ level: 'silent' });
/** More is asked here than one person may. */
const NO_LIMITS = { countOperations: async () => {}, countCost: async () => undefined };
const QUERIES = readManifest().filter(({ type }) => type === 'query');
/** MAI is asked thirty times a minute at most. */
const READS = QUERIES.filter(({ name }) => name !== 'AskMai');

describe('a compiled plan over rooms that compile', () => {
  const app = useApp();
  let rooms: RoomConnection[];
  const broken = new Map<RoomName, 'DOWN' | 'LYING'>();
  let stock: ApolloServer<GatewayContext>;
  let ours: ApolloServer<GatewayContext>;
  let compiled = 0;

  /** Counts what is answered by a compiled plan. */
  const counting = (...given: Parameters<typeof compiledPlans>): Plans => {
    const { learn, answer } = compiledPlans(...given);
    return {
      learn,
      answer: {
        async requestDidStart(request) {
          const listener = await answer.requestDidStart?.(request);
          return {
            async responseForOperation(resolved) {
              const response = (await listener?.responseForOperation?.(resolved)) ?? null;
              if (response) compiled += 1;
              return response;
            },
          };
        },
      },
    };
  };

  /** @param compiledAfter how often a room executes a text before it compiles it. */
  const connect = (compiledAfter: number) =>
    [...app.house.rooms].map(([name, room]): RoomConnection => {
      const own = { ...room, execute: createExecutor(buildRoomSchema(room.subgraph), log, compiledAfter) };
      const real = connectLocal(name, own, app.house.database, log);
      const execute: RoomConnection['execute'] = async (operation, context) => {
        if (broken.get(name) === 'DOWN') throw new Refusal('UNAVAILABLE', 'Plus personne.', { retryAfter: 3 });
        const result = await real.execute(operation, context);
        return broken.get(name) === 'LYING' ? { ...result, data: bend(result.data) as never } : result;
      };
      return { ...real, execute };
    });

  beforeAll(async () => {
    rooms = connect(0);
    stock = await createApollo(connect(Number.POSITIVE_INFINITY), log, true, app.denials, NO_LIMITS, () => ({ learn() {}, answer: {} }));
    ours = await createApollo(rooms, log, true, app.denials, NO_LIMITS, counting);
  }, 60_000);
  afterAll(async () => {
    await stock?.stop();
    await ours?.stop();
  });

  async function viewerOf(role: Role | null): Promise<Viewer | null> {
    if (!role) return null;
    const identity = rooms.find(({ name }) => name === 'identity') as RoomConnection;
    return resolveViewer(identity, { authorization: `Bearer ${await app.as(role)}`, cookies: {} }, false, { requestId: 'essai' });
  }

  async function answerOf(
    apollo: ApolloServer<GatewayContext>,
    viewer: Viewer | null,
    query: string,
    variables = {},
    operationName?: string,
  ) {
    const contextValue: GatewayContext = { viewer, requestId: 'essai' };
    const request = { query, variables, ...(operationName ? { operationName } : {}) };
    const { body, http } = await apollo.executeOperation(
      { ...request, http: { method: 'POST', headers: new HeaderMap(), search: '', body: '' } },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('unexpected');
    return repeatable({ ...body.singleResult, status: http.status });
  }

  /** The answers of both, and whether ours came from a compiled plan: the first time it never does. */
  async function both(viewer: Viewer | null, query: string, variables = {}, operationName?: string) {
    await answerOf(ours, viewer, query, variables, operationName);
    const before = compiled;
    const [one, other] = [
      await answerOf(ours, viewer, query, variables, operationName),
      await answerOf(stock, viewer, query, variables, operationName),
    ];
    expect(one).toEqual(other);
    // The order of the keys is the client's.
    expect(JSON.stringify(one.data)).toBe(JSON.stringify(other.data));
    return { answer: one, isCompiled: compiled > before };
  }

  it.each([null, ...ROLES])('answers as Apollo does, to %s, every query of the front end', async (role) => {
    const viewer = await viewerOf(role);
    for (const { body, name } of QUERIES) {
      const { isCompiled } = await both(viewer, body, VARIABLES[name], name);
      expect([name, isCompiled]).toEqual([name, true]);
    }
  });

  it.each(['directory', 'identity', 'news', 'dashboard', 'documents', 'mai'] as const)(
    'answers as Apollo does where %s is down',
    async (room) => {
      const viewer = await viewerOf('ADMINISTRATOR');
      broken.set(room, 'DOWN');
      let errors = 0;
      for (const { body, name } of READS) errors += (await both(viewer, body, VARIABLES[name], name)).answer.errors?.length ?? 0;
      broken.clear();
      expect(errors).toBeGreaterThan(0);
    },
  );

  it.each(['directory', 'news', 'dashboard', 'documents'] as const)(
    'answers as Apollo does where %s gives null for a value in three',
    async (room) => {
      const viewer = await viewerOf('ADMINISTRATOR');
      broken.set(room, 'LYING');
      let nulls = 0;
      for (const { body, name } of READS) {
        const { answer } = await both(viewer, body, VARIABLES[name], name);
        if (answer.extensions?.valueCompletion) nulls += 1;
      }
      broken.clear();
      expect(nulls).toBeGreaterThan(0);
    },
  );

  it('answers as Apollo does whatever of the schema is asked for', async () => {
    const viewer = await viewerOf('ADMINISTRATOR');
    const schema = buildSchema(readFileSync(new URL('../../supergraph/api.graphql', import.meta.url), 'utf8'));
    let [answered, notCompiled] = [0, 0];
    for (let seed = 1; seed <= 60; seed++) {
      const query = randomQuery(schema, seed);
      const { answer, isCompiled } = await both(viewer, query);
      if (answer.data) answered += 1;
      if (answer.data && !isCompiled) notCompiled += 1;
    }
    expect([answered > 50, notCompiled]).toEqual([true, 0]);
  });

  it.each([
    ['a directive', 'query ($yes: Boolean!) { directions { id name @skip(if: $yes) } }', { yes: true }],
    ['introspection', '{ __schema { queryType { name } } directions { id } }', {}],
    ['a key that sets what an object inherits from', '{ __proto__: directions { id } directions { __proto__: name } }', {}],
    [
      'a part that is asked for on a condition',
      'query ($yes: Boolean!) { directions { id } articles @include(if: $yes) { totalCount } }',
      { yes: false },
    ],
  ])('leaves %s to Apollo', async (_what, query, variables) => {
    expect(await both(await viewerOf('ADMINISTRATOR'), query, variables)).toMatchObject({
      isCompiled: false,
      answer: { data: expect.anything() },
    });
  });

  it.each([
    ['that is missing', 'query ($id: ID!) { employee(id: $id) { id } }', { id: 'x' }, {}],
    ['of another type', 'query ($first: Int) { articles(first: $first) { totalCount } }', { first: 1 }, { first: 'beaucoup' }],
    ['of another list', 'query ($type: ArticleType) { articles(type: $type) { totalCount } }', { type: 'NEWS' }, { type: 'AUTRE' }],
  ])('is not run with a variable %s', async (_how, query, right, wrong) => {
    const viewer = await viewerOf('ADMINISTRATOR');
    expect((await both(viewer, query, right)).isCompiled).toBe(true);
    const { answer, isCompiled } = await both(viewer, query, wrong);
    expect([answer.data, answer.errors?.length, isCompiled]).toEqual([undefined, 1, false]);
  });

  it.each([
    ['names that objects have by themselves', '{ constructor: directions { toString: name __typename hasOwnProperty: id } }'],
    ['one field under two names', '{ a: directions { id } b: directions { name } }'],
    ['one field twice', '{ directions { id } directions { name id } }'],
    [
      'fragments within fragments',
      '{ ...F directions { id } } fragment F on Query { directions { ...D } } fragment D on Direction { name ... on Direction { id } ... { employeeCount } }',
    ],
    ['nothing but the type', '{ __typename kind: __typename }'],
    ['one of two operations', 'query A { directions { id } } query B { directions { name } }', 'B'],
    [
      'a write',
      'mutation { deleteArticles(ids: []) { deletedIds userErrors { code } } deleteEvents(ids: ["x"]) { deletedIds userErrors { code field } } }',
    ],
  ])('answers as Apollo does where one asks for %s', async (_what, query, name?: string) => {
    expect(await both(await viewerOf('ADMINISTRATOR'), query, {}, name)).toMatchObject({
      isCompiled: true,
      answer: { data: expect.anything() },
    });
  });
});

/** Every third value is gone: of what may be null, and of what may not. */
function bend(data: unknown): unknown {
  let count = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (key !== '__typename' && key !== '_entities' && key !== 'id' && ++count % 3 === 0) return null;
    if (Array.isArray(value)) return value.map((item) => walk(item, key === '_entities' ? 'id' : key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(data, '_entities');
}
