import type { Database } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { pgSchema } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { append, type Entry } from './append.ts';
import { ledgerGuards } from './guards.ts';
import { defineLedger } from './table.ts';

/** The migrations make the audit log only; the tests' own ledger has its columns, and guards made anew by the function. */
export const register = defineLedger(pgSchema('essai'), 'register');

export const entry = (said: Partial<Entry> = {}): Entry => ({
  kind: 'READ',
  actorId: '00000000-0000-4000-8000-00000000000a',
  subjectId: '00000000-0000-4000-8000-00000000000b',
  data: { title: 'Consigne', pages: 3 },
  requestId: 'essai',
  ...said,
});

export interface TestRegister {
  readonly database: Database;
  /** Appends in a transaction of its own. */
  add(...entries: Entry[]): Promise<void>;
  run(statement: string): Promise<unknown>;
  /** Runs statements with every trigger of the ledger off, as whoever owns the tables could. */
  tamper(...statements: string[]): Promise<void>;
}

/** An empty ledger before each test of a file, on the database of the tests. */
export function useRegister(): TestRegister {
  const test = {} as { database: Database; discard(): Promise<void> };
  const run = (statement: string) => test.database.db.execute(sql.raw(statement));
  const tamper = async (...statements: string[]) => {
    const tables = ['register', 'register_head'];
    for (const table of tables) await run(`alter table essai.${table} disable trigger user`);
    for (const statement of statements) await run(statement);
    for (const table of tables) await run(`alter table essai.${table} enable trigger user`);
  };
  beforeAll(async () => {
    const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
    test.discard = discard;
    test.database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
    await run('create schema essai');
    for (const suffix of ['', '_head']) await run(`create table essai.register${suffix} (like identity.audit${suffix} including all)`);
    for (const statement of ledgerGuards('essai', 'register').split('--> statement-breakpoint')) await run(statement);
  });
  beforeEach(() => tamper('truncate essai.register', `update essai.register_head set position = 0, hash = repeat('0', 64)`));
  afterAll(async () => {
    await test.database?.close();
    await test.discard?.();
  });
  return {
    get database() {
      return test.database;
    },
    add: (...entries) => test.database.db.transaction((tx) => append(tx, register, entries)),
    run,
    tamper,
  };
}

/** The messages of an error and of its causes: drizzle wraps what the driver throws. */
export async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    const reasons: string[] = [];
    for (let cause = error; cause instanceof Error; cause = cause.cause) reasons.push(cause.message);
    return reasons.join('\n');
  }
}
