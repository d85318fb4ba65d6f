import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { byName } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type DirectionRow, directions } from '../tables.ts';

const directionName = z.object({ name: z.string().trim().normalize().min(1).max(200) });

/** A closed list of a dozen: no paging. */
export async function listDirections(db: Db): Promise<DirectionRow[]> {
  return (await db.select().from(directions)).sort(byName);
}

/**
 * @param id for seeds, whose directions keep their ids from one run to the next.
 * @throws InputRefused when the name is empty or taken.
 */
export async function createDirection(db: Db, name: string, id?: string): Promise<DirectionRow> {
  const values = { ...parseInput(directionName, { name }), ...(id ? { id } : {}) };
  const [row] = await db.insert(directions).values(values).returning().catch(refuseTakenName);
  return row as DirectionRow;
}

/** @throws InputRefused when the name is empty or taken, or the direction unknown. */
export async function renameDirection(db: Db, id: string, name: string): Promise<DirectionRow> {
  const values = parseInput(directionName, { name });
  const [row] = isId(id) ? await db.update(directions).set(values).where(eq(directions.id, id)).returning().catch(refuseTakenName) : [];
  if (!row) throw absent('id', 'Direction');
  return row;
}

function refuseTakenName(error: unknown): never {
  if (brokenUnique(error) !== null) throw inputRefused('name', 'TAKEN', 'Une direction porte déjà ce nom : choisissez-en un autre.');
  throw error;
}
