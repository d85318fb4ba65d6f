import type { GraphQLDataSource } from '@apollo/gateway';
import type { Database } from '@sar/database/client';
import { addSqlOf } from '@sar/observe/scope';
import { traceHeaders } from '@sar/observe/tracing';
import { Refusal } from '@sar/subgraph-kit/errors';
import type { RoomOperation, RoomResult } from '@sar/subgraph-kit/execute';
import { answerOf } from '@sar/subgraph-kit/http-errors';
import { checkMigrations, type Readiness, type Room, runChecks } from '@sar/subgraph-kit/room';
import type { RoomContext, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { createSigner, SIGNATURE_HEADER } from '@sar/subgraph-kit/trust';
import type { Logger } from 'pino';
import type { RoomName } from './subgraphs.ts';

/** A room as the gateway reaches it: the same three calls whether it runs here or elsewhere. */
export interface RoomConnection {
  readonly name: RoomName;
  execute(operation: RoomOperation, request: RoomRequest): Promise<RoomResult>;
  /** Calls one of the room's declared routes. */
  call(route: Request, request: RoomRequest): Promise<Response>;
  check(): Promise<Readiness>;
}

/** What the gateway knows of one request from outside. */
export type GatewayContext = RoomRequest;

/** Longer than any sane fetch, shorter than the platform's limit of thirty seconds. */
const TIMEOUT_MS = 20_000;

/** A room in this process: function calls. All fetches of one query share a context, so that what one loaded the next has. */
export function connectLocal(name: RoomName, room: Room, database: Database, log: Logger): RoomConnection {
  const contexts = new WeakMap<RoomRequest, RoomContext>();
  const contextOf = (request: RoomRequest): RoomContext => {
    const context = contexts.get(request) ?? room.createContext(request);
    contexts.set(request, context);
    return context;
  };
  return {
    name,
    execute: (operation, request) => room.execute(operation, contextOf(request)),
    async call(route, request) {
      const { pathname } = new URL(route.url);
      const found = room.subgraph.routes?.find(({ method, path }) => method === route.method && path === pathname);
      if (!found) throw new Error(`${name} has no route ${route.method} ${pathname}`);
      try {
        return await found.handle(route, contextOf(request));
      } catch (error) {
        const { body, ...init } = answerOf(error, request.requestId, log);
        return Response.json(body, init);
      }
    },
    check: () => runChecks({ migrations: () => checkMigrations(database, name) }),
  };
}

/** A room behind HTTP: every call is signed with the viewer in it. */
export function connectRemote(name: RoomName, url: string, secret: string): RoomConnection {
  const sign = createSigner(secret, name);
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
    request: RoomRequest,
  ) => {
    const signature = await sign({ method, path, body }, request);
    try {
      const init = {
        method,
        headers: { ...headers, ...traceHeaders(), [SIGNATURE_HEADER]: signature },
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      } as const;
      const response = await fetch(`${url}${path}`, method === 'GET' ? init : { ...init, body });
      addSqlOf(response);
      return response;
    } catch (error) {
      throw unavailable(name, error);
    }
  };
  return {
    name,
    async execute(operation, request) {
      const response = await send('POST', '/graphql', { 'content-type': 'application/json' }, JSON.stringify(operation), request);
      if (!response.ok) throw unavailable(name, new Error(`HTTP ${response.status}`));
      return (await response.json()) as RoomResult;
    },
    async call(route, request) {
      const { pathname, search } = new URL(route.url);
      const headers = Object.fromEntries(route.headers);
      return send(route.method, `${pathname}${search}`, headers, new Uint8Array(await route.arrayBuffer()), request);
    },
    async check() {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) });
      return (await response.json()) as Readiness;
    },
  };
}

const unavailable = (name: string, cause: unknown) =>
  new Refusal('UNAVAILABLE', `Le service « ${name} » ne répond pas. Réessayez dans quelques instants.`, { cause });

/** What @apollo/gateway fetches from. */
export function toDataSource(connection: RoomConnection, log: Logger): GraphQLDataSource<GatewayContext> {
  return {
    async process({ request, context }) {
      const { query = '', variables, operationName } = request;
      const { requestId } = context as GatewayContext;
      try {
        return (await connection.execute({ query, variables, operationName }, context as GatewayContext)) as never;
      } catch (error) {
        // Whatever broke on the way, the client learns that the room does not answer, and the log why.
        log.error({ requestId, room: connection.name, err: error }, 'room unavailable');
        throw error instanceof Refusal ? error : unavailable(connection.name, error);
      }
    },
  };
}
