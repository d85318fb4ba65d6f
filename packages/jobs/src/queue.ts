import { randomUUID } from 'node:crypto';
import type { Database, Db } from '@sar/database/client';
import { DrizzleQueryError, sql } from 'drizzle-orm';
import { fromDrizzle, fromPglite, type JobResult, type JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';
import { attempt } from './attempt.ts';
import type { Chore, Job, JobHandler, Report } from './job.ts';
import { countUnfinished, countUnfinishedOf, SCHEMA } from './table.ts';

export interface Jobs {
  /**
   * Writes jobs inside the caller's transaction: with its commit they will be done, without it they never were.
   * @param notBefore when they are due; at once unless said.
   * @returns their ids. @throws ZodError when a payload is not what the job takes.
   */
  enqueue<Payload>(tx: Db, job: Job<Payload>, payloads: readonly Payload[], notBefore?: Date): Promise<string[]>;
  /** Resolves to true once none of these jobs waits or is under way any more, wherever they are done; to false when that takes longer. After their commit: before it nobody does them. */
  awaitDone(names: readonly string[], ids: readonly string[], withinMs: number): Promise<boolean>;
  /** Starts doing these jobs in this process. Processes that do the same jobs share them. */
  work<Payload>(job: Job<Payload>, handle: JobHandler<Payload>): Promise<void>;
  /** Has work done again and again: once in each of its periods, by one of the processes that know it, as soon as any is up or is told to do what is due. */
  repeat(chore: Chore): Promise<void>;
  /** Resolves when no job of these queues (all by default) that is due waits or is under way any more, or after ten seconds: what still waits is done later. */
  drain(names?: readonly string[]): Promise<void>;
  /** Does at once what is due in this process's kinds of jobs, as `drain` waits for it. Resolves to how many jobs still wait. */
  doDue(): Promise<number>;
  /** Waits up to five seconds for what is under way, and leaves the rest to other processes and later starts. */
  stop(): Promise<void>;
}

/** A failing job is tried again for about a day, then it has failed; one whose process died, when it was silent for half a minute. */
const QUEUE = {
  notify: true,
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  deleteAfterSeconds: 86_400,
  heartbeatSeconds: 30,
  expireInSeconds: 3600,
} as const;
const SUPERVISE_SECONDS = 15;
/** NOTIFY wakes a process at once for new jobs; polling is for those to try again, and for what was missed while asleep. */
const POLLING_SECONDS = 15;
const DRAIN_MS = 10_000;
/** How often it is looked whether jobs are done that somebody waits for. */
const DONE_LOOK_MS = 10;
/** How often a process looks whether a new period has begun. */
const LOOK_MS = 60_000;

/** drizzle's error, and PGlite's, hold the statement's parameters: payloads have no place in the log that a failure ends in. */
function withoutPayload(error: Error): Error {
  const { message, code, severity } = (error instanceof DrizzleQueryError ? error.cause : error) as Error & Record<string, unknown>;
  return Object.assign(new Error(message), { code, severity });
}

/**
 * Opens the durable queue that lives in the same database: pg-boss, once a process.
 * @param kinds every job that this process enqueues or works.
 */
export async function openJobs(database: Database, kinds: readonly { readonly name: string }[], report: Report): Promise<Jobs> {
  const common = {
    schema: SCHEMA,
    useListenNotify: true,
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  } as const;
  const boss =
    database.kind === 'pglite'
      ? new PgBoss({ ...common, db: fromPglite(database.driver), backend: 'pglite' })
      : new PgBoss({ ...common, connectionString: database.url, application_name: 'sar-connect-jobs', max: 2 });
  boss.on('error', (error) => report(error));
  await boss.start();
  const names = kinds.map(({ name }) => name);
  // Also fills pg-boss's cache of queues: looking one up inside a transaction would wait for ever on PGlite.
  const open = async (opened: readonly string[]) => {
    for (const name of opened) {
      await boss.createQueue(name, QUEUE);
      // A queue that exists keeps its first options otherwise.
      await boss.updateQueue(name, QUEUE);
    }
    await boss.getQueues();
  };
  await open(names);
  const workers: string[] = [];
  /** Each enqueues a chore, unless the period has its job already. */
  const calls: (() => Promise<unknown>)[] = [];
  const callAll = () => Promise.all(calls.map((call) => call().catch(report)));
  const looking = setInterval(callAll, LOOK_MS).unref();
  const workshop = { db: database.db, report, forget: (name: string, id: string) => boss.deleteJob(name, id) };
  async function drained(waited: readonly string[]): Promise<number> {
    const deadline = Date.now() + DRAIN_MS;
    for (;;) {
      const count = await countUnfinished(database.db, waited);
      if (count === 0 || Date.now() >= deadline) return count;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  const jobs: Jobs = {
    async enqueue(tx, job, payloads, notBefore) {
      const due = notBefore ? { startAfter: notBefore } : {};
      const rows = payloads.map((payload) => ({ id: randomUUID(), data: job.payload.parse(payload) as object, ...due }));
      await boss.insert(job.name, rows, { db: fromDrizzle(tx as never, sql) }).catch((error) => {
        throw withoutPayload(error);
      });
      return rows.map(({ id }) => id);
    },
    async awaitDone(waited, ids, withinMs) {
      const deadline = Date.now() + withinMs;
      while ((await countUnfinishedOf(database.db, waited, ids)) > 0) {
        if (Date.now() >= deadline) return false;
        await new Promise((resolve) => setTimeout(resolve, DONE_LOOK_MS));
      }
      return true;
    },
    async work(job, handle) {
      // A full batch means that more is waiting: fetch again at once, for one NOTIFY stands for a whole transaction.
      const options = {
        pollingIntervalSeconds: POLLING_SECONDS,
        notifyPollingIntervalSeconds: POLLING_SECONDS,
        batchSize: job.batchSize,
        burstWhenBatchFull: true,
        perJobResults: true,
        includeMetadata: true,
      } as const;
      const worker = await boss.work(job.name, options, async (batch: JobWithMetadata[]) => {
        const results: JobResult[] = [];
        for (const one of batch) results.push(await attempt(workshop, job, one, handle));
        return results;
      });
      workers.push(worker);
    },
    async repeat({ name, everySeconds, work }) {
      await open([name]);
      names.push(name);
      await jobs.work({ name, payload: z.unknown(), batchSize: 1 }, work);
      const call = () => boss.send(name, {}, { singletonSeconds: everySeconds });
      calls.push(call);
      await call();
    },
    async drain(waited = names) {
      await drained(waited);
    },
    async doDue() {
      await callAll();
      for (const worker of workers) boss.notifyWorker(worker);
      return drained(names);
    },
    stop() {
      clearInterval(looking);
      return boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
  return jobs;
}
