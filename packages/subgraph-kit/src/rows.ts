import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { and, asc, count, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { absent, inputRefused } from './errors.ts';
import { beyond, type Connection, isId, type Keyset, orderOf, type PageArguments, readPage } from './page.ts';

export type TableWithId = PgTable & { readonly id: AnyPgColumn };

/** What the rows of a table are called in refusals: « Idée », « idées ». */
export interface Names {
  readonly one: string;
  readonly many: string;
}

const MAX_AT_ONCE = 100;

/** True of the rows that an id names. Text that is no id names none, and must not reach a uuid column. */
export function named(column: AnyPgColumn, id: string): SQL {
  return isId(id) ? eq(column, id) : sql`false`;
}

const EVERY = sql`true`;
const NO_VALUES = {};

/** What the first pages of a list have in common, and the later ones. */
const firstPage = kept((db: Db, table: PgTable, order: Keyset<never>, which: SQL) => pageFrom(db, table, which, order));
const laterPage = kept((db: Db, table: PgTable, order: Keyset<never>, which: SQL) => {
  const after = order.columns.map((_, rank) => sql.placeholder(afterName(rank)));
  return pageFrom(db, table, and(which, beyond(order, after)), order);
});
const afterName = (rank: number) => `after${rank}`;
const total = kept((db: Db, table: PgTable, which: SQL) =>
  db
    .select({ count: count() })
    .from(table)
    .where(which === EVERY ? undefined : which)
    .prepare('total'),
);

/**
 * One page of the rows of a table that meet a condition: one statement, and one more where the total is asked for. Those of
 * a condition and an order that are constants (database/src/kept.ts) are written once.
 * @param values of the condition's placeholders.
 */
export function tablePage<Table extends PgTable>(
  db: Db,
  table: Table,
  request: PageArguments,
  order: Keyset<Table['$inferSelect']>,
  which: SQL | undefined,
  values: Readonly<Record<string, unknown>> = NO_VALUES,
): Promise<Connection<Table['$inferSelect']>> {
  return readPage<Table['$inferSelect']>(
    request,
    order,
    (after, limit) => {
      const page = after ? laterPage : firstPage;
      const given = { ...values, ...Object.fromEntries(after?.map((value, rank) => [afterName(rank), value]) ?? []), limit };
      return page(db, table, order as unknown as Keyset<never>, which ?? EVERY).execute(given);
    },
    async () => (await total(db, table, which ?? EVERY).execute({ ...values }))[0]?.count ?? 0,
  );
}

function pageFrom(db: Db, table: PgTable, which: SQL | undefined, order: Keyset<never>) {
  return db
    .select()
    .from(table)
    .where(which === EVERY ? undefined : which)
    .orderBy(...orderOf(order))
    .limit(sql.placeholder('limit'))
    .prepare('page');
}

/**
 * Locks a row until the transaction ends.
 * @param which what else must be true of it.
 * @throws InputRefused on `id`, or the field that is said to hold it, when there is none.
 */
export async function getForUpdate<Table extends TableWithId>(
  tx: Db,
  table: Table,
  id: string,
  { one, field = 'id' }: Pick<Names, 'one'> & { readonly field?: string },
  which?: SQL,
): Promise<Table['$inferSelect']> {
  const [row] = await tx
    .select()
    .from(table as PgTable)
    .where(and(named(table.id, id), which))
    .for('update');
  if (!row) throw absent(field, one);
  return row;
}

/** The ids that a write on several things names, each once. @throws InputRefused when one cannot exist or there are more than a hundred. */
export function parseIds(ids: readonly string[], { one, many }: Names): string[] {
  const wanted = [...new Set(ids)];
  if (wanted.length > MAX_AT_ONCE) throw inputRefused('ids', 'TOO_BIG', `Choisissez cent ${many} au plus à la fois.`);
  if (!wanted.every(isId)) throw absent('ids', one);
  return wanted;
}

/**
 * Locks rows until the transaction ends, always in the same order: two writers of the same rows wait and do not block each other.
 * @param which what else must be true of each of them.
 * @throws InputRefused on `ids` when one is unknown or there are more than a hundred.
 */
export async function getAllForUpdate<Table extends TableWithId>(
  tx: Db,
  table: Table,
  ids: readonly string[],
  names: Names,
  which?: SQL,
): Promise<Table['$inferSelect'][]> {
  const wanted = parseIds(ids, names);
  const rows = await tx
    .select()
    .from(table as PgTable)
    .where(and(inArray(table.id, wanted), which))
    .orderBy(asc(table.id))
    .for('update');
  if (rows.length < wanted.length) throw absent('ids', names.one);
  return rows;
}

/** Deletes rows, all or none. @returns them as they were. @throws InputRefused as `getAllForUpdate`. */
export function deleteAll<Table extends TableWithId>(
  db: Db,
  table: Table,
  ids: readonly string[],
  names: Names,
): Promise<Table['$inferSelect'][]> {
  return db.transaction((tx) => deleteAllIn(tx, table, ids, names));
}

/** As `deleteAll`, as a part of the caller's transaction: one within it would cost two statements more. */
export async function deleteAllIn<Table extends TableWithId>(
  tx: Db,
  table: Table,
  ids: readonly string[],
  names: Names,
): Promise<Table['$inferSelect'][]> {
  const rows = await getAllForUpdate(tx, table, ids, names);
  await tx.delete(table).where(
    inArray(
      table.id,
      rows.map((row) => row['id'] as string),
    ),
  );
  return rows;
}

/** The ids of rows. */
export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
