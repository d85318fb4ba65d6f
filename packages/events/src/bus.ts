import { type Database, type Db, executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, type Job, type JobResult, PgBoss } from 'pg-boss';
import { type FactName, type FactPayload, facts, queueOf } from './facts.ts';

/** What a room sees of the bus. */
export interface FactPublisher {
  /** Writes facts for every subscriber inside the caller's transaction: with its commit they will arrive, without it they never were. */
  publish<Name extends FactName>(tx: Db, name: Name, ...payloads: FactPayload<Name>[]): Promise<void>;
}

/** A room's consumers, by fact. Each runs in a transaction-free handle of its own room and must be idempotent. */
export type FactHandlers = { readonly [Name in FactName]?: (payload: FactPayload<Name>) => Promise<void> };

export interface FactBus extends FactPublisher {
  /** Starts consuming a room's facts in this process. */
  subscribe(room: string, handlers: FactHandlers): Promise<void>;
  /** Resolves when no fact is waiting or under way any more, or after ten seconds: what still waits then arrives later. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

/** A failing consumer is tried again for about a day, then the job stays in the table as failed; one whose process died, after half a minute. */
const QUEUE = {
  notify: true,
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  deleteAfterSeconds: 86_400,
  expireInSeconds: 30,
} as const;
/** NOTIFY wakes a consumer at once; polling is for what was missed while this process slept. */
const POLLING_SECONDS = 30;
const DRAIN_MS = 10_000;
const SCHEMA = 'events';

/** Opens the durable queue that lives in the same database. `onError` hears what fails in the background. */
export async function openFactBus(database: Database, onError: (error: unknown) => void): Promise<FactBus> {
  const common = {
    schema: SCHEMA,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
  } as const;
  const boss =
    database.kind === 'pglite'
      ? new PgBoss({ ...common, db: fromPglite(database.driver), backend: 'pglite' })
      : new PgBoss({ ...common, connectionString: database.url, application_name: 'sar-connect-events', max: 2 });
  boss.on('error', onError);
  await boss.start();
  const queues = Object.entries(facts).flatMap(([name, { subscribers }]) => subscribers.map((room) => queueOf(name as FactName, room)));
  // Also fills pg-boss's cache of queues: looking one up inside a transaction would wait for ever on PGlite.
  for (const queue of queues) await boss.createQueue(queue, QUEUE);
  await boss.getQueues();
  return {
    async publish(tx, name, ...payloads) {
      const db = fromDrizzle(tx as never, sql);
      const jobs = payloads.map((data) => ({ data }));
      for (const room of facts[name].subscribers) await boss.insert(queueOf(name, room), jobs, { db });
    },
    async subscribe(room, handlers) {
      for (const [name, handle] of Object.entries(handlers) as [FactName, (payload: unknown) => Promise<void>][]) {
        // A full batch means that more is waiting: fetch again at once, for one NOTIFY stands for a whole transaction.
        const options = {
          pollingIntervalSeconds: POLLING_SECONDS,
          notifyPollingIntervalSeconds: POLLING_SECONDS,
          batchSize: 50,
          burstWhenBatchFull: true,
          perJobResults: true,
        } as const;
        await boss.work(queueOf(name, room), options, async (jobs: Job[]) => {
          const results: JobResult[] = [];
          for (const { id, data } of jobs) results.push({ id, ...(await outcome(() => handle(facts[name].payload.parse(data)), onError)) });
          return results;
        });
      }
    },
    async drain() {
      const deadline = Date.now() + DRAIN_MS;
      while ((await unfinished(database.db, queues)) > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** How one job ended: a fact that fails is tried again by itself, and takes no other of its batch with it. */
async function outcome(work: () => Promise<void>, onError: (error: unknown) => void): Promise<Pick<JobResult, 'status' | 'output'>> {
  try {
    await work();
    return { status: 'completed' };
  } catch (error) {
    onError(error);
    return { status: 'failed', output: { message: error instanceof Error ? error.message : String(error) } };
  }
}

async function unfinished(db: Db, queues: string[]): Promise<number> {
  const [row] = await executeRows<{ count: number }>(
    db,
    sql`select count(*)::int as count from ${sql.identifier(SCHEMA)}.job where name in ${queues} and state < 'completed'`,
  );
  return row?.count ?? 0;
}
