import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { asc, eq, inArray } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';

export type TableWithId = PgTable & { readonly id: AnyPgColumn };

/** What the rows of a table are called: « Idée », « idées ». */
export interface Names {
  readonly one: string;
  readonly many: string;
}

const MAX_AT_ONCE = 100;

/** Locks a row until the transaction ends. @throws InputRefused on `id` when there is none. */
export async function getForUpdate<Table extends TableWithId>(
  tx: Db,
  table: Table,
  id: string,
  { one }: Names,
): Promise<Table['$inferSelect']> {
  const [row] = isId(id)
    ? await tx
        .select()
        .from(table as PgTable)
        .where(eq(table.id, id))
        .for('update')
    : [];
  if (!row) throw inputRefused('id', 'NOT_FOUND', `${one} introuvable.`);
  return row;
}

/**
 * Locks rows until the transaction ends, always in the same order: two writers of the same rows wait and do not block each other.
 * @throws InputRefused on `ids` when one is unknown or there are more than a hundred.
 */
export async function getAllForUpdate<Table extends TableWithId>(
  tx: Db,
  table: Table,
  ids: readonly string[],
  { one, many }: Names,
): Promise<Table['$inferSelect'][]> {
  const wanted = [...new Set(ids)];
  if (wanted.length > MAX_AT_ONCE) throw inputRefused('ids', 'TOO_BIG', `Cent ${many} au plus à la fois.`);
  const rows = wanted.every(isId)
    ? await tx
        .select()
        .from(table as PgTable)
        .where(inArray(table.id, wanted))
        .orderBy(asc(table.id))
        .for('update')
    : [];
  if (rows.length < wanted.length) throw inputRefused('ids', 'NOT_FOUND', `${one} introuvable.`);
  return rows;
}

/** Deletes rows, all or none. @returns their ids. @throws InputRefused as `getAllForUpdate`. */
export async function deleteAll(db: Db, table: TableWithId, ids: readonly string[], names: Names): Promise<string[]> {
  return db.transaction(async (tx) => {
    const found = (await getAllForUpdate(tx, table, ids, names)).map((row) => row['id'] as string);
    await tx.delete(table).where(inArray(table.id, found));
    return found;
  });
}
