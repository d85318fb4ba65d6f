import type { Db } from '@sar/database/client';
import { type Connection, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import { and, asc, count, isNull } from 'drizzle-orm';
import { type FolderRow, folders } from '../tables.ts';
import { named } from './ids.ts';

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
  return readPage(
    request,
    byName,
    (after, order, limit) =>
      db
        .select()
        .from(folders)
        .where(and(siblings, after))
        .orderBy(...order)
        .limit(limit),
    async () => (await db.select({ total: count() }).from(folders).where(siblings))[0]?.total ?? 0,
  );
}

/** Every folder, in alphabetical order. `MAX_FOLDERS` bounds it: no paging. */
export function listFolderTree(db: Db): Promise<FolderRow[]> {
  return db.select().from(folders).orderBy(asc(folders.sortName), asc(folders.id));
}
