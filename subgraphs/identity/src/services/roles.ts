import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import type { Role } from '@sar/subgraph-kit/viewer';
import { and, count, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { employeeFacts, roleGrants, type UserRow, users } from '../tables.ts';
import { closeSessionsOf } from './sessions.ts';

/** Names of the roles, as screens show them. */
export const ROLE_LABELS: Record<Role, string> = {
  EMPLOYEE: 'Employé',
  COMMUNICATION: 'Communication',
  HSE: 'Hygiène, sécurité, environnement',
  HR: 'Ressources humaines',
  DOCUMENTS_MANAGER: 'Gestion documentaire',
  MAI_CURATOR: 'Connaissances de MAI',
  DEVELOPER: 'Développement',
  ADMINISTRATOR: 'Administration',
};

/** True of a grant that has not ended: a predicate, so that no timer has to run for a role to end. */
export function inForce() {
  return or(isNull(roleGrants.endsAt), gt(roleGrants.endsAt, sql`now()`));
}

/**
 * Grants a role, or changes its end.
 * @param grantedBy the administrator's account; null for an operator at the command line.
 * @throws InputRefused when the account is unknown, the role is EMPLOYEE or the end is past, or when it would take the last administrator away.
 */
export async function grantRole(
  db: Db,
  grantedBy: string | null,
  input: { userId: string; role: Role; endsAt?: Date | null },
): Promise<UserRow> {
  const { userId, role, endsAt = null } = input;
  if (role === 'EMPLOYEE') throw inputRefused('role', 'NOT_GRANTABLE', "Tout compte est déjà celui d'un employé.");
  if (endsAt && endsAt <= new Date()) throw inputRefused('endsAt', 'IN_THE_PAST', 'La fin du rôle doit être dans le futur.');
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      const user = await getUser(tx, userId);
      const grant = { endsAt, grantedBy };
      await tx
        .insert(roleGrants)
        .values({ userId, role, ...grant })
        .onConflictDoUpdate({ target: [roleGrants.userId, roleGrants.role], set: grant });
      return user;
    }),
  );
}

/** @throws InputRefused when the account is unknown or is the last administrator's. */
export async function revokeRole(db: Db, userId: string, role: Role): Promise<UserRow> {
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      const user = await getUser(tx, userId);
      await tx.delete(roleGrants).where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role)));
      return user;
    }),
  );
}

/** Suspends an account and closes its sessions, or puts it back in service. @throws InputRefused as `revokeRole`. */
export async function setUserSuspended(db: Db, userId: string, suspended: boolean): Promise<UserRow> {
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      await getUser(tx, userId);
      const suspendedAt = suspended ? new Date() : null;
      const [user] = await tx.update(users).set({ suspendedAt }).where(eq(users.id, userId)).returning();
      if (suspended) await closeSessionsOf(tx, userId);
      return user as UserRow;
    }),
  );
}

async function getUser(tx: Db, id: string): Promise<UserRow> {
  const [user] = isId(id) ? await tx.select().from(users).where(eq(users.id, id)) : [];
  if (!user) throw inputRefused('userId', 'NOT_FOUND', 'Compte introuvable.');
  return user;
}

/**
 * Makes a change that may take an administrator away, under the lock: two who remove each other at the same moment must
 * not both succeed. The exception rolls the change back. An administrator whose role has an end does not count.
 * @throws InputRefused when there was one before and there is none after.
 */
async function keepingAdministrator<Result>(tx: Db, change: () => Promise<Result>): Promise<Result> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity:administrators'))`);
  const before = await countAdministrators(tx);
  const result = await change();
  if (before > 0 && (await countAdministrators(tx)) === 0) {
    throw inputRefused('userId', 'LAST_ADMINISTRATOR', 'Il doit rester au moins un administrateur en service.');
  }
  return result;
}

async function countAdministrators(tx: Db): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(and(eq(roleGrants.role, 'ADMINISTRATOR'), isNull(roleGrants.endsAt), isNull(users.suspendedAt), employeeFacts.active));
  return row?.total ?? 0;
}
