import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { type Database, executeRows } from './client.ts';

/** Where every room keeps its migrations, one folder a room. */
const MIGRATIONS = new URL('../../../drizzle/', import.meta.url).pathname;
/** Drizzle's own schema; each room has its own journal table in it. */
const JOURNAL_SCHEMA = 'drizzle';

/**
 * Applies a room's missing migrations, in order, in one transaction. Safe to call from several processes at once. On a
 * schema that is up to date it only reads: a role without the right to create anything can run the system.
 */
export async function migrateRoom(database: Database, room: string): Promise<void> {
  // A start mostly finds nothing to do, and a connection of its own for each room is a good part of that start.
  if (await isCurrent(database, room)) return;
  const options = { migrationsFolder: join(MIGRATIONS, room), migrationsSchema: JOURNAL_SCHEMA, migrationsTable: room };
  if (database.kind === 'pglite') {
    const { migrate } = await import('drizzle-orm/pglite/migrator');
    return migrate(database.db as never, options);
  }
  const [{ migrate }, { openPostgres }] = await Promise.all([import('drizzle-orm/postgres-js/migrator'), import('./postgres.ts')]);
  // Two services that start together would both create the journal: a session lock on a single connection makes one wait.
  const single = openPostgres(database.url, 1);
  try {
    await single.db.execute(sql`set statement_timeout = 0`);
    // Who starts beside another waits for its migrations, however long.
    await single.db.execute(sql`set lock_timeout = 0`);
    await single.db.execute(sql`select pg_advisory_lock(hashtext('sar-connect:migrate'))`);
    await migrate(single.db as never, options);
  } finally {
    await single.close();
  }
}

/** True when the newest written migration is applied: drizzle's own rule. */
async function isCurrent(database: Database, room: string): Promise<boolean> {
  if (!(await hasJournal(database, room))) return false;
  const [row] = await executeRows<{ newest: string | null }>(
    database.db,
    sql`select max(created_at)::text as newest from ${sql.identifier(JOURNAL_SCHEMA)}.${sql.identifier(room)}`,
  );
  return Number(row?.newest) >= Math.max(...writtenMigrations(room).map(({ when }) => when));
}

/** How many of a room's migrations are written and how many this database has. */
export async function migrationState(database: Database, room: string): Promise<{ written: number; applied: number }> {
  const written = writtenMigrations(room).length;
  if (!(await hasJournal(database, room))) return { written, applied: 0 };
  const [row] = await executeRows<{ count: number }>(
    database.db,
    sql`select count(*)::int as count from ${sql.identifier(JOURNAL_SCHEMA)}.${sql.identifier(room)}`,
  );
  return { written, applied: row?.count ?? 0 };
}

/** What the repository's journal of a room lists, each with its moment in milliseconds. */
function writtenMigrations(room: string): { readonly when: number }[] {
  return JSON.parse(readFileSync(join(MIGRATIONS, room, 'meta', '_journal.json'), 'utf8')).entries;
}

/** Whether this database has a room's journal at all. */
async function hasJournal(database: Database, room: string): Promise<boolean> {
  const [found] = await executeRows<{ present: boolean }>(
    database.db,
    sql`select to_regclass(${`${JOURNAL_SCHEMA}.${room}`}) is not null as present`,
  );
  return found?.present ?? false;
}
