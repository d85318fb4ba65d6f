import type { Db } from '@sar/database/client';
import type { Jobs } from '@sar/jobs/queue';
import { FACT_JOBS, type FactName, type FactPayload, factJob, facts } from './facts.ts';

/** Facts on their way, by the jobs that carry them. */
export interface Published {
  readonly jobIds: readonly string[];
}

/** What a room sees of the bus. */
export interface FactPublisher {
  /** Writes facts for every subscriber inside the caller's transaction: with its commit they will arrive, without it they never were. */
  publish<Name extends FactName>(tx: Db, name: Name, ...payloads: FactPayload<Name>[]): Promise<Published>;
  /**
   * Waits, after the commit, until every subscriber has taken facts in, in whichever process: for what must hold by the time somebody is answered.
   * @returns false when that takes longer: they are taken in later.
   */
  awaitHeard(published: Published, withinMs: number): Promise<boolean>;
}

/** A room's consumers, by fact. Each runs in a transaction-free handle of its own room and must be idempotent. */
export type FactHandlers = { readonly [Name in FactName]?: (payload: FactPayload<Name>) => Promise<void> };

export interface FactBus extends FactPublisher {
  /** Starts consuming a room's facts in this process. */
  subscribe(room: string, handlers: FactHandlers): Promise<void>;
  /** Resolves when no fact is waiting or under way any more, or after ten seconds: what still waits then arrives later. */
  drain(): Promise<void>;
}

const NAMES = FACT_JOBS.map(({ name }) => name);

/** Facts as jobs: one for each subscriber. */
export function createFactBus(jobs: Jobs): FactBus {
  return {
    async publish(tx, name, ...payloads) {
      const jobIds: string[] = [];
      for (const room of facts[name].subscribers) jobIds.push(...(await jobs.enqueue(tx, factJob(name, room), payloads)));
      return { jobIds };
    },
    awaitHeard: ({ jobIds }, withinMs) => jobs.awaitDone(NAMES, jobIds, withinMs),
    async subscribe(room, handlers) {
      for (const [name, handle] of Object.entries(handlers) as [FactName, (payload: FactPayload<FactName>) => Promise<void>][])
        await jobs.work(factJob(name, room), handle);
    },
    drain: () => jobs.drain(NAMES),
  };
}
