import { setTimeout } from 'node:timers/promises';
import { ConfigError } from '@sar/config/config';
import { type Database, executeRows } from '@sar/database/client';
import { migrationState } from '@sar/database/migrate';
import { sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { createExecutor } from './execute.ts';
import { buildRoomSchema } from './schema.ts';
import type { RoomContext, RoomDependencies, RoomRequest, Subgraph } from './subgraph.ts';

/** A room at work in this process. */
export interface Room {
  readonly subgraph: Subgraph;
  readonly execute: ReturnType<typeof createExecutor>;
  createContext(request: RoomRequest): RoomContext;
  /** Prepares what a first request would wait for. A failure is told and passed over: that request tries again. */
  warm(): Promise<void>;
}

export function startRoom(subgraph: Subgraph, dependencies: RoomDependencies): Room {
  const log = dependencies.log.child({ room: subgraph.name });
  const createContext = subgraph.createContext({ ...dependencies, log });
  return {
    subgraph,
    execute: createExecutor(buildRoomSchema(subgraph), log),
    createContext,
    async warm() {
      await subgraph
        .warm?.(createContext({ viewer: null, requestId: 'warm' }))
        .catch((error: unknown) => log.warn({ err: error }, 'room is not warm'));
    },
  };
}

/** @throws ConfigError with what keeps a room from being served. */
export async function requireServable({ obstacle }: Subgraph, dependencies: RoomDependencies): Promise<void> {
  const fault = await obstacle?.(dependencies);
  if (fault) throw new ConfigError([fault]);
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly ms: number; readonly detail?: string }>>;
}

/** Undefined when all is well, else what is not, in French. */
export type Check = () => Promise<string | undefined>;

/** A database that is frozen says nothing, and whoever asks whether all is well must hear that. */
const CHECK_MS = 3_000;

/** Runs named checks side by side. A check that throws or takes too long is not ok; its reason stays inside (it may name hosts). */
export async function runChecks(checks: Record<string, Check>): Promise<Readiness> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const start = performance.now();
      const failure = await Promise.race([check(), late()]).catch(() => 'injoignable');
      const ms = Math.round(performance.now() - start);
      return [name, { ok: failure === undefined, ms, ...(failure === undefined ? {} : { detail: failure }) }] as const;
    }),
  );
  return { ready: entries.every(([, { ok }]) => ok), checks: Object.fromEntries(entries) };
}

const late = () => setTimeout(CHECK_MS, 'ne répond pas', { ref: false });

/** Undefined when the database answers. */
export async function checkDatabase({ db }: Database): Promise<string | undefined> {
  await executeRows(db, sql`select 1`);
  return undefined;
}

/** Undefined when the database has all of a room's migrations. */
export async function checkMigrations(database: Database, room: string): Promise<string | undefined> {
  const { written, applied } = await migrationState(database, room);
  return applied >= written ? undefined : `${written - applied} migration(s) à appliquer`;
}

/** As long as a deployment may take, builds included. */
const MIGRATED_WITHIN_MS = 10 * 60_000;

/**
 * Resolves once the database has all of a room's migrations. Services are deployed side by side, and another one migrates: until
 * it has, whoever runs the version before must go on, and this one would fail on every column that is not there yet.
 * @throws Error when that takes too long, or the database does not answer.
 */
export async function awaitMigrations(database: Database, room: string, log: Logger): Promise<void> {
  const deadline = performance.now() + MIGRATED_WITHIN_MS;
  let missing = await checkMigrations(database, room);
  if (missing) log.warn({ room, missing }, 'room waits for its migrations');
  for (; missing; missing = await checkMigrations(database, room)) {
    if (performance.now() > deadline) throw new Error(`${room} : ${missing}`);
    await setTimeout(1_000);
  }
}
