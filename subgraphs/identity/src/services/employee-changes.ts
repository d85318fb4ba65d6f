import type { Db } from '@sar/database/client';
import { InputRefused } from '@sar/subgraph-kit/errors';
import { holds } from '@sar/subgraph-kit/permissions';
import { named } from '@sar/subgraph-kit/rows';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { roleGrants, users } from '../tables.ts';
import { inForce, keepingAdministrator } from './roles.ts';

/** What the directory is about to write of a person, and an account hangs on. */
const changes = z.object({ employeeId: z.string(), change: z.enum(['EMAIL', 'DEPARTURE']) });

export interface ChangeRefusal {
  readonly code: string;
  readonly message: string;
}

/** Why the directory may not write a change in somebody's name; null when it may. @throws ZodError when it is not what the directory sends. */
export async function refusalOfChange(db: Db, viewer: Viewer | null, input: unknown): Promise<ChangeRefusal | null> {
  const { employeeId, change } = changes.parse(input);
  return change === 'EMAIL' ? refusalOfAddress(db, viewer, employeeId) : refusalOfDeparture(db, employeeId);
}

/** Who changes an address can have a new password sent to it: whoever may not grant roles must not come by them so. */
async function refusalOfAddress(db: Db, viewer: Viewer | null, employeeId: string): Promise<ChangeRefusal | null> {
  if (holds(viewer, 'ACCOUNTS_MANAGE')) return null;
  const held = await db
    .select({ role: roleGrants.role })
    .from(roleGrants)
    .innerJoin(users, eq(users.id, roleGrants.userId))
    .where(and(named(users.employeeId, employeeId), inForce()))
    .limit(1);
  if (held.length === 0) return null;
  const message =
    "Cette personne a un rôle : son adresse ne peut être changée que par l'administration. Adressez-vous à un administrateur.";
  return { code: 'ROLE_HOLDER', message };
}

/**
 * From here until the directory has said that they left, who leaves counts as an administrator no more: two who are marked as
 * gone at the same moment must not both be let go. It ends by itself where the directory then failed to write.
 */
async function refusalOfDeparture(db: Db, employeeId: string): Promise<ChangeRefusal | null> {
  try {
    await db.transaction((tx) =>
      keepingAdministrator(tx, () => tx.update(users).set({ leavingAt: new Date() }).where(named(users.employeeId, employeeId))),
    );
    return null;
  } catch (error) {
    const [refused] = error instanceof InputRefused ? error.userErrors : [];
    if (!refused) throw error;
    return { code: refused.code, message: refused.message };
  }
}
