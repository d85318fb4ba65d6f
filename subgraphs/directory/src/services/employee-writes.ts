import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { fold } from '@sar/database/text';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type EmployeeRow, employees } from '../tables.ts';
import { readDirectionIds, refuseUnknownDirections, writeDirections } from './employee-directions.ts';
import { employeeChanges, type NewEmployee, newEmployee } from './employee-input.ts';
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
      await refuseUnknownDirections(tx, { ...values, directionIds });
      await refuseUnknownManager(tx, values.managerId);
      const [row] = await tx
        .insert(employees)
        .values({ ...values, ...searchable(values), ...(id ? { id } : {}) })
        .returning();
      await writeDirections(tx, row as EmployeeRow, { directionIds }, null);
      return announce({ db: tx, facts }, row as EmployeeRow);
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
      await refuseUnknownDirections(tx, { ...changes, directionIds });
      await refuseUnknownManager(tx, changes.managerId);
      if (changes.managerId) await refuseCycle(tx, id, changes.managerId);
      const next = { ...current, ...changes };
      const [row] = await tx
        .update(employees)
        .set({ ...changes, ...searchable(next), version: current.version + 1 })
        .where(eq(employees.id, id))
        .returning();
      await writeDirections(tx, row as EmployeeRow, { directionIds }, current.mainDirectionId);
      return announce({ db: tx, facts }, row as EmployeeRow);
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
    return announce({ db: tx, facts }, row as EmployeeRow);
  });
}

/** What every write ends with: the levels of the person and the team, and the fact. Returns the row as it then stands. */
async function announce({ db, facts }: Writer, row: EmployeeRow): Promise<EmployeeRow> {
  const hierarchyLevel = await updateLevels(db, row.id);
  const { id: employeeId, email, active, version } = row;
  const directionIds = await readDirectionIds(db, employeeId);
  await facts.publish(db, 'directory.employee-changed', { employeeId, email, active, directionIds, version });
  return { ...row, hierarchyLevel };
}

async function getForUpdate(tx: Db, id: string): Promise<EmployeeRow> {
  const [row] = isId(id) ? await tx.select().from(employees).where(eq(employees.id, id)).for('update') : [];
  if (!row) throw inputRefused('id', 'NOT_FOUND', 'Personne introuvable.');
  return row;
}

async function refuseUnknownManager(tx: Db, managerId: string | null | undefined): Promise<void> {
  if (!managerId) return;
  const [manager] = await tx.select({ id: employees.id }).from(employees).where(eq(employees.id, managerId));
  if (!manager) throw inputRefused('managerId', 'NOT_FOUND', 'Responsable introuvable.');
}

/** The two columns that lists are sorted and searched by. */
function searchable(
  person: Pick<NewEmployee, 'firstName' | 'lastName' | 'email' | 'matricule' | 'jobTitle' | 'phoneFixed' | 'phoneMobile'>,
) {
  const { firstName, lastName, email, matricule, jobTitle, phoneFixed, phoneMobile } = person;
  const phones = [phoneFixed, phoneMobile].flatMap((phone) => (phone ? [phone, phone.replace(/\D/g, '')] : []));
  const parts = [firstName, lastName, firstName, jobTitle, email, matricule, ...phones];
  return { sortName: fold(`${lastName} ${firstName}`), searchText: fold(parts.join(' ')) };
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
