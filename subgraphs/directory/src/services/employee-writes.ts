import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { fold } from '@sar/database/text';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { directions, type EmployeeRow, employeeDirections, employees } from '../tables.ts';
import { type EmployeeChanges, employeeChanges, type NewEmployee, newEmployee } from './employee-input.ts';
import { lockHierarchy, refuseCycle, updateLevels } from './hierarchy.ts';

type Writer = Pick<Context, 'db' | 'facts'>;

/**
 * Creates a person and says so to the other rooms, in one transaction.
 * @param id for seeds, whose people keep their ids from one run to the next.
 * @throws InputRefused when a field is invalid, taken, or names nothing.
 */
export async function createEmployee({ db, facts }: Writer, input: unknown, id?: string): Promise<EmployeeRow> {
  const { directionIds, ...values } = parseInput(newEmployee, input);
  return refusingTaken(
    db.transaction(async (tx) => {
      await lockHierarchy(tx);
      await refuseUnknown(tx, values, directionIds);
      const [row] = await tx
        .insert(employees)
        .values({ ...values, ...searchable(values), ...(id ? { id } : {}) })
        .returning();
      return finishWrite({ db: tx, facts }, row as EmployeeRow, directionIds);
    }),
  );
}

/**
 * Changes the given fields of a person; `undefined` leaves a field alone, null empties it.
 * @throws InputRefused when a field is invalid, taken or names nothing, or when the manager would be below the person.
 */
export async function updateEmployee({ db, facts }: Writer, input: unknown): Promise<EmployeeRow> {
  const { id, directionIds, ...changes } = parseInput(employeeChanges, input);
  return refusingTaken(
    db.transaction(async (tx) => {
      await lockHierarchy(tx);
      const current = await getForUpdate(tx, id);
      await refuseUnknown(tx, changes, directionIds);
      if (changes.managerId) await refuseCycle(tx, id, changes.managerId);
      const next = { ...current, ...changes };
      const [row] = await tx
        .update(employees)
        .set({ ...changes, ...searchable(next), version: current.version + 1 })
        .where(eq(employees.id, id))
        .returning();
      return finishWrite({ db: tx, facts }, row as EmployeeRow, directionIds);
    }),
  );
}

/** Marks a person as gone or back. @throws InputRefused when unknown. */
export async function setEmployeeActive({ db, facts }: Writer, id: string, active: boolean): Promise<EmployeeRow> {
  return db.transaction(async (tx) => {
    await getForUpdate(tx, id);
    const [row] = await tx
      .update(employees)
      .set({ active, version: sql`${employees.version} + 1` })
      .where(eq(employees.id, id))
      .returning();
    return finishWrite({ db: tx, facts }, row as EmployeeRow, undefined);
  });
}

/** What every write ends with: the directions, the levels below, and the fact. Returns the row as it then stands. */
async function finishWrite(
  { db, facts }: Writer,
  row: EmployeeRow,
  directionIds: readonly string[] | null | undefined,
): Promise<EmployeeRow> {
  const current = (await db.select().from(employeeDirections).where(eq(employeeDirections.employeeId, row.id))).map(
    (link) => link.directionId,
  );
  const wanted = [
    ...new Set([...(directionIds ?? (directionIds === null ? [] : current)), ...(row.mainDirectionId ? [row.mainDirectionId] : [])]),
  ];
  await db.delete(employeeDirections).where(eq(employeeDirections.employeeId, row.id));
  if (wanted.length > 0) await db.insert(employeeDirections).values(wanted.map((directionId) => ({ employeeId: row.id, directionId })));
  const hierarchyLevel = await updateLevels(db, row.id);
  const { id: employeeId, email, active, version } = row;
  await facts.publish(db, 'directory.employee-changed', { employeeId, email, active, directionIds: wanted, version });
  return { ...row, hierarchyLevel };
}

async function getForUpdate(tx: Db, id: string): Promise<EmployeeRow> {
  const [row] = isId(id) ? await tx.select().from(employees).where(eq(employees.id, id)).for('update') : [];
  if (!row) throw inputRefused('id', 'NOT_FOUND', 'Personne introuvable.');
  return row;
}

async function refuseUnknown(
  tx: Db,
  values: Partial<NewEmployee | EmployeeChanges>,
  directionIds: readonly string[] | null | undefined,
): Promise<void> {
  const wanted = [...new Set([...(directionIds ?? []), ...(values.mainDirectionId ? [values.mainDirectionId] : [])])];
  const known = wanted.length > 0 ? await tx.select({ id: directions.id }).from(directions).where(inArray(directions.id, wanted)) : [];
  if (known.length < wanted.length)
    throw inputRefused(values.mainDirectionId ? 'mainDirectionId' : 'directionIds', 'NOT_FOUND', 'Direction introuvable.');
  if (!values.managerId) return;
  const [manager] = await tx.select({ id: employees.id }).from(employees).where(eq(employees.id, values.managerId));
  if (!manager) throw inputRefused('managerId', 'NOT_FOUND', 'Responsable introuvable.');
}

/** The two columns that lists are sorted and searched by. */
function searchable(
  person: Pick<NewEmployee, 'firstName' | 'lastName' | 'email' | 'matricule' | 'jobTitle' | 'phoneFixed' | 'phoneMobile'>,
) {
  const { firstName, lastName, email, matricule, jobTitle, phoneFixed, phoneMobile } = person;
  const parts = [firstName, lastName, firstName, jobTitle, email, matricule, phoneFixed, phoneMobile];
  return { sortName: fold(`${lastName} ${firstName}`), searchText: fold(parts.filter(Boolean).join(' ')) };
}

const TAKEN: Record<string, [field: string, message: string]> = {
  employees_email_unique: ['email', "Cette adresse est déjà celle d'une autre personne."],
  employees_matricule_unique: ['matricule', 'Ce matricule est déjà attribué.'],
  employees_phone_fixed_unique: ['phoneFixed', 'Ce numéro fixe est déjà attribué.'],
  employees_phone_mobile_unique: ['phoneMobile', 'Ce numéro mobile est déjà attribué.'],
};

async function refusingTaken<Value>(write: Promise<Value>): Promise<Value> {
  try {
    return await write;
  } catch (error) {
    const taken = TAKEN[brokenUnique(error) ?? ''];
    if (taken) throw inputRefused(taken[0], 'TAKEN', taken[1]);
    throw error;
  }
}
