import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { fold } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { getAllForUpdate, named, parseIds } from '@sar/subgraph-kit/rows';
import { and, eq, inArray, notInArray } from 'drizzle-orm';
import { z } from 'zod';
import { documents, type FolderRow, folders } from '../tables.ts';
import { lockTree, placeBelow, refuseOneTooMany, repath } from './folder-tree.ts';
import { color, description, icon, line } from './input.ts';
import { visible } from './visibility.ts';

const NAMES = { one: 'Dossier', many: 'dossiers' };

const name = line(255);
const parentId = z.string().nullish();
const newFolder = z.object({ name, description, parentId, color: color.nullish(), icon: icon.nullish() });
const folderChanges = z.object({
  id: z.string(),
  name: name.exactOptional(),
  description,
  parentId,
  color: color.exactOptional(),
  icon: icon.exactOptional(),
});

/** What a new folder's row says beside its place and its creator. @throws InputRefused when a field is invalid. */
export function folderValues(input: unknown) {
  const given = parseInput(newFolder, input);
  return { ...given, sortName: fold(given.name), color: given.color ?? '#6B7280', icon: given.icon ?? 'folder' };
}

/** Creates a folder of a person. @throws InputRefused when a field is invalid, the name taken, its place wrong or the tree full. */
export async function createFolder(db: Db, createdById: string, input: unknown): Promise<FolderRow> {
  const values = folderValues(input);
  return refusingTakenName(
    db.transaction(async (tx) => {
      await lockTree(tx);
      await refuseOneTooMany(tx);
      const id = crypto.randomUUID();
      const path = await placeBelow(tx, values.parentId ?? null, id, null);
      const [row] = await tx
        .insert(folders)
        .values({ ...values, id, path, createdById })
        .returning();
      return row as FolderRow;
    }),
  );
}

/** Renames, describes or moves a folder, with all it contains. @throws InputRefused as `createFolder`, when unknown, or when it would be inside itself. */
export async function updateFolder(db: Db, input: unknown): Promise<FolderRow> {
  const { id, ...changes } = parseInput(folderChanges, input);
  return refusingTakenName(
    db.transaction(async (tx) => {
      await lockTree(tx);
      const [current] = await tx.select().from(folders).where(named(folders.id, id));
      if (!current) throw absent('id', 'Dossier');
      if (changes.parentId !== undefined && changes.parentId !== current.parentId)
        await repath(tx, current, await placeBelow(tx, changes.parentId, id, current));
      const [row] = await tx
        .update(folders)
        .set({ ...changes, ...(changes.name ? { sortName: fold(changes.name) } : {}), updatedAt: new Date() })
        .where(eq(folders.id, id))
        .returning();
      return row as FolderRow;
    }),
  );
}

/**
 * Deletes empty folders, all or none. Folders that contain only each other are empty; what a folder holds in the trash
 * would come back to the root.
 * @returns their ids. @throws InputRefused when one is unknown or not empty, or there are more than a hundred.
 */
export async function deleteFolders(db: Db, ids: readonly string[]): Promise<string[]> {
  const wanted = parseIds(ids, NAMES);
  return db.transaction(async (tx) => {
    await lockTree(tx);
    // Who brings or moves a document into one of them holds its row: wait for them, and let the next ones find it gone.
    const found = await getAllForUpdate(tx, folders, wanted, NAMES);
    const full = await findFull(tx, wanted);
    if (full) {
      const folder = found.find(({ id }) => id === full)?.name;
      throw inputRefused('ids', 'NOT_EMPTY', `Le dossier « ${folder} » n'est pas vide : déplacez ou supprimez d'abord ce qu'il contient.`);
    }
    await tx.delete(folders).where(inArray(folders.id, wanted));
    return wanted;
  });
}

/** One of the folders that holds a document, or a folder which is not among them; null when there is none. */
async function findFull(tx: Db, ids: string[]): Promise<string | null> {
  if (ids.length === 0) return null;
  const [child] = await tx
    .select({ id: folders.parentId })
    .from(folders)
    .where(and(inArray(folders.parentId, ids), notInArray(folders.id, ids)))
    .limit(1);
  if (child) return child.id;
  const [document] = await tx
    .select({ id: documents.folderId })
    .from(documents)
    .where(and(inArray(documents.folderId, ids), visible()))
    .limit(1);
  return document?.id ?? null;
}

async function refusingTakenName<Value>(write: Promise<Value>): Promise<Value> {
  try {
    return await write;
  } catch (error) {
    if (brokenUnique(error) !== null)
      throw inputRefused('name', 'TAKEN', 'Un dossier du même parent porte déjà ce nom : choisissez-en un autre.');
    throw error;
  }
}
