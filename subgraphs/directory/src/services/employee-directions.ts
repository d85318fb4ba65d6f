import { insertAll } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { absent } from '@sar/subgraph-kit/errors';
import { eq, inArray } from 'drizzle-orm';
import { directions, type EmployeeRow, employeeDirections } from '../tables.ts';

interface GivenDirections {
  readonly mainDirectionId?: string | null | undefined;
  readonly directionIds?: readonly string[] | null | undefined;
}

/** All directions of people, the main ones included, by the person's id. */
export async function readDirectionIds(tx: Db, employeeIds: readonly string[]): Promise<Map<string, string[]>> {
  const links = await tx
    .select()
    .from(employeeDirections)
    .where(inArray(employeeDirections.employeeId, [...employeeIds]));
  return new Map(
    [...Map.groupBy(links, ({ employeeId }) => employeeId)].map(([id, own]) => [id, own.map(({ directionId }) => directionId)]),
  );
}

/** Writes the directions of new people: the given ones and the main one, each once. */
export async function addDirections(tx: Db, people: readonly ({ id: string } & GivenDirections)[]): Promise<void> {
  const links = people.flatMap(({ id, mainDirectionId, directionIds }) =>
    [...new Set([...(directionIds ?? []), ...(mainDirectionId ? [mainDirectionId] : [])])].map((directionId) => ({
      employeeId: id,
      directionId,
    })),
  );
  await insertAll(tx, employeeDirections, links);
}

/**
 * Writes the directions of a person whose row is changed: the given ones (null: none; absent: those so far, less the
 * main direction that was), and the main one.
 */
export async function replaceDirections(
  tx: Db,
  { id, mainDirectionId }: EmployeeRow,
  given: readonly string[] | null | undefined,
  formerMain: string | null,
): Promise<void> {
  const kept = given === undefined ? (await readDirectionIds(tx, [id])).get(id)?.filter((one) => one !== formerMain) : given;
  await tx.delete(employeeDirections).where(eq(employeeDirections.employeeId, id));
  await addDirections(tx, [{ id, mainDirectionId, directionIds: kept }]);
}

/** @throws InputRefused naming the field that holds a direction which is none. */
export async function refuseUnknownDirections(tx: Db, ...given: readonly GivenDirections[]): Promise<void> {
  const mains = given.flatMap(({ mainDirectionId }) => mainDirectionId ?? []);
  const wanted = [...new Set([...mains, ...given.flatMap(({ directionIds }) => directionIds ?? [])])];
  const found = wanted.length > 0 ? await tx.select({ id: directions.id }).from(directions).where(inArray(directions.id, wanted)) : [];
  if (found.length === wanted.length) return;
  const mainKnown = mains.every((main) => found.some(({ id }) => id === main));
  throw absent(mainKnown ? 'directionIds' : 'mainDirectionId', 'Direction');
}
