import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { twoFactors, type UserRow, users } from '../tables.ts';
import { closeSessionsOf } from './sessions.ts';

/**
 * Takes the authenticator from an account whose owner has lost it, and closes the account's sessions. Nobody takes
 * away their own: with a stolen session that would be the way around it.
 * @throws InputRefused when the account is unknown, is one's own or has none.
 */
export async function resetTwoFactor(
  { db, record }: Pick<Context, 'db' | 'record'>,
  actorId: string | null,
  userId: string,
): Promise<UserRow> {
  if (userId === actorId) throw inputRefused('userId', 'OWN_ACCOUNT', "Demandez-le à une autre personne de l'administration.");
  const user = await db.transaction(async (tx) => {
    const [removed] = isId(userId) ? await tx.delete(twoFactors).where(eq(twoFactors.userId, userId)).returning() : [];
    if (!removed) throw inputRefused('userId', 'NOT_FOUND', "Ce compte n'a pas d'application de codes.");
    const [updated] = await tx.update(users).set({ twoFactorEnabled: false }).where(eq(users.id, userId)).returning();
    await closeSessionsOf(tx, userId);
    return updated as UserRow;
  });
  await record({ kind: 'TOTP_DISABLED', actorId, subjectId: userId });
  return user;
}
