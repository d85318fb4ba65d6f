import type { z } from 'zod';

/** A kind of work that must be done once its transaction commits: here or in another process of this database, now or after a restart. */
export interface Job<Payload> {
  /** Names the queue. It never changes: what waits carries it. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How many one process takes at a time: many where each is a statement, few where each speaks to another server. */
  readonly batchSize: number;
  /**
   * For payloads with something in them that must not outlive the work. A job that is done is deleted at once (others
   * stay for a day); of one that has failed for good only what this returns stays.
   */
  readonly residue?: (payload: Payload) => object;
}

/** What a handler knows of the job beside its payload. */
export interface Attempt {
  /** The job's id: the same on every attempt. */
  readonly id: string;
  /** Aborts when this process no longer holds the job (it stops, or others took it for dead): whatever is not done yet, another attempt will do. */
  readonly signal: AbortSignal;
}

/** Does one job. It may be called again for a job that it has done, when the process died before that was written down. */
export type JobHandler<Payload> = (payload: Payload, attempt: Attempt) => Promise<void>;

/** Work that comes again with time, whoever does what meanwhile. Doing it twice does no more than once. */
export interface Chore {
  /** Names the queue, as a job's does. */
  readonly name: string;
  /** Length of a period, in each of which it is done once. */
  readonly everySeconds: number;
  work(): Promise<void>;
}

/** Thrown by a handler when no further attempt can succeed: the job has failed for good at once. */
export class PermanentFailure extends Error {}

/** Hears what goes wrong in the background: a job's attempt, or the queue itself. Errors of jobs that hold secrets must hold none. */
export type Report = (
  error: unknown,
  job?: { readonly job: string; readonly id: string; readonly attempt: number; readonly final: boolean },
) => void;
