import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@sar/database/client';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { type Job, type JobHandler, PermanentFailure, type Report } from './job.ts';
import { keepFailed } from './table.ts';

const WRITE_AGAIN_MS = 500;
const WRITE_WITHIN_MS = 60_000;

export interface Workshop {
  readonly db: Db;
  readonly report: Report;
  /** Deletes a job that is done. */
  forget(name: string, id: string): Promise<unknown>;
}

/** Does one job once and says how that ended. One that fails takes no other of its batch with it. */
export async function attempt<Payload>(
  { db, report, forget }: Workshop,
  job: Job<Payload>,
  { id, data, signal, retryCount, retryLimit }: JobWithMetadata,
  handle: JobHandler<Payload>,
): Promise<JobResult> {
  try {
    // It waited behind others of its batch, and may have been given to another process meanwhile.
    signal.throwIfAborted();
    const payload = job.payload.parse(data);
    await handle(payload, { id, signal });
    if (job.residue) await written(() => forget(job.name, id), signal);
    return { id, status: 'completed' };
  } catch (error) {
    const final = error instanceof PermanentFailure || retryCount >= retryLimit;
    report(error, { job: job.name, id, attempt: retryCount + 1, final });
    if (final) await keepFailed(db, job.name, id, residueOf(job, data)).catch(report);
    // "deadletter" without a queue for dead letters is how pg-boss is told not to try again.
    return { id, status: final ? 'deadletter' : 'failed', output: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function residueOf<Payload>({ payload, residue }: Job<Payload>, data: unknown): object | null {
  if (!residue) return null;
  const parsed = payload.safeParse(data);
  return parsed.success ? residue(parsed.data) : {};
}

/** What is done must not be done again because the database was away for a moment. */
async function written(write: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + WRITE_WITHIN_MS;
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (signal.aborted || Date.now() > deadline) throw error;
      await sleep(WRITE_AGAIN_MS);
    }
  }
}
