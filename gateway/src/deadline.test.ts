import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Room } from '@sar/subgraph-kit/room';
import { useApp } from '@sar/testing/app';
import { collectLog } from '@sar/testing/collect-log';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApollo } from './gateway.ts';
import { ANSWER_TIMES, createDoor } from './http.ts';
import { connectRemote } from './remote.ts';
import { PUBLIC_ROUTES } from './routes.ts';
import { connectLocal, type RoomConnection } from './sources.ts';
import type { RoomName } from './subgraphs.ts';

/** As the door's own, but a test does not wait for twenty seconds. */
const TIMES = { roomsMs: 300, wholeMs: 1_500 };
const log = pino({ level: 'silent' });
const never = () => new Promise<never>(() => {});

describe('a request that some room of this process would never end', () => {
  const app = useApp();

  /** Asks through a door whose connections are bent. */
  async function ask(query: string, bend: (connection: RoomConnection, room: Room) => RoomConnection) {
    const token = await app.as('EMPLOYEE');
    const connections = [...app.house.rooms].map(([name, room]) => bend(connectLocal(name, room, app.house.database, log), room));
    const apollo = await createApollo(connections, log, false, app.denials, app.limits);
    const parts = { config: app.house.dependencies.config, log, apollo, connections, denials: app.denials, limits: app.limits };
    const door = await createDoor({ ...parts, routes: PUBLIC_ROUTES, checks: {}, metrics: null, times: TIMES });
    const headers = { authorization: `Bearer ${token}` };
    const asked = performance.now();
    const answer = await door.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    const ms = performance.now() - asked;
    await door.close();
    await apollo.stop();
    return { ms, status: answer.statusCode, headers: answer.headers, ...answer.json() };
  }
  const hang = (names: readonly RoomName[]) => (connection: RoomConnection, room: Room) =>
    names.includes(connection.name) ? connectLocal(connection.name, { ...room, execute: never }, app.house.database, log) : connection;

  it('X12: is answered in time with what the others give', async () => {
    const { status, data, errors } = await ask('{ articles { totalCount } directions { name } }', hang(['news']));
    expect([status, data.articles, data.directions.length]).toEqual([200, null, 12]);
    expect(errors).toMatchObject([{ path: ['articles'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it('X12: is answered in time by a write too', async () => {
    const { data, errors } = await ask('mutation { deleteArticles(ids: []) { deletedIds } }', hang(['news']));
    expect([data.deleteArticles, errors[0].extensions.code]).toEqual([null, 'UNAVAILABLE']);
  });

  it('X12: has one time for all of its rooms, however they follow each other', async () => {
    const query =
      'mutation { deleteArticles(ids: []) { deletedIds } deleteEvents(ids: []) { deletedIds } askAgain: deleteArticles(ids: []) { deletedIds } }';
    const { ms, data, errors } = await ask(query, hang(['news', 'dashboard']));
    expect(ms).toBeLessThan(TIMES.wholeMs);
    expect([data, errors.length]).toEqual([{ deleteArticles: null, deleteEvents: null, askAgain: null }, 3]);
  });

  it('X11: is refused whole where identity is dead: who has a session can be told from nobody', async () => {
    const { ms, status, data, errors } = await ask('{ directions { name } }', (connection) =>
      connection.name === 'identity' ? connectRemote('identity', 'http://127.0.0.1:9', 'x'.repeat(32), log) : connection,
    );
    expect(ms).toBeLessThan(TIMES.wholeMs);
    expect([status, data, errors[0].extensions.code]).toEqual([503, undefined, 'UNAVAILABLE']);
  });

  it('X12: ends where who asks cannot be found out, with 503', async () => {
    const deaf = (room: Room): Room => ({
      ...room,
      subgraph: { ...room.subgraph, routes: room.subgraph.routes?.map((route) => ({ ...route, handle: never })) ?? [] },
    });
    const answer = await ask('{ directions { name } }', (connection, room) =>
      connection.name === 'identity' ? connectLocal('identity', deaf(room), app.house.database, log) : connection,
    );
    expect([answer.status, answer.errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('X12: ends even where nothing bounds what it waits for, with 503 and when to come again', async () => {
    const answer = await ask('{ directions { name } }', (connection) => ({ ...connection, execute: never }));
    expect([answer.status, answer.headers['retry-after'], answer.errors[0].extensions.code]).toEqual([503, '1', 'UNAVAILABLE']);
  });

  it('X12: has 25 seconds at most', () => {
    expect(ANSWER_TIMES.roomsMs).toBeLessThan(ANSWER_TIMES.wholeMs);
    expect(ANSWER_TIMES.wholeMs).toBeLessThanOrEqual(25_000);
  });
});

describe('a request whose body never comes whole', () => {
  const app = useApp();
  const HEAD = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';

  /** Has somebody begin a request that a door gives up on. @returns what the log has then. */
  async function begin(goOn: (socket: Socket) => unknown) {
    const { log, lines } = collectLog();
    const parts = { config: app.house.dependencies.config, log, apollo: app.apollo, denials: app.denials, limits: app.limits };
    const door = await createDoor({ ...parts, connections: [], routes: [], checks: {}, metrics: null, times: TIMES });
    const refused = new Promise((resolve) => door.addHook('onError', async () => resolve(null)));
    await door.listen({ host: '127.0.0.1', port: 0 });
    const socket = connect((door.server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
    socket.write(HEAD);
    await goOn(socket);
    await refused;
    socket.destroy();
    await door.close();
    return lines;
  }

  it('D18: is answered 503 in time, which the log tells of and not as a fault of ours', async () => {
    const lines = await begin(async (socket) => expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 503 .*"UNAVAILABLE"/s));
    expect(lines).toMatchObject([
      { level: 40, msg: 'unavailable', err: { code: 'FST_ERR_HANDLER_TIMEOUT' } },
      { level: 30, msg: 'request', status: 503, errors: ['UNAVAILABLE'] },
    ]);
  });

  it('D18: is no fault of ours either, nor of the database, where whoever sends it is gone', async () => {
    const lines = await begin((socket) => new Promise<void>((resolve) => setTimeout(resolve, 100)).then(() => socket.destroy()));
    expect(lines).toEqual([]);
  });
});
