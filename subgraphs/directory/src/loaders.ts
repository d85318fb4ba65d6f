import type { Db } from '@sar/database/client';
import { loadMany, loadOne, loadRow } from '@sar/subgraph-kit/batch';
import { and, count, eq, inArray } from 'drizzle-orm';
import { directions, employeeDirections, employees } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    /** A person by id, those who left included: they keep what they wrote. */
    employee: loadRow(db, employees, 'id'),
    direction: loadRow(db, directions, 'id'),
    /** A person's directions, in no order. */
    directionsOfEmployee: loadMany(
      (ids) =>
        db
          .select({ employeeId: employeeDirections.employeeId, direction: directions })
          .from(employeeDirections)
          .innerJoin(directions, eq(directions.id, employeeDirections.directionId))
          .where(inArray(employeeDirections.employeeId, ids)),
      (row) => row.employeeId,
    ),
    /** How many active people report to a person. */
    directReportCount: loadOne(
      (ids) =>
        db
          .select({ managerId: employees.managerId, count: count() })
          .from(employees)
          .where(and(inArray(employees.managerId, ids), employees.active))
          .groupBy(employees.managerId),
      (row) => row.managerId,
    ),
    /** How many active people a direction has. */
    employeeCount: loadOne(
      (ids) =>
        db
          .select({ directionId: employeeDirections.directionId, count: count() })
          .from(employeeDirections)
          .innerJoin(employees, eq(employees.id, employeeDirections.employeeId))
          .where(and(inArray(employeeDirections.directionId, ids), employees.active))
          .groupBy(employeeDirections.directionId),
      (row) => row.directionId,
    ),
  };
}
