import { randomUUID } from 'node:crypto';
import { chunks } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { fold } from '@sar/database/text';
import type { Published } from '@sar/events/bus';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { getForUpdate, named } from '@sar/subgraph-kit/rows';
import type { RoomRequest } from '@sar/subgraph-kit/subgraph';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type EmployeeRow, employees } from '../tables.ts';
import { awaitAccount, byWhom, requireAccountAllows } from './accounts.ts';
import { addDirections, readDirectionIds, refuseUnknownDirections, replaceDirections } from './employee-directions.ts';
import { employeeChanges, type NewEmployee, newEmployee, profileChanges } from './employee-input.ts';
import { lockHierarchy, refuseCycle, updateLevels } from './hierarchy.ts';
import { fullName } from './names.ts';

/** An operator at the command line is nobody's request. */
type Writer = Pick<Context, 'db' | 'facts'> & Partial<RoomRequest>;

/** What somebody is called in refusals. */
export const PERSON = { one: 'Personne' };

/**
 * Creates a person and says so to the other rooms, in one transaction.
 * @throws InputRefused when a field is invalid, taken, or names nothing.
 */
export async function createEmployee(writer: Writer, input: unknown): Promise<EmployeeRow> {
  const [row] = await createEmployees(writer, [{ id: randomUUID(), ...(input as object) }]);
  return row as EmployeeRow;
}

/**
 * Creates people, all or none, in a few statements however many they are. They may be each other's managers: ids are
 * given, so that seeds keep them from one run to the next and an import can name them beforehand.
 * @throws InputRefused as `createEmployee`, for the first sheet that breaks a rule.
 */
export async function createEmployees(writer: Writer, inputs: readonly ({ id: string } & object)[]): Promise<EmployeeRow[]> {
  const sheets = inputs.map((input) => ({ ...parseInput(newEmployee, input), id: input.id }));
  return refusingTaken(
    writer.db.transaction(async (tx) => {
      await lockHierarchy(tx);
      await refuseUnknownDirections(tx, ...sheets);
      await refuseUnknownManagers(tx, sheets);
      const rows: EmployeeRow[] = [];
      for (const chunk of chunks(sheets)) {
        const values = chunk.map(({ directionIds: _given, ...sheet }) => ({ ...sheet, ...searchable(sheet) }));
        rows.push(...(await tx.insert(employees).values(values).returning()));
      }
      await addDirections(tx, sheets);
      return (await announce({ ...writer, db: tx }, rows)).rows;
    }),
  );
}

/**
 * Changes the given fields of a person; `undefined` leaves a field alone, null empties it. What rights hang on holds once
 * this resolves.
 * @throws InputRefused when a field is invalid, taken or names nothing, when the manager would be below the person, or when
 * the address is not the writer's to change. @throws Refusal UNAVAILABLE when identity does not say whether it is.
 */
export async function updateEmployee(context: Context, input: unknown): Promise<EmployeeRow> {
  const { id, directionIds, email, ...others } = parseInput(employeeChanges, input);
  // An address that is there already is not written: what identity was not asked of must not change, whatever others write meanwhile.
  const readdressed = email !== undefined && email !== (await findEmail(context.db, id));
  if (readdressed) await requireAccountAllows(context, id, 'EMAIL');
  const changes = readdressed ? { ...others, email } : others;
  const [row, told] = await refusingTaken(
    context.db.transaction(async (tx) => {
      await lockHierarchy(tx);
      const current = await getForUpdate(tx, employees, id, PERSON);
      await refuseUnknownDirections(tx, { ...changes, directionIds });
      await refuseUnknownManagers(tx, [{ ...changes, id }]);
      if (changes.managerId) await refuseCycle(tx, id, changes.managerId);
      const next = { ...current, ...changes };
      const [row] = await tx
        .update(employees)
        .set({ ...changes, ...searchable(next), version: current.version + 1 })
        .where(eq(employees.id, id))
        .returning();
      await replaceDirections(tx, row as EmployeeRow, directionIds, current.mainDirectionId);
      return announceOne({ ...context, db: tx }, row as EmployeeRow);
    }),
  );
  if (readdressed || directionIds !== undefined || others.mainDirectionId !== undefined) await awaitAccount(context, told, id);
  return row;
}

/** Changes what a person may change of their own sheet, and nothing else that the input may hold. @throws InputRefused as `updateEmployee`. */
export async function updateProfile(context: Context, employeeId: string, input: unknown): Promise<EmployeeRow> {
  return updateEmployee(context, { ...parseInput(profileChanges, input), id: employeeId });
}

/**
 * Marks a person as gone or back, which holds for their account once this resolves.
 * @throws InputRefused when unknown, or the last administrator. @throws Refusal UNAVAILABLE when identity does not say who is that.
 */
export async function setEmployeeActive(context: Context, id: string, active: boolean): Promise<EmployeeRow> {
  if (!active) await requireAccountAllows(context, id, 'DEPARTURE');
  const [row, told] = await context.db.transaction(async (tx) => {
    await getForUpdate(tx, employees, id, PERSON);
    const [row] = await tx
      .update(employees)
      .set({ active, version: sql`${employees.version} + 1` })
      .where(eq(employees.id, id))
      .returning();
    return announceOne({ ...context, db: tx }, row as EmployeeRow);
  });
  await awaitAccount(context, told, id);
  return row;
}

/** Says of everybody how they stand, to rooms that keep more of it than they did. @returns how many people there are. */
export async function tellEmployees({ db, facts }: Writer): Promise<number> {
  return db.transaction(async (tx) => {
    await lockHierarchy(tx);
    const rows = await tx
      .update(employees)
      .set({ version: sql`${employees.version} + 1`, updatedAt: employees.updatedAt })
      .returning();
    for (const chunk of chunks(rows)) await announce({ db: tx, facts }, chunk);
    return rows.length;
  });
}

async function findEmail(db: Db, id: string): Promise<string | undefined> {
  const [found] = await db.select({ email: employees.email }).from(employees).where(named(employees.id, id));
  return found?.email;
}

async function announceOne(writer: Writer, row: EmployeeRow): Promise<[EmployeeRow, Published]> {
  const { rows, told } = await announce(writer, [row]);
  return [rows[0] as EmployeeRow, told];
}

/** What every write ends with: the levels of the people and their teams, and the facts. Returns the rows as they then stand. */
async function announce(writer: Writer, rows: readonly EmployeeRow[]): Promise<{ rows: EmployeeRow[]; told: Published }> {
  const { db, facts } = writer;
  const ids = rows.map(({ id }) => id);
  const levels = await updateLevels(db, ids);
  const directionIds = await readDirectionIds(db, ids);
  const by = byWhom(writer);
  const payloads = rows.map((row) => ({
    employeeId: row.id,
    name: fullName(row),
    email: row.email,
    active: row.active,
    directionIds: directionIds.get(row.id) ?? [],
    version: row.version,
    ...by,
  }));
  const told = await facts.publish(db, 'directory.employee-changed', ...payloads);
  return { rows: rows.map((row) => ({ ...row, hierarchyLevel: levels.get(row.id) ?? row.hierarchyLevel })), told };
}

/** A manager is there already or comes before in the list: new people can thus close no circle. */
async function refuseUnknownManagers(tx: Db, sheets: readonly { id: string; managerId?: string | null | undefined }[]): Promise<void> {
  const known = new Set<string>();
  const wanted = [...new Set(sheets.flatMap(({ managerId }) => managerId ?? []))];
  if (wanted.length > 0) {
    const found = await tx.select({ id: employees.id }).from(employees).where(inArray(employees.id, wanted));
    for (const { id } of found) known.add(id);
  }
  for (const { id, managerId } of sheets) {
    if (managerId && !known.has(managerId)) throw absent('managerId', 'Responsable');
    known.add(id);
  }
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
  employees_email_unique: ['email', "Cette adresse est déjà celle d'une autre personne : vérifiez-la."],
  employees_matricule_unique: ['matricule', 'Ce matricule est déjà attribué : vérifiez-le.'],
  employees_phone_fixed_unique: ['phoneFixed', 'Ce numéro fixe est déjà attribué : vérifiez-le.'],
  employees_phone_mobile_unique: ['phoneMobile', 'Ce numéro mobile est déjà attribué : vérifiez-le.'],
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
