import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { RoomOperation, RoomResult } from '@sar/subgraph-kit/execute';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApollo } from '../gateway.ts';
import type { GatewayContext, RoomConnection } from '../sources.ts';
import { ROOM_NAMES } from '../subgraphs.ts';

const NODE = { id: '1', type: 'NEWS', title: 'Vrai', author: { __typename: 'Employee', id: 'e' } };
const QUERY = '{ articles { totalCount nodes { id type title author { fullName } } } }';
const told: unknown[] = [];
const log = pino({ level: 'error' }, { write: (line: string) => told.push(JSON.parse(line)) });

/** What a compiled plan makes of answers that a room should not give. */
describe('a compiled plan', () => {
  let apollo: ApolloServer<GatewayContext>;
  let news: unknown;
  let directory: unknown;
  const asked: RoomOperation[] = [];
  beforeAll(async () => {
    const execute = async (name: string, operation: RoomOperation): Promise<RoomResult> => {
      asked.push(operation);
      return structuredClone(name === 'news' ? news : directory) as RoomResult;
    };
    const rooms = ROOM_NAMES.map(
      (name) => ({ name, execute: (operation: RoomOperation) => execute(name, operation) }) as unknown as RoomConnection,
    );
    const limits = { countOperations: async () => {}, countCost: async () => undefined };
    apollo = await createApollo(rooms, log, true, { record() {} }, limits);
    // The first time Apollo executes it.
    say([NODE]);
    await ask();
  });
  beforeEach(() => {
    say([NODE]);
    told.length = asked.length = 0;
  });
  afterAll(() => apollo?.stop());

  function say(nodes: unknown, entities: unknown = [{ fullName: 'Astou' }]) {
    news = { data: { articles: { totalCount: 1, nodes } } };
    directory = { data: { _entities: entities } };
  }
  async function ask(query = QUERY) {
    const http = { method: 'POST', headers: new HeaderMap(), search: '', body: '' };
    const answer = await apollo.executeOperation({ query, http }, { contextValue: { viewer: null, requestId: 'essai' } });
    if (answer.body.kind !== 'single') throw new Error('unexpected');
    return { status: answer.http.status, ...JSON.parse(JSON.stringify(answer.body.singleResult)) };
  }

  it('gives what is well', async () => {
    const { data, errors } = await ask();
    expect([data.articles.nodes, errors]).toEqual([[{ id: '1', type: 'NEWS', title: 'Vrai', author: { fullName: 'Astou' } }], undefined]);
  });

  it.each([
    ['of an enum', { ...NODE, type: 'RUMOUR' }],
    ['of an id', { ...NODE, id: true }],
  ])('gives nothing that is not a value %s', async (_of, node) => {
    say([NODE, node], [{ fullName: 'Astou' }, { fullName: 'Astou' }]);
    const { data, extensions } = await ask();
    expect([data.articles, extensions.valueCompletion.length]).toEqual([null, 1]);
  });

  it('gives null for what is no text, where there may be null', async () => {
    say([{ ...NODE, title: { secret: true } }]);
    const { data, extensions } = await ask();
    expect([data.articles.nodes[0].title, extensions.valueCompletion[0].path]).toEqual([null, ['articles', 'nodes', 0, 'title']]);
  });

  it('gives nothing of an object of another type', async () => {
    say([{ ...NODE, __typename: 'Secret' }]);
    const { data, extensions } = await ask();
    expect([data.articles, extensions.valueCompletion[0].path]).toEqual([null, ['articles', 'nodes', 0]]);
  });

  it('asks nobody about an object that lacks its key', async () => {
    say([{ ...NODE, author: { __typename: 'Employee' } }]);
    const { data } = await ask();
    expect([data.articles.nodes[0].author, asked.length]).toEqual([null, 1]);
  });

  it.each([
    ['more objects than it was asked for', [{ fullName: 'Astou' }, { fullName: 'Baba' }]],
    ['no list of them', { fullName: 'Astou' }],
  ])('is a fault where a room answers with %s, and the log knows why', async (_what, entities) => {
    say([NODE], entities);
    const { status, data, errors } = await ask();
    expect([status, data, errors]).toEqual([
      500,
      undefined,
      [
        {
          message: "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.",
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    ]);
    expect(told).toMatchObject([{ requestId: 'essai', err: { message: expect.stringContaining('entities') } }]);
  });

  it('masks what nobody has masked, and the log knows it', async () => {
    news = {
      data: { articles: null },
      errors: [{ message: 'at 10.0.0.7', path: ['articles'], extensions: { code: 'SECRET', stack: 'x' } }],
    };
    const { status, data, errors } = await ask();
    expect([status, data]).toEqual([undefined, { articles: null }]);
    expect(errors).toEqual([
      {
        message: "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.",
        path: ['articles'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(told).toMatchObject([{ requestId: 'essai', err: { message: 'at 10.0.0.7' } }]);
  });
});
