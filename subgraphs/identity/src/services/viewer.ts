import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import type { Role, Viewer } from '@sar/subgraph-kit/viewer';
import { and, eq, isNull, ne, or, sql } from 'drizzle-orm';
import { employeeFacts, roleGrants, sessions, users } from '../tables.ts';
import { inForce } from './roles.ts';
import { findServiceViewer, isServiceToken } from './service-tokens.ts';
import { hashToken, open, touchSession } from './sessions.ts';
import { withheldRoles } from './sign-in/strength.ts';

const holders = kept((db: Db) => {
  const granted = db
    .select({ roles: sql<Role[]>`coalesce(json_agg(${roleGrants.role} order by ${roleGrants.role}), '[]')` })
    .from(roleGrants)
    .where(and(eq(roleGrants.userId, users.id), inForce()));
  return db
    .select({
      sessionId: sessions.id,
      method: sessions.method,
      lastSeenAt: sessions.lastSeenAt,
      userId: users.id,
      employeeId: users.employeeId,
      directionIds: employeeFacts.directionIds,
      roles: sql<Role[]>`(${granted})`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        open(),
        isNull(users.suspendedAt),
        employeeFacts.active,
        or(sql`${sql.placeholder('demo')}::boolean`, ne(sessions.method, 'DEMO')),
      ),
    )
    .prepare('viewer');
});

/**
 * Who holds a token, in one statement and never from a cache: a revocation, a suspension, a departure or a change of
 * role holds on the very next request. Null when the token opens nothing.
 * @param demo where false, sessions of the demonstration open nothing, even those of a database that came from elsewhere.
 */
export async function findViewer(db: Db, token: string, demo: boolean): Promise<Viewer | null> {
  if (isServiceToken(token)) return findServiceViewer(db, token);
  const [found] = await holders(db).execute({ tokenHash: hashToken(token), demo });
  if (!found) return null;
  const { sessionId, method, lastSeenAt, userId, employeeId, directionIds, roles } = found;
  await touchSession(db, { id: sessionId, lastSeenAt });
  const withheld = withheldRoles(roles, method);
  const held = roles.filter((role) => !withheld.includes(role));
  const waiting = withheld.length > 0 ? { withheldRoles: withheld } : {};
  return { userId, employeeId, roles: ['EMPLOYEE', ...held], ...waiting, scopes: [], directionIds, sessionId };
}
