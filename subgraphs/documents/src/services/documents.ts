import { type Db, executeRows } from '@sar/database/client';
import { allOf } from '@sar/database/kept';
import { contains } from '@sar/database/text';
import { type Connection, isId, type Keyset, type PageArguments } from '@sar/subgraph-kit/page';
import { named, tablePage } from '@sar/subgraph-kit/rows';
import { arrayContains, inArray, isNull, like, type SQL, sql } from 'drizzle-orm';
import type { DocumentOrder, DocumentStats } from '../generated/schema.ts';
import { type DocumentRow, documents, folders } from '../tables.ts';
import { visible } from './visibility.ts';

export type DocumentPage = Connection<DocumentRow>;

interface Place {
  readonly folderId?: string | null;
  readonly inWholeTree?: boolean | null;
}

export interface DocumentFilter extends PageArguments, Place {
  readonly categoryId?: string | null;
  readonly search?: string | null;
  readonly orderBy?: DocumentOrder | null;
}

const byCreation = {
  columns: [documents.createdAt, documents.id],
  values: (row: DocumentRow) => [row.createdAt, row.id],
};

/** A cursor holds in its own order only. */
const ORDERS: Record<DocumentOrder, Keyset<DocumentRow>> = {
  CREATED_DESC: { list: 'documents:CREATED_DESC', direction: 'desc', ...byCreation },
  CREATED_ASC: { list: 'documents:CREATED_ASC', direction: 'asc', ...byCreation },
  TITLE_ASC: {
    list: 'documents:TITLE_ASC',
    direction: 'asc',
    columns: [documents.sortTitle, documents.id],
    values: (row) => [row.sortTitle, row.id],
  },
  SIZE_DESC: {
    list: 'documents:SIZE_DESC',
    direction: 'desc',
    columns: [documents.sizeBytes, documents.id],
    values: (row) => [row.sizeBytes, row.id],
  },
};

/** A word sought is mostly one of the title: its documents lie side by side in that order, and the walk to them is long. */
const FOUND_BY_TITLE: Keyset<DocumentRow> = { ...ORDERS.TITLE_ASC, sorted: true };

/** One page of documents that are not in the trash. */
export function listDocuments(db: Db, filter: DocumentFilter): Promise<DocumentPage> {
  const { categoryId, search, orderBy } = filter;
  const those = allOf(
    visible(),
    within(db, filter),
    categoryId == null ? undefined : named(documents.categoryId, categoryId),
    search ? like(documents.searchText, contains(search)) : undefined,
  );
  const order = ORDERS[orderBy ?? 'CREATED_DESC'];
  return tablePage(db, documents, filter, search && orderBy === 'TITLE_ASC' ? FOUND_BY_TITLE : order, those);
}

/** Where a document lies. The whole tree is what one expects of the root, and the folder alone of a folder. */
function within(db: Db, { folderId, inWholeTree }: Place): SQL | undefined {
  if (folderId == null) return (inWholeTree ?? true) ? undefined : isNull(documents.folderId);
  if (!inWholeTree || !isId(folderId)) return named(documents.folderId, folderId);
  return inArray(
    documents.folderId,
    db
      .select({ id: folders.id })
      .from(folders)
      .where(arrayContains(folders.path, [folderId])),
  );
}

/** The numbers of the library, in one statement. */
export async function countLibrary(db: Db): Promise<DocumentStats> {
  const [stats] = await executeRows<DocumentStats>(
    db,
    sql`select
      (select count(*)::int from ${documents} where ${visible()}) as "totalDocuments",
      (select count(*)::int from ${documents} where ${visible()} and ${documents.createdAt} > now() - interval '7 days') as "recentDocuments",
      (select count(*)::int from ${folders}) as "totalFolders",
      (select count(*)::int from ${folders} where ${folders.parentId} is null) as "rootFolders"`,
  );
  return stats as DocumentStats;
}
