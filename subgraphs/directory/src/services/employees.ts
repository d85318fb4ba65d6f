import { contains } from '@sar/database/text';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { holds } from '@sar/subgraph-kit/permissions';
import { named, tablePage } from '@sar/subgraph-kit/rows';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, inArray, like } from 'drizzle-orm';
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
            .where(named(employeeDirections.directionId, directionId)),
        )
      : undefined,
    managerId ? named(employees.managerId, managerId) : undefined,
  );
  return tablePage(db, employees, filter, byName, visible);
}

/** A person, or null when unknown or, for most, gone. */
export async function findEmployee({ loaders, viewer }: Context, id: string): Promise<EmployeeRow | null> {
  const employee = await loaders.employee.load(id);
  return employee && maySee(viewer, employee) ? employee : null;
}

/** True of who works here, and for those who keep the directory of everybody. */
export function maySee(viewer: Viewer | null, { active }: EmployeeRow): boolean {
  return active || maySeeInactive(viewer);
}

function maySeeInactive(viewer: Viewer | null): boolean {
  return holds(viewer, 'EMPLOYEES_MANAGE');
}
