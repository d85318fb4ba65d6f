import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { eq } from 'drizzle-orm';
import { employeeFacts, users } from '../tables.ts';
import { audit, OPERATOR } from './audit.ts';
import { grantRole } from './roles.ts';
import { resetTwoFactor } from './two-factor.ts';

/**
 * Grants a role from the command line, where no administrator can any more or yet: an account is made if the person has none.
 * @throws InputRefused when the role is none or the directory knows nobody in service at that address.
 */
export async function grantRoleByEmail(db: Db, email: string, name: string): Promise<void> {
  const role = ROLES.find((known) => known === name);
  if (!role) throw inputRefused('role', 'NOT_FOUND', `Rôle inconnu. Rôles : ${ROLES.join(', ')}.`);
  await db.transaction(async (tx) => {
    const [person] = await tx.select().from(employeeFacts).where(eq(employeeFacts.email, email.trim().toLowerCase()));
    if (!person?.active) throw inputRefused('email', 'NOT_FOUND', "L'annuaire ne connaît personne en poste à cette adresse : vérifiez-la.");
    const [created] = await tx.insert(users).values({ employeeId: person.employeeId }).onConflictDoNothing().returning();
    const [user] = await tx.select().from(users).where(eq(users.employeeId, person.employeeId));
    await grantRole(tx, OPERATOR, { userId: user?.id ?? '', role });
    if (created) await audit(tx, OPERATOR, { kind: 'ACCOUNT_BOUND', subjectId: created.id, data: { method: 'COMMAND_LINE' } });
  });
}

/** Takes the authenticator from an account: for the administrator who has lost theirs and has nobody to ask. @throws InputRefused as `resetTwoFactor`. */
export async function resetTwoFactorByEmail(db: Db, email: string): Promise<void> {
  const [user] = await db
    .select({ id: users.id })
    .from(users)
    .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
    .where(eq(employeeFacts.email, email.trim().toLowerCase()));
  await resetTwoFactor(db, OPERATOR, user?.id ?? '');
}
