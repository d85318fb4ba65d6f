import type { Db } from '@sar/database/client';
import { loadMany, loadOne, loadRow } from '@sar/subgraph-kit/batch';
import { and, asc, eq, inArray, max } from 'drizzle-orm';
import { inForce } from './services/roles.ts';
import { audit, employeeFacts, preferences, roleGrants, users } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db) {
  return {
    user: loadRow(db, users, 'id'),
    userOfEmployee: loadRow(db, users, 'employeeId'),
    /** What the directory said of a person, by the person's id. */
    employeeFact: loadRow(db, employeeFacts, 'employeeId'),
    preferences: loadRow(db, preferences, 'userId'),
    /** When an account last signed in, as the audit log knows it. */
    lastSignIn: loadOne(
      (ids) =>
        db
          .select({ userId: audit.subjectId, at: max(audit.at) })
          .from(audit)
          .where(and(inArray(audit.subjectId, ids), eq(audit.kind, 'SIGN_IN')))
          .groupBy(audit.subjectId),
      (row) => row.userId,
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
