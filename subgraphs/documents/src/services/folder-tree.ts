import type { Db } from '@sar/database/client';
import { absent, inputRefused } from '@sar/subgraph-kit/errors';
import { named } from '@sar/subgraph-kit/rows';
import { arrayContains, count, sql } from 'drizzle-orm';
import { type FolderRow, folders } from '../tables.ts';

/** A folder at the root is at level 1. */
const MAX_LEVELS = 10;
/** What `folderTree` may have to give at once. */
export const MAX_FOLDERS = 2_000;

/**
 * Holds the shape of the tree until the transaction ends. Without it two moves at once, each harmless alone, could
 * close a circle, go below the tenth level, or fill a folder that is being deleted.
 */
export async function lockTree(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('documents:folders'))`);
}

/**
 * The path of a folder at a place.
 * @param moved the folder that comes there with all it contains; null for a new one.
 * @throws InputRefused when the parent is unknown, is the folder or below it, or when something would be below the tenth level.
 */
export async function placeBelow(tx: Db, parentId: string | null, id: string, moved: FolderRow | null): Promise<string[]> {
  if (parentId === null) return [id];
  const [parent] = await tx.select({ path: folders.path }).from(folders).where(named(folders.id, parentId));
  if (!parent) throw absent('parentId', 'Dossier parent');
  if (parent.path.includes(id))
    throw inputRefused(
      'parentId',
      'CYCLE',
      "Un dossier ne peut être déplacé ni dans lui-même ni dans un dossier qu'il contient : choisissez-en un autre.",
    );
  const levels = moved ? await countLevels(tx, moved) : 1;
  if (parent.path.length + levels > MAX_LEVELS)
    throw inputRefused('parentId', 'TOO_DEEP', `Les dossiers ont ${MAX_LEVELS} niveaux au plus : choisissez un parent moins profond.`);
  return [...parent.path, id];
}

/** Writes the paths of a folder that has moved and of all below it. */
export async function repath(tx: Db, { id, path: old }: FolderRow, path: readonly string[]): Promise<void> {
  const above = path.slice(0, -1);
  await tx
    .update(folders)
    .set({ path: sql`${sql.param(above, folders.path)} || ${folders.path}[${old.length}:]` })
    .where(arrayContains(folders.path, [id]));
}

/** @throws InputRefused when there are as many folders as the whole tree may hold. */
export async function refuseOneTooMany(tx: Db): Promise<void> {
  const [existing] = await tx.select({ total: count() }).from(folders);
  if ((existing?.total ?? 0) >= MAX_FOLDERS)
    throw inputRefused(null, 'TOO_MANY', `Il y a déjà ${MAX_FOLDERS} dossiers : supprimez-en avant d'en créer.`);
}

/** 1 for a folder that contains none. */
async function countLevels(tx: Db, { id, path }: FolderRow): Promise<number> {
  const [row] = await tx
    .select({ deepest: sql<number>`max(cardinality(${folders.path}))` })
    .from(folders)
    .where(arrayContains(folders.path, [id]));
  return (row?.deepest ?? path.length) - path.length + 1;
}
