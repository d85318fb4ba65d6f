import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import DataLoader from 'dataloader';
import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { isId } from './page.ts';

/**
 * A loader of at most one row a key, for one request. Ids that cannot exist are answered null without asking.
 * @param fetch reads the rows of some keys in one statement, in any order.
 */
export function loadOne<Row>(fetch: (ids: string[]) => Promise<Row[]>, keyOf: (row: Row) => string | null) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = await fetch(ids.filter(isId));
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return ids.map((id) => byKey.get(id) ?? null);
  });
}

/** A loader of any number of rows a key, in the order that `fetch` gives. */
export function loadMany<Row>(fetch: (ids: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async (ids) => {
    const groups = Map.groupBy(await fetch(ids.filter(isId)), keyOf);
    return ids.map((id) => groups.get(id) ?? []);
  });
}

/** However many keys there are, the text is the same: it is written once, and the server keeps it. */
const rowsBy = kept((db: Db, table: PgTable, column: AnyPgColumn, ...which: SQL[]) =>
  db
    .select()
    .from(table)
    .where(and(sql`${column} = any(${sql.placeholder('keys')}::uuid[])`, ...which))
    .prepare('rows-by-key'),
);

/**
 * A loader of a table's rows, each by a column that is an id and its own.
 * @param which of them there are, for whoever asks.
 */
export function loadRow<Table extends PgTable, Key extends keyof Table['_']['columns'] & keyof Table['$inferSelect'] & string>(
  db: Db,
  table: Table,
  key: Key,
  which?: SQL,
) {
  const column = table[key as unknown as keyof Table] as AnyPgColumn;
  return loadOne<Table['$inferSelect']>(
    (ids) => rowsBy(db, table, column, ...(which ? [which] : [])).execute({ keys: `{${ids.join()}}` }),
    (row) => row[key] as string | null,
  );
}
