import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './client.ts';

/** A statement takes 65,535 values at most; of the widest table this many rows stay well below. */
const ROWS_A_STATEMENT = 500;

/** Rows in the portions that one insert takes. */
export function chunks<Row>(rows: readonly Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, portion) =>
    rows.slice(portion * ROWS_A_STATEMENT, (portion + 1) * ROWS_A_STATEMENT),
  );
}

/** Inserts any number of rows, none included. */
export async function insertAll<Table extends PgTable>(db: Db, table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
  for (const chunk of chunks(rows)) await db.insert(table).values(chunk);
}
