import type { GraphQLDataSource } from '@apollo/gateway';
import type { Database } from '@sar/database/client';
import { Refusal } from '@sar/subgraph-kit/errors';
import type { RoomOperation, RoomResult } from '@sar/subgraph-kit/execute';
import { answerOf } from '@sar/subgraph-kit/http-errors';
import { checkMigrations, type Readiness, type Room, runChecks } from '@sar/subgraph-kit/room';
import type { RoomContext, RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { createPatience, type Intent, intentOf, type Patience } from './patience.ts';
import type { RoomName } from './subgraphs.ts';
import { unanswered } from './unanswered.ts';

/** A room as the gateway reaches it: the same three calls whether it runs here or elsewhere. */
export interface RoomConnection {
  readonly name: RoomName;
  /** @throws Refusal UNAVAILABLE when the room does not answer within its bounds (patience.ts). */
  execute(operation: RoomOperation, request: GatewayContext): Promise<RoomResult>;
  /** Calls one of the room's declared routes: to read where that changes nothing, by default what is got. @throws as `execute` */
  call(route: Request, request: GatewayContext, intent?: Intent): Promise<Response>;
  check(): Promise<Readiness>;
}

/** What the gateway knows of one request from outside. */
export interface GatewayContext extends RoomRequest {
  /** Of the house's own making: it is to be planned, and no room asked (documents/warm.ts). */
  readonly planOnly?: true;
  /** Aborted when the answer must be given with what there is. */
  readonly deadline?: AbortSignal;
}

/** A room in this process: function calls. All fetches of one query share a context, so that what one loaded the next has. */
export function connectLocal(
  name: RoomName,
  room: Room,
  database: Database,
  log: Logger,
  patience: Patience = createPatience(name, log),
): RoomConnection {
  const contexts = new WeakMap<RoomRequest, RoomContext>();
  const contextOf = (request: RoomRequest): RoomContext => {
    const context = contexts.get(request) ?? room.createContext(request);
    contexts.set(request, context);
    return context;
  };
  return {
    name,
    execute: (operation, request) => patience(intentOf(operation), request.deadline, () => room.execute(operation, contextOf(request))),
    async call(route, request, intent = route.method === 'GET' ? 'READ' : 'WRITE') {
      const { pathname } = new URL(route.url);
      const found = room.subgraph.routes?.find(({ method, path }) => method === route.method && path === pathname);
      if (!found) throw new Error(`${name} has no route ${route.method} ${pathname}`);
      return patience(intent, request.deadline, async () => {
        try {
          return await found.handle(route, contextOf(request));
        } catch (error) {
          const { body, ...init } = answerOf(error, request.requestId, log);
          return Response.json(body, init);
        }
      });
    },
    check: () => runChecks({ migrations: () => checkMigrations(database, name) }),
  };
}

/** How a plan asks a room: what the room leaves unanswered is errors in its result, for thrown they would have no place in the answer. */
export function toAsk(connection: RoomConnection, log: Logger): (operation: RoomOperation, context: GatewayContext) => Promise<RoomResult> {
  return async (operation, context) => {
    if (context.planOnly) return { data: {} };
    try {
      return await connection.execute(operation, context);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      log.error({ requestId: context.requestId, room: connection.name, err: error }, 'room unavailable');
      return { errors: unanswered(error, operation.query, operation.variables) };
    }
  };
}

/** What @apollo/gateway fetches from. */
export function toDataSource(ask: ReturnType<typeof toAsk>): GraphQLDataSource<GatewayContext> {
  return {
    async process({ request: { query = '', variables, operationName }, context }) {
      return (await ask({ query, variables, operationName }, context as GatewayContext)) as never;
    },
  };
}
