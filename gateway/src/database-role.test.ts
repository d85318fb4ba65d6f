import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executeRows } from '@sar/database/client';
import { openPostgres } from '@sar/database/postgres';
import { runSar } from '@sar/testing/command';
import { runJourney } from '@sar/testing/journey';
import { testProgram } from '@sar/testing/program';
import { startServer } from '@sar/testing/server';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const server = inject('databaseUrl') ?? '';
const NAME = `sar_role_${process.pid}`;
const folder = mkdtempSync(join(tmpdir(), 'sar-role-'));
const [OWNER, APP] = [`${NAME}_owner`, `${NAME}_app`];

/** The grants of docs/operations.md, in their order, for this test's role. */
const GRANTS = [...readFileSync(join(ROOT, 'docs/operations.md'), 'utf8').matchAll(/```sql\n((?:grant|alter default)[^`]*)```/g)].flatMap(
  ([, block = '']) => block.replaceAll('sar_app', APP).split(';\n').filter(Boolean),
);

/** The test's database, as somebody. */
function urlOf(role?: string): string {
  const url = new URL(server);
  url.pathname = `/${NAME}`;
  if (role) url.username = role;
  return url.href;
}

/** Says statements to a database, one after the other. */
async function say(url: string, ...statements: string[]): Promise<void> {
  const database = openPostgres(url, 1);
  try {
    for (const statement of statements) await executeRows(database.db, sql.raw(statement));
  } finally {
    await database.close();
  }
}

// The embedded database has one role, and it belongs to the process.
describe.runIf(server)('a role that only runs the system', () => {
  beforeAll(async () => {
    const roles = [OWNER, APP].map((role) => `create role ${role} login nosuperuser nocreatedb nocreaterole`);
    await say(server, ...roles, `create database ${NAME} owner ${OWNER}`);
    await say(urlOf(), 'create extension vector');
    const ended = await runSar({ DATABASE_URL: urlOf(OWNER), SAR_DATA_DIR: folder }, ['setup'], { SAR_DEMO: 'true' });
    expect(ended).toMatchObject({ code: 0 });
    await say(urlOf(OWNER), ...GRANTS);
    await say(urlOf(), 'create schema ailleurs', 'create table ailleurs.paie as select 1 as salaire');
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await say(server, `drop database if exists ${NAME} with (force)`, `drop role if exists ${OWNER}`, `drop role if exists ${APP}`);
  });

  it('C08: starts it and lives a working day', async () => {
    expect(GRANTS.length).toBeGreaterThan(8);
    const app = await startServer([testProgram('gateway')], {
      DATABASE_URL: urlOf(APP),
      SAR_DATA_DIR: folder,
      SAR_DEMO: 'true',
      LOG_LEVEL: 'error',
    });
    try {
      expect((await runJourney(app.origin)).length).toBeGreaterThan(50);
    } finally {
      await app.stop();
    }
  }, 120_000);

  it('C08: may add to the audit log and read it, and no trigger is all that keeps it from the rest', async () => {
    const database = openPostgres(urlOf(), 1);
    const granted = sql`
      select table_name as table, privilege_type as privilege from information_schema.role_table_grants
       where grantee = ${APP} and table_name in ('audit', 'audit_head') order by 1, 2`;
    try {
      expect(await executeRows(database.db, granted)).toEqual([
        { table: 'audit', privilege: 'INSERT' },
        { table: 'audit', privilege: 'SELECT' },
        { table: 'audit_head', privilege: 'SELECT' },
      ]);
    } finally {
      await database.close();
    }
  });

  it.each([
    'create table identity.essai (a int)',
    'create table public.essai (a int)',
    'create schema essai',
    'create function news.essai() returns int language sql as $$ select 1 $$',
    'create extension dblink',
    'create role essai',
    'alter table news.articles add column essai int',
    'drop table news.articles',
    'truncate news.articles',
    'alter table identity.audit disable trigger all',
    "update identity.audit set kind = 'SIGN_OUT'",
    'delete from identity.audit',
    'update identity.audit_head set position = 0',
    'delete from drizzle.news',
    'set session_replication_role = replica',
    `set role ${OWNER}`,
    'alter system set fsync = off',
    'select * from ailleurs.paie',
    "copy (select 1) to program 'true'",
    "copy news.articles from '/etc/passwd'",
    "select pg_read_file('/etc/passwd')",
    "select lo_import('/etc/passwd')",
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pg_reload_conf()',
  ])('C08: may not %s', async (statement) => {
    await expect(say(urlOf(APP), statement)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
