import type { Db } from '@sar/database/client';
import { contains } from '@sar/database/text';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { tablePage } from '@sar/subgraph-kit/rows';
import { and, eq, isNull, like } from 'drizzle-orm';
import { type EntryRow, entries } from '../tables.ts';

export type RowPage = Connection<EntryRow>;

export interface RowFilter extends PageArguments {
  readonly search?: string | null;
  readonly status?: EntryRow['status'] | null;
  readonly kind?: EntryRow['kind'] | null;
  readonly section?: string | null;
}

const byCreation: Keyset<EntryRow> = {
  list: 'maiRows',
  columns: [entries.createdAt, entries.id],
  direction: 'desc',
  values: (row) => [row.createdAt, row.id],
};

/** One page of rows in their current version, whatever their status, the latest first. */
export function listRows(db: Db, filter: RowFilter): Promise<RowPage> {
  const { search, status, kind, section } = filter;
  const which = and(
    isNull(entries.supersededBy),
    search ? like(entries.searchText, contains(search)) : undefined,
    status ? eq(entries.status, status) : undefined,
    kind ? eq(entries.kind, kind) : undefined,
    typeof section === 'string' ? eq(entries.section, section) : undefined,
  );
  return tablePage(db, entries, filter, byCreation, which);
}
