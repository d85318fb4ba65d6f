import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type OwnPostgres, openOwnPostgres } from '@sar/testing/own-postgres';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Database, executeRows } from './client.ts';
import { passingFailure } from './errors.ts';
import { openPostgres } from './postgres.ts';

/** What an outage may cost once PostgreSQL is up again. */
const RECOVERS_WITHIN_MS = 5_000;
/** Longer than the driver's own patience is short: its pause between two tries would be of ten seconds and more by then. */
const LONG_MS = 12_000;

// A server of the test's own, to be hurt: where scripts/real-postgres.sh has one.
describe.skipIf(!inject('databaseUrl'))('a PostgreSQL', () => {
  let server: OwnPostgres | null = null;
  let database: Database;
  beforeAll(async () => {
    server = openOwnPostgres(`crash-${process.pid}`, 55_600 + (process.pid % 300));
    if (!server) return;
    database = openPostgres(server.url);
    await database.db.execute(sql`create table essai (n int primary key)`);
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    server?.remove();
  });
  beforeEach(({ skip }) => skip(!server, 'scripts/real-postgres.sh has no server here'));

  it.each<[string, (own: OwnPostgres) => Promise<void> | void]>([
    [
      'that stops and starts',
      (own) => {
        own.stop('fast');
        own.start();
      },
    ],
    [
      'that breaks off',
      (own) => {
        own.stop('immediate');
        own.start();
      },
    ],
    [
      'whose first process is killed, and that is away for long',
      async (own) => {
        own.kill();
        await setTimeout(LONG_MS);
        own.start();
      },
    ],
    [
      'one of whose processes is killed',
      async () => {
        const [other] = await executeRows<{ pid: number }>(
          database.db,
          sql`select pid from pg_stat_activity where application_name = 'sar-connect' and pid <> pg_backend_pid() limit 1`,
        );
        process.kill(other?.pid as number, 'SIGKILL');
      },
    ],
  ])(
    'X04: %s under load loses nothing that was confirmed, and is worked with again at once',
    async (_how, hurt) => {
      const confirmed: number[] = [];
      const failures = new Set<unknown>();
      let [next, lastAt, isOver] = [0, 0, false];
      await database.db.execute(sql`truncate essai`);
      const writers = Array.from({ length: 12 }, async () => {
        while (!isOver) {
          const n = next++;
          try {
            // One row, or two that belong together.
            if (n % 2) await database.db.execute(sql`insert into essai values (${n})`);
            else
              await database.db.transaction(async (tx) => {
                await tx.execute(sql`insert into essai values (${n})`);
                await tx.execute(sql`insert into essai values (${-n - 1})`);
              });
            confirmed.push(n);
            lastAt = performance.now();
          } catch (error) {
            failures.add(passingFailure(error));
            await setTimeout(20);
          }
        }
      });
      while (confirmed.length < 200) await setTimeout(5);
      await hurt(server as OwnPostgres);
      const [up, before] = [performance.now(), confirmed.length];
      while (confirmed.length < before + 200 && performance.now() - up < 4 * RECOVERS_WITHIN_MS) await setTimeout(5);
      isOver = true;
      await Promise.all(writers);
      expect(confirmed.length).toBeGreaterThanOrEqual(before + 200);
      expect(lastAt - up).toBeLessThan(RECOVERS_WITHIN_MS);
      expect([...failures].filter((failure) => failure !== 'UNAVAILABLE')).toEqual([]);
      const rows = new Set((await executeRows<{ n: number }>(database.db, sql`select n from essai`)).map(({ n }) => n));
      expect(confirmed.filter((n) => !rows.has(n))).toEqual([]);
      const together = [...rows].filter((n) => n < 0 || n % 2 === 0);
      expect(together.filter((n) => !rows.has(-n - 1))).toEqual([]);
    },
    60_000,
  );

  it('X09: whose disk is full says so, is read on, and is written again once there is room', async ({ skip }) => {
    const disk = (server as OwnPostgres).addDisk(16);
    if (!disk) return skip('no disk can be mounted here');
    await database.db.execute(sql.raw(`create tablespace small location '${disk}'`));
    await database.db.execute(sql`create table filling (n int, data text) tablespace small`);
    await database.db.execute(sql`create table ballast tablespace small as select n from generate_series(1, 50_000) as n`);
    // Nothing that could be made smaller.
    const insert = (n: number) =>
      database.db.execute(sql`insert into filling values (${n}, ${randomBytes(75_000).toString('base64')})`).then(
        () => null,
        (error: unknown) => error,
      );
    let [written, failure]: [number, unknown] = [0, null];
    while (!failure && written < 1_000) {
      failure = await insert(written);
      if (!failure) written += 1;
    }
    expect([written > 50, passingFailure(failure)]).toEqual([true, 'DISK_FULL']);
    expect(passingFailure(await insert(written))).toBe('DISK_FULL');
    const count = async () => (await executeRows<{ n: number }>(database.db, sql`select count(*)::int as n from filling`))[0]?.n;
    expect(await count()).toBe(written);
    await database.db.execute(sql`drop table ballast`);
    expect([await insert(written), await count()]).toEqual([null, written + 1]);
  }, 60_000);
});
