import type { Db, Tx } from '@sar/database/client';
import { absent, inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import type { Role } from '@sar/subgraph-kit/viewer';
import { and, count, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { employeeFacts, roleGrants, type UserRow, users } from '../tables.ts';
import { type Actor, audit } from './audit.ts';
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
 * @param actor the administrator; an operator at the command line has no account.
 * @throws InputRefused when the account is unknown, the role is EMPLOYEE or the end is past, or when it would take the last administrator away.
 */
export async function grantRole(db: Db, actor: Actor, input: { userId: string; role: Role; endsAt?: Date | null }): Promise<UserRow> {
  const { userId, role, endsAt = null } = input;
  if (role === 'EMPLOYEE')
    throw inputRefused('role', 'NOT_GRANTABLE', "Tout compte est déjà celui d'un employé : choisissez un autre rôle.");
  if (endsAt && endsAt <= new Date())
    throw inputRefused('endsAt', 'IN_THE_PAST', 'La fin du rôle est passée : choisissez une date à venir.');
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      const user = await getUser(tx, userId);
      const [before] = await tx.select().from(roleGrants).where(grantOf(userId, role));
      const grant = { endsAt, grantedBy: actor.userId };
      await tx
        .insert(roleGrants)
        .values({ userId, role, ...grant })
        .onConflictDoUpdate({ target: [roleGrants.userId, roleGrants.role], set: grant });
      const earlier = before ? { heldBefore: true, endedBefore: isoOf(before.endsAt) } : { heldBefore: false };
      const kind = actor.userId === null ? 'BREAK_GLASS_USED' : 'ROLE_GRANTED';
      await audit(tx, actor, { kind, subjectId: userId, data: { role, endsAt: isoOf(endsAt), ...earlier } });
      return user;
    }),
  );
}

/** @throws InputRefused when the account is unknown or is the last administrator's. */
export async function revokeRole(db: Db, actor: Actor, userId: string, role: Role): Promise<UserRow> {
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      const user = await getUser(tx, userId);
      const [before] = await tx.delete(roleGrants).where(grantOf(userId, role)).returning();
      if (before) await audit(tx, actor, { kind: 'ROLE_REVOKED', subjectId: userId, data: { role, endedBefore: isoOf(before.endsAt) } });
      return user;
    }),
  );
}

/** Suspends an account and closes its sessions, or puts it back in service. @throws InputRefused as `revokeRole`. */
export async function setUserSuspended(db: Db, actor: Actor, userId: string, suspended: boolean): Promise<UserRow> {
  return db.transaction((tx) =>
    keepingAdministrator(tx, async () => {
      const before = await getUser(tx, userId);
      const suspendedAt = suspended ? (before.suspendedAt ?? new Date()) : null;
      const [user] = await tx.update(users).set({ suspendedAt }).where(eq(users.id, userId)).returning();
      const closedSessions = suspended ? await closeSessionsOf(tx, userId) : 0;
      if (suspended !== (before.suspendedAt !== null) || closedSessions > 0) {
        const data = { suspendedBefore: isoOf(before.suspendedAt), ...(suspended ? { closedSessions } : {}) };
        await audit(tx, actor, { kind: suspended ? 'USER_SUSPENDED' : 'USER_RESTORED', subjectId: userId, data });
      }
      return user as UserRow;
    }),
  );
}

const grantOf = (userId: string, role: Role) => and(eq(roleGrants.userId, userId), eq(roleGrants.role, role));
const isoOf = (moment: Date | null) => moment?.toISOString() ?? null;

/** @throws InputRefused when there is no such account. */
export async function getUser(tx: Tx, id: string): Promise<UserRow> {
  const [user] = isId(id) ? await tx.select().from(users).where(eq(users.id, id)) : [];
  if (!user) throw absent('userId', 'Compte');
  return user;
}

/**
 * Makes a change that may take an administrator away, under the lock: two who remove each other at the same moment must
 * not both succeed. The exception rolls the change back. An administrator whose role has an end does not count, nor one who
 * is leaving.
 * @throws InputRefused when there was one before and there is none after.
 */
export async function keepingAdministrator<Result>(tx: Tx, change: () => Promise<Result>): Promise<Result> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('identity:administrators'))`);
  const before = await countAdministrators(tx);
  const result = await change();
  if (before > 0 && (await countAdministrators(tx)) === 0) {
    throw inputRefused(
      'userId',
      'LAST_ADMINISTRATOR',
      'Il doit rester au moins un administrateur en service : nommez-en un autre d’abord.',
    );
  }
  return result;
}

async function countAdministrators(tx: Tx): Promise<number> {
  const [row] = await tx
    .select({ total: count() })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(
      and(
        eq(roleGrants.role, 'ADMINISTRATOR'),
        isNull(roleGrants.endsAt),
        isNull(users.suspendedAt),
        employeeFacts.active,
        or(isNull(users.leavingAt), lt(users.leavingAt, sql`now() - interval '10 minutes'`)),
      ),
    );
  return row?.total ?? 0;
}
