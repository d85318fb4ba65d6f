import type { PGlite } from '@electric-sql/pglite';
import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Sql } from 'postgres';

/** A drizzle handle of either database. */
export type Db = PgDatabase<PgQueryResultHKT, Record<string, never>>;
/** The handle inside `db.transaction(…)`; a `Db` too, so services take `Db` and run in both, or `Tx` where they need one. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0];

/** An open database: the handle that rooms get, and the driver for the few who need it (migrations, jobs, health). */
export type Database = { readonly db: Db; close(): Promise<void> } & (
  | { readonly kind: 'pglite'; readonly driver: PGlite }
  | { readonly kind: 'postgres'; readonly driver: Sql; readonly url: string }
);

/** Rows of a raw statement. PGlite answers `{rows}`, postgres.js the array itself. */
export async function executeRows<Row>(db: Db, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as unknown as Row[] | { rows: Row[] };
  return Array.isArray(result) ? result : result.rows;
}
