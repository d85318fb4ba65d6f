import type { Db } from '@sar/database/client';
import { loadMany, loadOne } from '@sar/subgraph-kit/batch';
import { and, asc, inArray } from 'drizzle-orm';
import { inForce } from './services/roles.ts';
import { employeeFacts, roleGrants, users } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    user: loadOne(
      (ids) => db.select().from(users).where(inArray(users.id, ids)),
      (row) => row.id,
    ),
    userOfEmployee: loadOne(
      (ids) => db.select().from(users).where(inArray(users.employeeId, ids)),
      (row) => row.employeeId,
    ),
    /** What the directory said of a person, by the person's id. */
    employeeFact: loadOne(
      (ids) => db.select().from(employeeFacts).where(inArray(employeeFacts.employeeId, ids)),
      (row) => row.employeeId,
    ),
    /** The grants of an account that are in force now. */
    grantsOfUser: loadMany(
      (ids) =>
        db
          .select()
          .from(roleGrants)
          .where(and(inArray(roleGrants.userId, ids), inForce()))
          .orderBy(asc(roleGrants.role)),
      (row) => row.userId,
    ),
  };
}
