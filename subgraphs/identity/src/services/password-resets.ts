import { inputRefused } from '@sar/subgraph-kit/errors';
import { named } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { signInUsers, type UserRow, users } from '../tables.ts';
import { type Actor, audit } from './audit.ts';
import { createResetLink } from './sign-in/reset-links.ts';

/**
 * Has a link that sets a new password sent to the address of an account; who asks for it sees neither link nor password,
 * and until the link is used nothing of the account changes.
 * @throws InputRefused where passwords open nothing, or when no account in service has that id.
 */
export async function sendPasswordReset(context: Context, actor: Actor, userId: string): Promise<UserRow> {
  const { db, config, auth, loginOptions, sendResetLink } = context;
  if (!loginOptions.password) throw inputRefused(null, 'PASSWORD_SIGN_IN_OFF', 'La connexion par mot de passe est fermée ici.');
  const [found] = await db
    .select({ user: users, email: signInUsers.email })
    .from(signInUsers)
    .innerJoin(users, eq(users.id, signInUsers.id))
    .where(named(signInUsers.id, userId));
  if (!found) throw inputRefused('userId', 'NOT_FOUND', "Aucun compte en service n'a cet identifiant.");
  await sendResetLink(found.email, await createResetLink(await auth(), config, userId));
  await db.transaction((tx) => audit(tx, actor, { kind: 'PASSWORD_RESET_REQUESTED', subjectId: userId }));
  return found.user;
}
