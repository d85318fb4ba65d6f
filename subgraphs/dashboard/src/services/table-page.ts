import type { Db } from '@sar/database/client';
import { type Connection, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import { and, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** One page of the rows of a table that meet a condition: one statement, and one more where the total is asked for. */
export function tablePage<Table extends PgTable>(
  db: Db,
  table: Table,
  request: PageArguments,
  order: Keyset<Table['$inferSelect']>,
  which: SQL | undefined,
): Promise<Connection<Table['$inferSelect']>> {
  return readPage<Table['$inferSelect']>(
    request,
    order,
    (after, orderBy, limit) =>
      db
        .select()
        .from(table as PgTable)
        .where(and(which, after))
        .orderBy(...orderBy)
        .limit(limit),
    () => db.$count(table, which),
  );
}
