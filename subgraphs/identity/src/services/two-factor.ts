import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq } from 'drizzle-orm';
import { twoFactors, type UserRow, users } from '../tables.ts';
import { type Actor, audit } from './audit.ts';
import { getUser } from './roles.ts';
import { closeSessionsOf } from './sessions.ts';

/** Nobody takes away their own authenticator: with a stolen session that would be the way around it. */
export function isAnothers(viewer: { readonly userId: string | null } | null, user: { readonly id: string }): boolean {
  return viewer?.userId !== user.id;
}

/**
 * Takes the authenticator from an account whose owner has lost it, and closes the account's sessions.
 * @throws InputRefused when the account is unknown, is one's own or has none.
 */
export async function resetTwoFactor(db: Db, actor: Actor, userId: string): Promise<UserRow> {
  if (!isAnothers(actor, { id: userId }))
    throw inputRefused('userId', 'OWN_ACCOUNT', "Demandez-le à une autre personne de l'administration.");
  return db.transaction(async (tx) => {
    const [removed] = isId(userId) ? await tx.delete(twoFactors).where(eq(twoFactors.userId, userId)).returning() : [];
    if (!removed) {
      await getUser(tx, userId);
      throw inputRefused('userId', 'NOT_FOUND', "Ce compte n'a pas d'application de codes : il n'y a rien à retirer, rechargez la liste.");
    }
    const [updated] = await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId)).returning();
    await closeSessionsOf(tx, userId);
    await audit(tx, actor, { kind: 'TOTP_DISABLED', subjectId: userId });
    return updated as UserRow;
  });
}
