import { type Db, executeRows } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { count, type SQL, sql } from 'drizzle-orm';
import { documents, folders } from '../tables.ts';
import { named } from './ids.ts';

/** A folder at the root is at level 1. */
const MAX_LEVELS = 10;
/** What `folderTree` may have to give at once. */
export const MAX_FOLDERS = 2_000;

/** A table `up(of_id, id, rank)`: for each of some folders, itself at rank 0, its parent at 1, and so on to the root. */
export function upFrom(some: SQL): SQL {
  return sql`(with recursive up(of_id, id, rank) as (
      select ${folders.id}, ${folders.id}, 0 from ${folders} where ${some}
      union all
      select up.of_id, ${folders.parentId}, up.rank + 1 from up join ${folders} on ${folders.id} = up.id where ${folders.parentId} is not null
    ) select * from up) up`;
}

/** A table `down(of_id, id, rank)`: for each of some folders, itself at rank 0, its folders at 1, theirs at 2, and so on. */
export function downFrom(some: SQL): SQL {
  return sql`(with recursive down(of_id, id, rank) as (
      select ${folders.id}, ${folders.id}, 0 from ${folders} where ${some}
      union all
      select down.of_id, ${folders.id}, down.rank + 1 from down join ${folders} on ${folders.parentId} = down.id
    ) select * from down) down`;
}

/** True of a document in some folders or below them. As an array, which is read once: the planner then goes by the index of folders. */
export function isBelow(some: SQL): SQL {
  return sql`${documents.folderId} = any(array(select down.id from ${downFrom(some)}))`;
}

/**
 * Holds the shape of the tree until the transaction ends. Without it two moves at once, each harmless alone, could
 * close a circle, go below the tenth level, or fill a folder that is being deleted.
 */
export async function lockTree(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('documents:folders'))`);
}

/**
 * Checks the place of a new folder, or of one that moves with all it contains.
 * @throws InputRefused when the parent is unknown, is the folder or below it, or when something would be below the tenth level.
 */
export async function refuseMisplaced(tx: Db, parentId: string, moved: string | null): Promise<void> {
  const above = await executeRows<{ id: string }>(tx, sql`select id from ${upFrom(named(folders.id, parentId))}`);
  if (above.length === 0) throw inputRefused('parentId', 'NOT_FOUND', 'Dossier parent introuvable.');
  if (above.some(({ id }) => id === moved))
    throw inputRefused('parentId', 'CYCLE', "Un dossier ne peut être déplacé ni dans lui-même ni dans un dossier qu'il contient.");
  const levels = moved ? await countLevels(tx, moved) : 1;
  if (above.length + levels > MAX_LEVELS)
    throw inputRefused('parentId', 'TOO_DEEP', `La hiérarchie des dossiers ne peut pas dépasser ${MAX_LEVELS} niveaux.`);
}

/** @throws InputRefused when there are as many folders as the whole tree may hold. */
export async function refuseOneTooMany(tx: Db): Promise<void> {
  const [existing] = await tx.select({ total: count() }).from(folders);
  if ((existing?.total ?? 0) >= MAX_FOLDERS)
    throw inputRefused(null, 'TOO_MANY', `Il y a déjà ${MAX_FOLDERS} dossiers : supprimez-en avant d'en créer.`);
}

/** 1 for a folder that contains none. */
async function countLevels(tx: Db, id: string): Promise<number> {
  const [row] = await executeRows<{ levels: number }>(tx, sql`select max(rank) + 1 as levels from ${downFrom(named(folders.id, id))}`);
  return row?.levels ?? 1;
}
