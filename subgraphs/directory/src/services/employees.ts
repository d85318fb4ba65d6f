import { contains } from '@sar/database/text';
import { type Connection, isId, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, count, eq, inArray, like } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type EmployeeRow, employeeDirections, employees } from '../tables.ts';

export type EmployeePage = Connection<EmployeeRow>;

export interface EmployeeFilter extends PageArguments {
  readonly search?: string | null;
  readonly directionId?: string | null;
  readonly managerId?: string | null;
  readonly includeInactive?: boolean | null;
}

const byName: Keyset<EmployeeRow> = {
  list: 'employees',
  columns: [employees.sortName, employees.id],
  direction: 'asc',
  values: (row) => [row.sortName, row.id],
};

/** One page of the directory, in alphabetical order. */
export async function listEmployees({ db, viewer }: Context, filter: EmployeeFilter): Promise<EmployeePage> {
  const { search, directionId, managerId } = filter;
  const visible = and(
    filter.includeInactive && maySeeInactive(viewer) ? undefined : employees.active,
    search ? like(employees.searchText, contains(search)) : undefined,
    directionId
      ? inArray(
          employees.id,
          db
            .select({ id: employeeDirections.employeeId })
            .from(employeeDirections)
            .where(eq(employeeDirections.directionId, idOrNone(directionId))),
        )
      : undefined,
    managerId ? eq(employees.managerId, idOrNone(managerId)) : undefined,
  );
  return readPage(
    filter,
    byName,
    (after, order, limit) =>
      db
        .select()
        .from(employees)
        .where(and(visible, after))
        .orderBy(...order)
        .limit(limit),
    async () => (await db.select({ total: count() }).from(employees).where(visible))[0]?.total ?? 0,
  );
}

/** A person, or null when unknown or, for most, gone. */
export async function findEmployee({ loaders, viewer }: Context, id: string): Promise<EmployeeRow | null> {
  const employee = await loaders.employee.load(id);
  return employee && (employee.active || maySeeInactive(viewer)) ? employee : null;
}

function maySeeInactive(viewer: Viewer | null): boolean {
  return viewer?.roles.some((role) => role === 'HR' || role === 'ADMINISTRATOR') ?? false;
}

/** Text that is no id names nothing: the nil UUID, which no row has, keeps it away from a uuid column. */
function idOrNone(value: string): string {
  return isId(value) ? value : '00000000-0000-0000-0000-000000000000';
}
