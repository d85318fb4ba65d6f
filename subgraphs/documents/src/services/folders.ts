import type { Db } from '@sar/database/client';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { named, tablePage } from '@sar/subgraph-kit/rows';
import { asc, isNull } from 'drizzle-orm';
import { type FolderRow, folders } from '../tables.ts';

export type FolderPage = Connection<FolderRow>;

/** Among siblings names are unique. */
const byName: Keyset<FolderRow> = {
  list: 'folders',
  columns: [folders.sortName],
  direction: 'asc',
  values: (row) => [row.sortName],
};

/** One page of the folders of a folder, or of the root, in alphabetical order. */
export function listFolders(db: Db, { parentId, ...request }: PageArguments & { parentId?: string | null }): Promise<FolderPage> {
  const siblings = parentId == null ? isNull(folders.parentId) : named(folders.parentId, parentId);
  return tablePage(db, folders, request, byName, siblings);
}

/** Every folder, in alphabetical order. `MAX_FOLDERS` bounds it: no paging. */
export function listFolderTree(db: Db): Promise<FolderRow[]> {
  return db.select().from(folders).orderBy(asc(folders.sortName), asc(folders.id));
}
