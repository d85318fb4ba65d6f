import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { inArray, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from './client.ts';
import { passingFailure } from './errors.ts';
import { openPostgres, TIMEOUTS_MS } from './postgres.ts';

const url = inject('databaseUrl') ?? undefined;
/** The pool's own patience, twenty times as short. */
const SHORT = Object.fromEntries(Object.entries(TIMEOUTS_MS).map(([name, ms]) => [name, ms / 20])) as typeof TIMEOUTS_MS;

describe.skipIf(!url)('the pool of connections to PostgreSQL', () => {
  let copy: Awaited<ReturnType<typeof copyTemplate>>;
  let database: Database;
  let hasty: Database;
  let other: postgres.Sql;
  beforeAll(async () => {
    copy = await copyTemplate(inject('template'), url);
    database = await openDatabase({ url: copy.where.DATABASE_URL, dataDir: '' });
    hasty = openPostgres(copy.where.DATABASE_URL as string, 2, SHORT);
    other = postgres(copy.where.DATABASE_URL as string, { max: 3, onnotice: () => {} });
    await other`create table essai (id int primary key, n int not null)`;
    await other`insert into essai values (1, 0), (2, 0)`;
  });
  afterAll(async () => {
    await other?.end();
    await database?.close();
    await hasty?.close();
    await copy?.discard();
  });
  const settingOf = async (name: string) => {
    const [row] = (await database.db.execute(sql`select current_setting(${name}) as value`)) as unknown as { value: string }[];
    return row?.value;
  };

  it('X08: has the server give up on its own, before the gateway does', async () => {
    expect(await settingOf('statement_timeout')).toBe('15s');
    expect(await settingOf('lock_timeout')).toBe('5s');
    expect(await settingOf('idle_in_transaction_session_timeout')).toBe('15s');
  });

  /** What a failure is to a caller, and by PostgreSQL's own code. */
  const failureOf = (statement: PromiseLike<unknown>) =>
    Promise.resolve(statement).then(
      () => null,
      (error: Error) => [passingFailure(error), (error.cause as { code?: string }).code],
    );

  it('X08: ends a statement that goes on and on', async () => {
    expect(await failureOf(hasty.db.execute(sql`select pg_sleep(10)`))).toEqual(['UNAVAILABLE', '57014']);
    await expect(hasty.db.execute(sql`select 1`)).resolves.toBeDefined();
  });

  it('X08: takes back what a transaction holds that nobody goes on with', async () => {
    const [holds, goesOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const work = hasty.db.transaction(async (tx) => {
      await tx.execute(sql`update essai set n = 7 where id = 1`);
      holds.resolve();
      await goesOn.promise;
      await tx.execute(sql`update essai set n = 8 where id = 2`);
    });
    // Heard from the start: its end may come before the row is free.
    const left = work.catch((error: unknown) => error);
    await holds.promise;
    // Waits until the row is free.
    await other`update essai set n = n where id = 1`;
    goesOn.resolve();
    expect(passingFailure(await left)).toBe('UNAVAILABLE');
    expect(await other`select n from essai where id in (1, 2)`).toEqual([{ n: 0 }, { n: 0 }]);
    await expect(hasty.db.execute(sql`select 1`)).resolves.toBeDefined();
  });

  it('X06: refuses whoever would wait too long for a connection, and serves again once there is one', async () => {
    const slow = Array.from({ length: 10 + 50 }, () => database.db.execute(sql`select pg_sleep(4)`));
    const answers = await Promise.allSettled(slow);
    const refused = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => passingFailure(reason));
    expect([answers.length - refused.length, refused.length, new Set(refused)]).toEqual([10, 50, new Set(['UNAVAILABLE'])]);
    await expect(database.db.execute(sql`select 1`)).resolves.toBeDefined();
  });

  it('answers by one statement all who wait for a connection with the same question', async () => {
    await other`create sequence essai_tour`;
    const turn = (who: string) =>
      database.db
        .select({ turn: sql<string>`nextval('essai_tour')`, who: sql`${who}::text` })
        .from(sql`essai`)
        .limit(1);
    const busy = Promise.all(Array.from({ length: 10 }, () => database.db.execute(sql`select pg_sleep(0.3)`)));
    // All of them have been sent.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const waiting = await Promise.all([turn('a'), turn('a'), turn('b'), turn('a')]);
    await busy;
    const [[one], [same], [else_], [again]] = waiting;
    expect([one?.turn === same?.turn, one?.turn === again?.turn, one?.turn === else_?.turn]).toEqual([true, true, false]);
    // Where there is room each is asked by himself.
    const [[alone], [too]] = await Promise.all([turn('a'), turn('a')]);
    expect(alone?.turn).not.toBe(too?.turn);
  });

  it('answers nobody by a statement that has been sent: it may not see what he wrote', async () => {
    await other`create sequence essai_envoi`;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const nap = async (seconds: number) => database.db.execute(sql`select pg_sleep(${seconds})`);
    const turn = async () =>
      database.db.select({ turn: sql<string>`nextval('essai_envoi')`, nap: sql`pg_sleep(0.5)` }).from(sql`essai`).limit(1);
    const busy = Promise.all([nap(0.2), ...Array.from({ length: 9 }, () => nap(1.5))]);
    await pause(50);
    const first = turn();
    // By now it has the one connection that came free; whoever asks waits.
    await pause(400);
    const [[sent], [asked]] = await Promise.all([first, turn()]);
    await busy;
    expect(sent?.turn).not.toBe(asked?.turn);
  });

  it('has the server keep what is sent again and again, and no list of any length', async () => {
    const ask = (ids: number[]) => database.db.select({ n: sql`n` }).from(sql`essai`).where(inArray(sql`id`, ids));
    const all = () => database.db.select({ n: sql`n` }).from(sql`essai`);
    for (let round = 0; round < 40; round++) await ask([1, 2, 3]);
    for (let round = 0; round < 40; round++) await all();
    for (let length = 4; length < 60; length++) await ask(Array.from({ length }, (_, index) => index));
    const kept = await database.db.execute(
      sql`select statement from pg_prepared_statements where statement like '%essai%' order by length(statement)`,
    );
    expect((kept as unknown as { statement: string }[]).map(({ statement }) => statement)).toEqual([
      'select n from essai',
      expect.stringContaining('($1, $2, $3)'),
    ]);
  });

  it('X07: does a transaction once more that lost a deadlock, and both are done', async () => {
    let tries = 0;
    // Each takes one row and then the other's; the second time the other one has gone.
    const both = [
      [1, 2],
      [2, 1],
    ].map(([first, second]) =>
      database.db.transaction(async (tx) => {
        tries += 1;
        await tx.execute(sql`update essai set n = n + 1 where id = ${first}`);
        await tx.execute(sql`select pg_sleep(0.3)`);
        await tx.execute(sql`update essai set n = n + 1 where id = ${second}`);
      }),
    );
    await Promise.all(both);
    expect([tries, await other`select n from essai order by id`]).toEqual([3, [{ n: 2 }, { n: 2 }]]);
  });

  it('X07: once more and no more', async () => {
    let tries = 0;
    const conflict = database.db.transaction(async (tx) => {
      tries += 1;
      await tx.execute(sql.raw(`do $$ begin raise exception 'essai' using errcode = '40001'; end $$`));
    });
    expect(passingFailure(await conflict.catch((error: unknown) => error))).toBe('UNAVAILABLE');
    expect(tries).toBe(2);
  });

  it('X07: gives up on a row that stays locked', async () => {
    const held = Promise.withResolvers<void>();
    const holder = other.begin(async (tx) => {
      await tx`update essai set n = 9 where id = 1`;
      await held.promise;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const failure = await failureOf(hasty.db.execute(sql`update essai set n = 0 where id = 1`));
    held.resolve();
    await holder;
    expect(failure).toEqual(['UNAVAILABLE', '55P03']);
  });

  it('X04: survives that every connection is cut off under it, and has new ones at once', async () => {
    const running = Promise.allSettled(Array.from({ length: 20 }, () => database.db.execute(sql`select pg_sleep(0.5)`)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await other`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    for (const answer of await running) if (answer.status === 'rejected') expect(passingFailure(answer.reason)).toBe('UNAVAILABLE');
    await expect(database.db.execute(sql`select 1`)).resolves.toBeDefined();
  });

  it('X04: does nothing more of a transaction whose connection was cut off, whatever has taken its place', async () => {
    const cut = Promise.withResolvers<void>();
    const transaction = database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into essai values (11, 0)`);
      await other`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      // Each connection is there anew, and at work.
      for (let tries = 0; tries < 5; tries++)
        await Promise.allSettled(Array.from({ length: 10 }, () => database.db.execute(sql`select pg_sleep(0.05)`)));
      await tx.execute(sql`insert into essai values (12, 0)`).finally(() => cut.resolve());
    });
    expect(passingFailure(await transaction.catch((error: unknown) => error))).toBe('UNAVAILABLE');
    await cut.promise;
    expect(await other`select id from essai where id in (11, 12)`).toEqual([]);
  });

  it('X05: bounds the wait for connections that are frozen, and serves again once they are not', async () => {
    await Promise.all(Array.from({ length: 10 }, () => database.db.execute(sql`select pg_sleep(0.1)`)));
    const rows = await other<
      { pid: number }[]
    >`select pid from pg_stat_activity where datname = current_database() and application_name = 'sar-connect'`;
    expect(rows.length).toBe(10);
    for (const { pid } of rows) process.kill(pid, 'SIGSTOP');
    try {
      const answers = Promise.allSettled(Array.from({ length: 15 }, () => database.db.execute(sql`select 1`)));
      const late = await Promise.allSettled(Array.from({ length: 5 }, () => database.db.execute(sql`select 1`)));
      expect(late.map((answer) => answer.status === 'rejected' && passingFailure(answer.reason))).toEqual(Array(5).fill('UNAVAILABLE'));
      for (const { pid } of rows) process.kill(pid, 'SIGCONT');
      expect((await answers).filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    } finally {
      for (const { pid } of rows) process.kill(pid, 'SIGCONT');
    }
    await expect(database.db.execute(sql`select 1`)).resolves.toBeDefined();
  });
});
