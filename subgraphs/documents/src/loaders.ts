import type { Db } from '@sar/database/client';
import { loadMany, loadOne } from '@sar/subgraph-kit/batch';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { downFrom, isBelow, upFrom } from './services/folder-tree.ts';
import { visible } from './services/visibility.ts';
import { categories, documents, folders } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    /** A document that is not in the trash. */
    document: loadOne(
      (ids) =>
        db
          .select()
          .from(documents)
          .where(and(inArray(documents.id, ids), visible())),
      (row) => row.id,
    ),
    /** A category, those no longer proposed included: documents keep them. */
    category: loadOne(
      (ids) => db.select().from(categories).where(inArray(categories.id, ids)),
      (row) => row.id,
    ),
    folder: loadOne(
      (ids) => db.select().from(folders).where(inArray(folders.id, ids)),
      (row) => row.id,
    ),
    /** The folders above a folder, from the root down. */
    folderPath: loadMany(
      (ids) =>
        db
          .select({ ofId: sql<string>`up.of_id`, folder: folders })
          .from(upFrom(inArray(folders.id, ids)))
          .innerJoin(folders, sql`${folders.id} = up.id and up.rank > 0`)
          .orderBy(sql`up.rank desc`),
      (row) => row.ofId,
    ),
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
        const those = inArray(folders.id, ids);
        const held = db
          .select({ folderId: documents.folderId, count: count().as('held_count') })
          .from(documents)
          .where(and(isBelow(those), visible()))
          .groupBy(documents.folderId)
          .as('held');
        return db
          .select({ folderId: sql<string>`down.of_id`, count: sql<number>`sum(${held.count})::int` })
          .from(downFrom(those))
          .innerJoin(held, eq(held.folderId, sql`down.id`))
          .groupBy(sql`down.of_id`);
      },
      (row) => row.folderId,
    ),
  };
}
