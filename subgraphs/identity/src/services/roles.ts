import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import type { Role, Viewer } from '@sar/subgraph-kit/viewer';
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

/** @throws InputRefused when the account is unknown, the role is EMPLOYEE or the end is past. */
export async function grantRole(db: Db, viewer: Viewer, input: { userId: string; role: Role; endsAt?: Date | null }): Promise<UserRow> {
  const { userId, role, endsAt = null } = input;
  if (role === 'EMPLOYEE') throw inputRefused('role', 'NOT_GRANTABLE', "Tout compte est déjà celui d'un employé.");
  if (endsAt && endsAt <= new Date()) throw inputRefused('endsAt', 'IN_THE_PAST', 'La fin du rôle doit être dans le futur.');
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const user = await getUser(tx, userId);
    const grant = { endsAt, grantedBy: viewer.userId };
    await tx
      .insert(roleGrants)
      .values({ userId, role, ...grant })
      .onConflictDoUpdate({ target: [roleGrants.userId, roleGrants.role], set: grant });
    if (role === 'ADMINISTRATOR' && endsAt) await refuseWithoutAdministrator(tx);
    return user;
  });
}

/** @throws InputRefused when the account is unknown or is the last administrator's. */
export async function revokeRole(db: Db, userId: string, role: Role): Promise<UserRow> {
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const user = await getUser(tx, userId);
    await tx.delete(roleGrants).where(and(eq(roleGrants.userId, userId), eq(roleGrants.role, role)));
    if (role === 'ADMINISTRATOR') await refuseWithoutAdministrator(tx);
    return user;
  });
}

/** Suspends an account and closes its sessions, or puts it back in service. @throws InputRefused as `revokeRole`. */
export async function setUserSuspended(db: Db, userId: string, suspended: boolean): Promise<UserRow> {
  return db.transaction(async (tx) => {
    await lockAdministrators(tx);
    await getUser(tx, userId);
    const [user] = await tx
      .update(users)
      .set({ suspendedAt: suspended ? new Date() : null })
      .where(eq(users.id, userId))
      .returning();
    if (suspended) {
      await closeSessionsOf(tx, userId);
      await refuseWithoutAdministrator(tx);
    }
    return user as UserRow;
  });
}

async function getUser(tx: Db, id: string): Promise<UserRow> {
  const [user] = isId(id) ? await tx.select().from(users).where(eq(users.id, id)) : [];
  if (!user) throw inputRefused('userId', 'NOT_FOUND', 'Compte introuvable.');
  return user;
}

/** Two administrators who remove each other at the same moment must not both succeed. */
async function lockAdministrators(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity:administrators'))`);
}

/** Called last: the exception rolls the change back. An administrator whose role has an end does not count. */
async function refuseWithoutAdministrator(tx: Db): Promise<void> {
  const [row] = await tx
    .select({ total: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(and(eq(roleGrants.role, 'ADMINISTRATOR'), isNull(roleGrants.endsAt), isNull(users.suspendedAt), employeeFacts.active));
  if (row?.total === 0) throw inputRefused('userId', 'LAST_ADMINISTRATOR', 'Il doit rester au moins un administrateur en service.');
}
