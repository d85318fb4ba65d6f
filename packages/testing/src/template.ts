import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS, dayOf } from '@sar/database/calendar';
import { fill } from '@sar/gateway/fill';
import { openHouse } from '@sar/gateway/house';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { pino } from 'pino';
import postgres from 'postgres';
// For what is declared below, where no test is: in the benchmarks.
import type {} from 'vitest';
import { testConfig } from './config.ts';
import { hearFacts } from './facts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache/sar-test');
/** What a filled database is made from: when any of it changes, a new template is made. */
const SOURCES = [
  'drizzle/**/*.{sql,json}',
  'data/**',
  'subgraphs/*/src/**/*.ts',
  'packages/{database,jobs,events,subgraph-kit,config}/src/**',
  'gateway/src/**',
  'packages/testing/src/{template,facts}.ts',
];

/** A database to open: a folder of its own, or a URL of its own. */
export interface TestDatabase {
  readonly DATABASE_URL?: string;
  readonly SAR_DATA_DIR: string;
}

/** What setup.ts hands to the test files. */
declare module 'vitest' {
  export interface ProvidedContext {
    template: string;
    databaseUrl: string | null;
  }
}

/** Names the template of the sources as they stand. */
export function templateName(): string {
  // The invented company lives around today.
  const hash = createHash('sha256').update(dayOf(new Date()));
  for (const path of globSync(SOURCES, { cwd: ROOT }).sort())
    if (/\.\w+$/.test(path) && !path.endsWith('.test.ts')) hash.update(path).update(readFileSync(join(ROOT, path)));
  return `sar_test_${hash.digest('hex').slice(0, 16)}`;
}

/** Makes the template if it is missing: migrated, with the dataset, its vectors and the demonstration company. */
export async function prepareTemplate(name: string, url: string | undefined): Promise<void> {
  if (url) {
    await withAdmin(url, async (sql) => {
      if ((await sql`select 1 from pg_database where datname = ${name}`).length > 0) return;
      const unfinished = `${name}_unfinished`;
      await sql.unsafe(`drop database if exists ${unfinished}`);
      await sql.unsafe(`create database ${unfinished}`);
      await fillTemplate({ DATABASE_URL: withDatabase(url, unfinished), SAR_DATA_DIR: '' });
      await sql.unsafe(`alter database ${unfinished} rename to ${name}`);
    });
    return;
  }
  const folder = join(CACHE, name);
  if (existsSync(folder)) return;
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) if (isOld(join(CACHE, old))) rmSync(join(CACHE, old), { recursive: true, force: true });
  await fillTemplate({ SAR_DATA_DIR: `${folder}.unfinished` });
  renameSync(`${folder}.unfinished`, folder);
}

/** A day is longer than any run that could still be copying it. */
const isOld = (path: string) => Date.now() - statSync(path).mtimeMs > DAY_MS;

async function fillTemplate(where: TestDatabase): Promise<void> {
  const config = testConfig(where);
  const house = await openHouse(config, pino({ level: 'warn' }), ROOM_NAMES);
  await fill(house, config, () => {});
  await hearFacts(house);
  await house.close();
}

/** A copy of the template for one test file, and how to throw it away. */
export async function copyTemplate(name: string, url: string | undefined): Promise<{ where: TestDatabase; discard(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'sar-test-'));
  if (!url) {
    cpSync(join(CACHE, name), folder, { recursive: true });
    return { where: { SAR_DATA_DIR: folder }, discard: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const copy = `${name}_${process.pid}_${Date.now()}`;
  await withAdmin(url, (sql) => sql.unsafe(`create database ${copy} template ${name}`));
  const discard = async () => {
    rmSync(folder, { recursive: true, force: true });
    await withAdmin(url, (sql) => sql.unsafe(`drop database if exists ${copy} with (force)`));
  };
  return { where: { DATABASE_URL: withDatabase(url, copy), SAR_DATA_DIR: folder }, discard };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function withAdmin(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(withDatabase(url, 'postgres'), { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
