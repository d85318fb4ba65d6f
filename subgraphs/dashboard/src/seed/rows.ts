import type { Db } from '@sar/database/client';
import type { PgTable } from 'drizzle-orm/pg-core';

/** True when a table has a row: what a company has made is left alone. */
export async function hasRows(db: Db, table: PgTable): Promise<boolean> {
  return (await db.select().from(table).limit(1)).length > 0;
}
