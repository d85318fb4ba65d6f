import type { Config } from '@sar/config/config';
import type { Database } from '@sar/database/client';
import { createFactBus, type FactBus } from '@sar/events/bus';
import { FACT_JOBS } from '@sar/events/facts';
import { type Jobs, openJobs } from '@sar/jobs/queue';
import { createMailer, MAIL_JOB } from '@sar/mail/mailer';
import type { Logger } from 'pino';
import { createAsking } from './ask-room.ts';
import type { Room } from './room.ts';
import type { RoomDependencies, Subgraph } from './subgraph.ts';

/** What a process that hosts rooms opens once over its database, however many rooms those are. */
export interface Backbone {
  readonly jobs: Jobs;
  readonly facts: FactBus;
  /** Where the process puts its rooms as it starts them: they may ask each other. */
  readonly rooms: Map<string, Room>;
  readonly dependencies: RoomDependencies;
  /** Has the rooms finish, then the queue. */
  stop(): Promise<void>;
}

/** Opens the queue and what stands on it: facts and the mail. Who serves people sends mails too (`deliverMails`). */
export async function openBackbone(database: Database, config: Config, log: Logger): Promise<Backbone> {
  const jobs = await openJobs(database, [...FACT_JOBS, MAIL_JOB], (error, job) => {
    if (job) log[job.final ? 'error' : 'warn']({ err: error, ...job }, job.final ? 'job failed' : 'job will be tried again');
    else log.error({ err: error }, 'job queue');
  });
  const facts = createFactBus(jobs);
  const rooms = new Map<string, Room>();
  const lastWorks: (() => Promise<void>)[] = [];
  const dependencies: RoomDependencies = {
    db: database.db,
    config,
    facts,
    mailer: createMailer(jobs),
    ...createAsking(config, rooms),
    log,
    atStop: (work) => lastWorks.push(work),
  };
  const stop = async () => {
    for (const work of lastWorks) await work();
    await jobs.stop();
  };
  return { jobs, facts, rooms, dependencies, stop };
}

/** Starts what a room does in the background: it hears the facts that it keeps, and does its chores. */
export async function startBackground({ jobs, facts, dependencies }: Backbone, subgraph: Subgraph): Promise<void> {
  if (subgraph.subscriptions) await facts.subscribe(subgraph.name, subgraph.subscriptions(dependencies));
  for (const chore of subgraph.chores?.(dependencies) ?? []) await jobs.repeat(chore);
}
