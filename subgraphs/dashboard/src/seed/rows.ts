import type { Db } from '@sar/database/client';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Few enough for the parameters of one statement, many enough for few statements. */
const CHUNK = 500;

/** Inserts any number of rows. */
export async function insertAll<Table extends PgTable>(db: Db, table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) await db.insert(table).values(rows.slice(start, start + CHUNK));
}

/** True when a table has a row: what a company has made is left alone. */
export async function hasRows(db: Db, table: PgTable): Promise<boolean> {
  return (await db.select().from(table).limit(1)).length > 0;
}
