import { randomUUID } from 'node:crypto';
import { executeRows } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import type { JobWithMetadata } from 'pg-boss';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { attempt } from './attempt.ts';
import { type Job, PermanentFailure, type Report } from './job.ts';
import { openJobs } from './queue.ts';
import { countUnfinished, queueStates } from './table.ts';
import { useJobs } from './use-jobs.ts';

interface Payload {
  readonly label: string;
}
const payload = z.object({ label: z.string().max(20) });
const KEPT: Job<Payload> = { name: 'test.kept', payload, batchSize: 10 };
const SECRET: Job<Payload> = { name: 'test.secret', payload, batchSize: 10, residue: ({ label }) => ({ initial: label[0] }) };

const used = useJobs([KEPT, SECRET]);

const enqueue = (job: Job<Payload>, ...labels: string[]) =>
  used.database.db.transaction((tx) =>
    used.jobs.enqueue(
      tx,
      job,
      labels.map((label) => ({ label })),
    ),
  );
const rows = (job: Job<Payload>) =>
  executeRows<{ data: Record<string, string>; state: string; retries: number }>(
    used.database.db,
    sql`select data, state::text as state, retry_count as retries from events.job where name = ${job.name} order by data->>'label'`,
  );
/** Waits until no job waits for its first attempt or is under way. */
async function attempted(): Promise<void> {
  const waiting = sql`select count(*)::int as total from events.job where state in ('created', 'active')`;
  while ((await executeRows<{ total: number }>(used.database.db, waiting))[0]?.total)
    await new Promise((resolve) => setTimeout(resolve, 10));
}
/** As `attempted`, one left aside. */
async function attemptedButFor(label: string): Promise<void> {
  const others = async () => (await rows(KEPT)).filter(({ data, state }) => data['label'] !== label && state !== 'completed');
  while ((await others()).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
/** Gives a job so many attempts behind it. */
const age = (retries: number) => executeRows(used.database.db, sql`update events.job set retry_count = ${retries}, start_after = now()`);

describe('jobs of a transaction', () => {
  it('can be waited for by whoever enqueued them, for so long, whatever else waits', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await enqueue(SECRET, 'other');
    const ids = await enqueue(KEPT, 'a', 'b');
    const waited = () => used.jobs.awaitDone([KEPT.name, SECRET.name], ids, 200);
    expect(await waited()).toBe(false);
    const done: string[] = [];
    await used.jobs.work(KEPT, async ({ label }) => {
      if (label === 'b') await held;
      done.push(label);
    });
    expect(await waited()).toBe(false);
    release();
    expect(await used.jobs.awaitDone([KEPT.name, SECRET.name], ids, 10_000)).toBe(true);
    expect(done.sort()).toEqual(['a', 'b']);
  });

  it('are done after its commit, each once, however many', async () => {
    const labels = Array.from({ length: 35 }, (_, rank) => `n${rank}`);
    const done: string[] = [];
    await used.jobs.work(KEPT, async ({ label }) => void done.push(label));
    await used.database.db.transaction(async (tx) => {
      await used.jobs.enqueue(
        tx,
        KEPT,
        labels.map((label) => ({ label })),
      );
      expect(done).toEqual([]);
    });
    await used.jobs.drain();
    expect(done.sort()).toEqual(labels.sort());
    expect((await rows(KEPT)).every(({ state }) => state === 'completed')).toBe(true);
  });

  it('never were when it rolls back', async () => {
    const failing = used.database.db.transaction(async (tx) => {
      await used.jobs.enqueue(tx, KEPT, [{ label: 'never' }]);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await rows(KEPT)).toEqual([]);
  });

  it('are refused with a payload that the job does not take', async () => {
    await expect(enqueue(KEPT, 'short', 'x'.repeat(21))).rejects.toThrow('20');
    expect(await rows(KEPT)).toEqual([]);
  });

  it('are shared by those who do them: each is done once', async () => {
    const other = await openJobs(used.database, [KEPT], () => {});
    const done: string[] = [];
    for (const one of [used.jobs, other]) await one.work(KEPT, async ({ label }) => void done.push(label));
    const labels = Array.from({ length: 40 }, (_, rank) => `n${rank}`);
    await Promise.all([enqueue(KEPT, ...labels.slice(0, 20)), enqueue(KEPT, ...labels.slice(20))]);
    await used.jobs.drain();
    await other.stop();
    expect(done.sort()).toEqual(labels.sort());
  });

  it('wait for a process that does them', async () => {
    await enqueue(KEPT, 'early');
    const done: string[] = [];
    await used.jobs.work(KEPT, async ({ label }) => void done.push(label));
    await used.jobs.drain();
    expect(done).toEqual(['early']);
  });

  it('are neither done nor waited for before they are due', async () => {
    const done: string[] = [];
    await used.jobs.work(KEPT, async ({ label }) => void done.push(label));
    const tomorrow = new Date(Date.now() + 86_400_000);
    await used.database.db.transaction(async (tx) => {
      await used.jobs.enqueue(tx, KEPT, [{ label: 'tomorrow' }], tomorrow);
      await used.jobs.enqueue(tx, KEPT, [{ label: 'now' }]);
    });
    await attemptedButFor('tomorrow');
    expect(await countUnfinished(used.database.db, [KEPT.name])).toBe(0);
    expect(done).toEqual(['now']);
    expect((await rows(KEPT)).map(({ data, state }) => [data['label'], state])).toEqual([
      ['now', 'completed'],
      ['tomorrow', 'created'],
    ]);
  });
});

describe('a job that is done', () => {
  it('is gone at once where its payload must not stay', async () => {
    await used.jobs.work(SECRET, async () => {});
    await enqueue(SECRET, 'one');
    await used.jobs.drain();
    expect(await rows(SECRET)).toEqual([]);
    expect(used.reports).toEqual([]);
  });
});

describe('a job that fails', () => {
  it('C07: is tried again, and takes no other of its batch with it', async () => {
    await enqueue(KEPT, 'a', 'b', 'c');
    await used.jobs.work(KEPT, async ({ label }) => {
      if (label === 'b') throw new Error('not yet');
    });
    await attempted();
    expect((await rows(KEPT)).map(({ state }) => state)).toEqual(['completed', 'retry', 'completed']);
    expect(used.reports).toEqual([[new Error('not yet'), { job: KEPT.name, id: expect.any(String), attempt: 1, final: false }]]);
  });

  it('is tried thirty times more, for about a day, then has failed and stays to be read', async () => {
    const [queue] = await executeRows<Record<string, unknown>>(
      used.database.db,
      sql`select retry_limit, retry_backoff, retry_delay, retry_delay_max from events.queue where name = ${KEPT.name}`,
    );
    expect(queue).toEqual({ retry_limit: 30, retry_backoff: true, retry_delay: 1, retry_delay_max: 3600 });
    await enqueue(KEPT, 'last');
    await age(30);
    await used.jobs.work(KEPT, async () => {
      throw new Error('never');
    });
    await attempted();
    expect(await rows(KEPT)).toMatchObject([{ data: { label: 'last' }, state: 'failed' }]);
    expect(used.reports.at(-1)?.[1]).toMatchObject({ attempt: 31, final: true });
    expect(await queueStates(used.database.db)).toMatchObject([{ name: KEPT.name, state: 'failed', count: 1 }]);
  });

  it('once more than it may keeps only its residue, where its payload must not stay', async () => {
    await enqueue(SECRET, 'last');
    await age(30);
    await used.jobs.work(SECRET, async () => {
      throw new Error('never');
    });
    await attempted();
    expect(await rows(SECRET)).toMatchObject([{ data: { initial: 'l' }, state: 'failed' }]);
  });

  it('for good is not tried again', async () => {
    await enqueue(SECRET, 'bad');
    await used.jobs.work(SECRET, async () => {
      throw new PermanentFailure('no such address');
    });
    await attempted();
    expect(await rows(SECRET)).toEqual([{ data: { initial: 'b' }, state: 'failed', retries: 0 }]);
    expect(used.reports).toEqual([
      [new PermanentFailure('no such address'), { job: SECRET.name, id: expect.any(String), attempt: 1, final: true }],
    ]);
  });
});

describe('a job that this process no longer holds', () => {
  it('is not begun', async () => {
    const job = { id: randomUUID(), name: KEPT.name, data: { label: 'late' }, signal: AbortSignal.abort(), retryCount: 0, retryLimit: 30 };
    const workshop = {
      db: used.database.db,
      report: (...report: Parameters<Report>) => void used.reports.push(report),
      forget: async () => {},
    };
    const begun: string[] = [];
    const result = await attempt(workshop, KEPT, job as unknown as JobWithMetadata, async ({ label }) => void begun.push(label));
    expect(begun).toEqual([]);
    expect(result.status).toBe('failed');
  });
});

describe('a queue that exists', () => {
  it('takes the options of a newer version', async () => {
    await executeRows(
      used.database.db,
      sql`update events.queue set heartbeat_seconds = null, expire_seconds = 30 where name = ${KEPT.name}`,
    );
    const next = await openJobs(used.database, [KEPT], () => {});
    await next.stop();
    const options = await executeRows(
      used.database.db,
      sql`select heartbeat_seconds, expire_seconds from events.queue where name = ${KEPT.name}`,
    );
    expect(options).toEqual([{ heartbeat_seconds: 30, expire_seconds: 3600 }]);
  });
});
