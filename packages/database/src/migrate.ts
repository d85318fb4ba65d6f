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
  const { written, applied } = await migrationState(database, room);
  if (applied >= written) return;
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
    await single.db.execute(sql`select pg_advisory_lock(hashtext('sar-connect:migrate'))`);
    await migrate(single.db as never, options);
  } finally {
    await single.close();
  }
}

/** How many of a room's migrations are written and how many this database has. */
export async function migrationState(database: Database, room: string): Promise<{ written: number; applied: number }> {
  const journal = JSON.parse(readFileSync(join(MIGRATIONS, room, 'meta', '_journal.json'), 'utf8')) as { entries: unknown[] };
  const [found] = await executeRows<{ present: boolean }>(
    database.db,
    sql`select to_regclass(${`${JOURNAL_SCHEMA}.${room}`}) is not null as present`,
  );
  if (!found?.present) return { written: journal.entries.length, applied: 0 };
  const [row] = await executeRows<{ count: number }>(
    database.db,
    sql`select count(*)::int as count from ${sql.identifier(JOURNAL_SCHEMA)}.${sql.identifier(room)}`,
  );
  return { written: journal.entries.length, applied: row?.count ?? 0 };
}
