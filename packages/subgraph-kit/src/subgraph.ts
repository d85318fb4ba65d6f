import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { FactHandlers, FactPublisher } from '@sar/events/bus';
import type { Chore } from '@sar/jobs/job';
import type { Mailer } from '@sar/mail/mailer';
import type { IRules } from 'graphql-shield';
import type { Logger } from 'pino';
import type { Asking } from './ask-room.ts';
import type { Verdicts } from './verdicts.ts';
import type { Viewer } from './viewer.ts';

/** What a room is given when its process starts. */
export interface RoomDependencies extends Asking {
  readonly db: Db;
  readonly config: Config;
  readonly facts: FactPublisher;
  readonly mailer: Mailer;
  readonly log: Logger;
  /** What a room still has to do when its process stops, while there is a database. */
  atStop(work: () => Promise<void>): void;
}

/** What somebody may still ask for until their minute is over, as the gateway counted it with this operation in it. */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  /** ISO 8601. */
  readonly resetAt: string;
  /** What this operation costs. */
  readonly cost: number;
}

/** What a room knows of one request. */
export interface RoomRequest {
  readonly viewer: Viewer | null;
  /** Names the request in logs and in masked errors. */
  readonly requestId: string;
  /** The caller's address as the door saw it; absent from what the house asks of itself. */
  readonly address?: string;
  /** Absent where nobody is counted. */
  readonly budget?: Budget;
}

/** The least that a room's own context holds. */
export interface RoomContext extends RoomRequest {
  /** The request's loaders, where the room has some: what a mutation writes, they must not remember from before. */
  readonly loaders?: Readonly<Record<string, { clearAll(): unknown }>>;
}

/** A room's HTTP route beside GraphQL (sign-in, uploads, feeds), with the platform's Request and Response. */
export interface Route<Context extends RoomContext> {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: `/${string}`;
  /** The largest body it takes, where the door's own limit is too small. */
  readonly bodyLimitBytes?: number;
  /** Open to whoever holds a ticket of packages/storage: the door checks that before it reads a body, and asks for no viewer. */
  readonly ticketed?: true;
  /** An internal route answers the gateway itself and is never forwarded to from outside. */
  readonly internal?: true;
  /** The caller's cookies that the route gets, by their names without `__Host-`. None unless named: rooms get the viewer instead. */
  readonly cookies?: readonly string[];
  handle(request: Request, context: Context): Promise<Response>;
}

/** A room as plain data: no server, no environment. The schema builder, the in-process source and `serveRoom` consume it. */
export interface Subgraph<Context extends RoomContext = RoomContext> {
  readonly name: string;
  /** The room's SDL, without the types that all rooms share (schema.ts adds them). */
  readonly typeDefs: string;
  readonly resolvers: Record<string, unknown>;
  /** A rule for every root field, and for what is sensitive inside; an unnamed root field is denied. */
  readonly permissions: IRules;
  /** The `viewerCan…` fields, each by the mutation whose rule it tells. */
  readonly verdicts?: Verdicts;
  /** Called once a process; the function it returns is called once a request. */
  createContext(dependencies: RoomDependencies): (request: RoomRequest) => Context;
  readonly routes?: readonly Route<Context>[];
  /** What keeps it from being served as it is configured, in French and by the variable to mend; asked before anybody is let in. */
  obstacle?(dependencies: RoomDependencies): Promise<string | undefined>;
  /** Prepares what a first request would otherwise wait for; the request is nobody's. */
  warm?(context: Context): Promise<unknown>;
  /** The facts of other rooms that this room keeps. */
  subscriptions?(dependencies: RoomDependencies): FactHandlers;
  /** What it does from time to time, whether or not anybody asks anything. */
  chores?(dependencies: RoomDependencies): readonly Chore[];
}

/** Types a room's definition. */
export function defineSubgraph<Context extends RoomContext>(subgraph: Subgraph<Context>): Subgraph {
  return subgraph as unknown as Subgraph;
}
