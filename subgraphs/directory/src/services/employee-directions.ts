import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { eq, inArray } from 'drizzle-orm';
import { directions, type EmployeeRow, employeeDirections } from '../tables.ts';

interface GivenDirections {
  readonly mainDirectionId?: string | null | undefined;
  readonly directionIds?: readonly string[] | null | undefined;
}

/** All directions of a person, the main one included. */
export async function readDirectionIds(tx: Db, employeeId: string): Promise<string[]> {
  const links = await tx.select().from(employeeDirections).where(eq(employeeDirections.employeeId, employeeId));
  return links.map(({ directionId }) => directionId);
}

/**
 * Writes the directions of a person whose row is written: the given ones (null: none; absent: those so far, less the
 * main direction that was), and the main one.
 */
export async function writeDirections(tx: Db, row: EmployeeRow, given: GivenDirections, formerMain: string | null): Promise<void> {
  const others =
    given.directionIds === undefined ? (await readDirectionIds(tx, row.id)).filter((id) => id !== formerMain) : (given.directionIds ?? []);
  const wanted = new Set(row.mainDirectionId ? [...others, row.mainDirectionId] : others);
  await tx.delete(employeeDirections).where(eq(employeeDirections.employeeId, row.id));
  if (wanted.size > 0) await tx.insert(employeeDirections).values([...wanted].map((directionId) => ({ employeeId: row.id, directionId })));
}

/** @throws InputRefused naming the field that holds a direction which is none. */
export async function refuseUnknownDirections(tx: Db, { mainDirectionId, directionIds }: GivenDirections): Promise<void> {
  const wanted = [...new Set([...(directionIds ?? []), ...(mainDirectionId ? [mainDirectionId] : [])])];
  const found = wanted.length > 0 ? await tx.select({ id: directions.id }).from(directions).where(inArray(directions.id, wanted)) : [];
  if (found.length === wanted.length) return;
  const mainKnown = !mainDirectionId || found.some(({ id }) => id === mainDirectionId);
  throw inputRefused(mainKnown ? 'directionIds' : 'mainDirectionId', 'NOT_FOUND', 'Direction introuvable.');
}
