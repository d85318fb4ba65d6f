import type { Db } from '@sar/database/client';
import { loadOne, loadRow } from '@sar/subgraph-kit/batch';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { visible } from './services/visibility.ts';
import { categories, documents, folders } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    /** A document that is not in the trash. */
    document: loadRow(db, documents, 'id', visible()),
    /** A category, those no longer proposed included: documents keep them. */
    category: loadRow(db, categories, 'id'),
    folder: loadRow(db, folders, 'id'),
    /** How many folders a folder directly contains. */
    childrenCount: loadOne(
      (ids) =>
        db
          .select({ folderId: folders.parentId, count: count() })
          .from(folders)
          .where(inArray(folders.parentId, ids))
          .groupBy(folders.parentId),
      (row) => row.folderId,
    ),
    /** How many documents a folder directly contains. */
    documentsCount: loadOne(
      (ids) =>
        db
          .select({ folderId: documents.folderId, count: count() })
          .from(documents)
          .where(and(inArray(documents.folderId, ids), visible()))
          .groupBy(documents.folderId),
      (row) => row.folderId,
    ),
    /** How many documents a folder and everything below it contain. */
    totalDocumentsCount: loadOne(
      (ids) => {
        const holders = db
          .select({ id: folders.id, aboveId: sql<string>`unnest(${folders.path})`.as('above_id') })
          .from(folders)
          .as('holders');
        return db
          .select({ folderId: holders.aboveId, count: count() })
          .from(holders)
          .innerJoin(documents, and(eq(documents.folderId, holders.id), visible()))
          .where(inArray(holders.aboveId, ids))
          .groupBy(holders.aboveId);
      },
      (row) => row.folderId,
    ),
  };
}
