import type { Db } from '@sar/database/client';
import type { Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { lacking } from '@sar/subgraph-kit/permissions';
import { getAllForUpdate, parseIds, tablePage } from '@sar/subgraph-kit/rows';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { inArray, type SQL, sql } from 'drizzle-orm';
import { type DocumentRow, documents } from '../tables.ts';
import type { DocumentPage } from './documents.ts';
import { mayChange } from './rights.ts';
import { inTrashOf, visible } from './visibility.ts';

const NAMES = { one: 'Document', many: 'documents' };

const byDeletion: Keyset<DocumentRow> = {
  list: 'trashedDocuments',
  columns: [documents.deletedAt, documents.id],
  direction: 'desc',
  values: (row) => [row.deletedAt as Date, row.id],
};

/** One page of what the viewer can restore, the last deleted first. */
export function listTrash(db: Db, viewer: Viewer, request: PageArguments): Promise<DocumentPage> {
  return tablePage(db, documents, request, byDeletion, inTrashOf(viewer));
}

/**
 * Puts documents in the trash, all or none.
 * @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. @throws Refusal FORBIDDEN
 * when one is somebody else's.
 */
export async function deleteDocuments(db: Db, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  const wanted = parseIds(ids, NAMES);
  return db.transaction(async (tx) => {
    const found = await getAllForUpdate(tx, documents, wanted, NAMES, visible());
    if (!found.every((document) => mayChange(viewer, document))) throw lacking(viewer, 'LIBRARY_MANAGE');
    await move(tx, wanted, sql`now()`);
    return wanted;
  });
}

/** Takes documents out of the trash as they were, all or none. @throws InputRefused when one is not in the viewer's trash or there are more than a hundred. */
export async function restoreDocuments(db: Db, viewer: Viewer, ids: readonly string[]): Promise<DocumentRow[]> {
  const wanted = parseIds(ids, NAMES);
  return db.transaction(async (tx) => {
    await getAllForUpdate(tx, documents, wanted, NAMES, inTrashOf(viewer));
    return move(tx, wanted, null);
  });
}

/** Into the trash or out of it. What a document says does not change by that, so its last change stays what it was. */
function move(tx: Db, ids: string[], deletedAt: SQL | null): Promise<DocumentRow[]> {
  return tx.update(documents).set({ deletedAt, updatedAt: documents.updatedAt }).where(inArray(documents.id, ids)).returning();
}
