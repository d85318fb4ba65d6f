import { collectDenials, type Denials } from '@sar/gateway/denials';
import { createApollo } from '@sar/gateway/gateway';
import { type House, openHouse } from '@sar/gateway/house';
import { createDoor } from '@sar/gateway/http';
import { createLastKnown } from '@sar/gateway/last-known';
import { createLimits, type GatewayLimits } from '@sar/gateway/limits';
import { watchRoom } from '@sar/gateway/observe/rooms';
import { connectRemote } from '@sar/gateway/remote';
import { PUBLIC_ROUTES } from '@sar/gateway/routes';
import { connectLocal, type RoomConnection } from '@sar/gateway/sources';
import { ROOM_NAMES, type RoomName, SUBGRAPHS } from '@sar/gateway/subgraphs';
import { deliverMails } from '@sar/mail/deliver';
import { openMetricsFor, serveMetrics } from '@sar/observe/metrics-route';
import { checkDatabase } from '@sar/subgraph-kit/room';
import { createRoomServer } from '@sar/subgraph-kit/serve';
import type { Role } from '@sar/subgraph-kit/viewer';
import { watchDatabase } from '@sar/subgraph-kit/watch-database';
import type { FastifyInstance } from 'fastify';
import { type Logger, pino } from 'pino';
import { afterAll, beforeAll, inject } from 'vitest';
import { testConfig } from './config.ts';
import { copyTemplate } from './template.ts';

/** One process, or one HTTP service a room. */
export type Form = 'local' | 'split';

export interface GraphQLAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

export interface TestApp {
  readonly door: FastifyInstance;
  /** What stands behind /graphql. */
  readonly apollo: Awaited<ReturnType<typeof createApollo>>;
  readonly house: House;
  /** Addresses of the rooms' servers; empty in the local form. */
  readonly urls: Partial<Record<RoomName, string>>;
  /** The rooms that were asked an operation, in that order; a test empties it. */
  readonly asked: RoomName[];
  /** What was refused, which goes to the audit log when a test says so and not by itself. */
  readonly denials: Denials;
  /** What the gateway counts in its memory. */
  readonly limits: GatewayLimits;
  /** A token of the demonstration account of a role; always the same one within a file. */
  as(role: Role): Promise<string>;
  /** A token of a session of its own of that account. */
  session(role: Role): Promise<string>;
  /** Sends an operation through the door, as anybody unless a token is given. */
  graphql(query: string, options?: { token?: string; variables?: Record<string, unknown> }): Promise<GraphQLAnswer>;
}

/** Opens the whole system for the tests of a file, on a copy of the demonstration company, and closes it after them. */
export function useApp(form: Form = 'local', changes: Record<string, string> = {}, log?: Logger): TestApp {
  const app = {} as TestApp & { close(): Promise<void> };
  beforeAll(async () => Object.assign(app, await openApp(form, changes, log)), 60_000);
  afterAll(() => app.close?.());
  return app;
}

/** As `useApp`, for a test that opens and closes by itself. */
export async function openApp(
  form: Form,
  changes: Record<string, string> = {},
  log: Logger = pino({ level: 'silent' }),
): Promise<TestApp & { close(): Promise<void> }> {
  const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  const config = testConfig(where, changes);
  const house = await openHouse(config, log, ROOM_NAMES);
  await deliverMails(house.jobs, config, log);
  // Chores of the start are none of a test's.
  await house.jobs.drain();
  const metrics = await openMetricsFor(config);
  watchDatabase(metrics, house.database);
  const servers: FastifyInstance[] = [];
  const urls: Partial<Record<RoomName, string>> = {};
  const asked: RoomName[] = [];
  const found: RoomConnection[] = [];
  const secrets = config.GATEWAY_SECRET ?? [];
  for (const [name, room] of house.rooms) {
    if (form === 'local') found.push(watchRoom(connectLocal(name, room, house.database, log)));
    else {
      const roomMetrics = await openMetricsFor(config);
      const server = await createRoomServer(room, house.database, secrets, log, roomMetrics);
      serveMetrics(server, roomMetrics, config.METRICS_TOKEN);
      urls[name] = await server.listen({ host: '127.0.0.1', port: 0 });
      servers.push(server);
      found.push(watchRoom(connectRemote(name, urls[name], secrets[0] as string, log)));
      // Rooms ask each other there, too.
      config[SUBGRAPHS[name].url] = urls[name];
    }
  }
  const watched = found.map(
    (connection): RoomConnection => ({
      ...connection,
      execute(operation, request) {
        asked.push(connection.name);
        return connection.execute(operation, request);
      },
    }),
  );
  const identity = watched.find(({ name }) => name === 'identity') as RoomConnection;
  const denials = collectDenials(identity, log);
  const limits = createLimits(identity, denials);
  const lastKnown = form === 'split' ? createLastKnown() : undefined;
  const connections = lastKnown ? watched.map(lastKnown.watch) : watched;
  const apollo = await createApollo(connections, log, config.NODE_ENV !== 'production', denials, limits);
  const door = await createDoor({
    config,
    log,
    apollo,
    connections,
    denials,
    limits,
    metrics,
    routes: PUBLIC_ROUTES,
    checks: { database: () => checkDatabase(house.database) },
    lastKnown,
    jobs: house.jobs,
  });
  const tokens = new Map<Role, string>();
  const session = async (role: Role) => {
    const answer = await door.inject({
      method: 'POST',
      url: '/demo/session',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `role=${role}`,
    });
    if (answer.statusCode !== 200) throw new Error(`no session for ${role}: ${answer.body}`);
    return answer.json<{ token: string }>().token;
  };
  return {
    door,
    apollo,
    house,
    urls,
    asked,
    denials,
    limits,
    async as(role) {
      const token = tokens.get(role) ?? (await session(role));
      tokens.set(role, token);
      return token;
    },
    session,
    async graphql(query, { token, variables } = {}) {
      const headers = token ? { authorization: `Bearer ${token}` } : {};
      const answer = await door.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
      return { status: answer.statusCode, ...answer.json() };
    },
    async close() {
      await door.close();
      await apollo.stop();
      for (const server of servers) await server.close();
      await house.close();
      await discard();
    },
  };
}
