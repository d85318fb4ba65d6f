import { randomUUID } from 'node:crypto';
import type { Db, Tx } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { named } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { signInUsers, type UserRow, users } from '../tables.ts';
import { strangerOf } from './attempts.ts';
import { type Actor, type AuditEvent, audit } from './audit.ts';
import { createResetLink } from './sign-in/reset-links.ts';

const address = z.email().max(254);
/** Whose link is sent to nobody. */
const NOBODY = randomUUID();

/** Both null of nobody. */
interface Addressee {
  readonly id: string | null;
  readonly email: string | null;
}

/** The account in service that a typed address is of, or nobody's: one look-up, whatever was typed. */
export async function findByAddress(db: Db, typed: string): Promise<Addressee> {
  const email = address.safeParse(typed.toLowerCase()).data ?? '';
  const [found] = await db.select().from(signInUsers).where(eq(signInUsers.email, email));
  return found ?? { id: null, email: null };
}

/**
 * Has a link that sets a new password sent to whoever has an account in service with that address. Where nobody has, the
 * same is done but for the mail's last step: neither this request nor the ones that wait behind it may tell which it was.
 */
export async function requestPasswordReset(context: Context, typed: string): Promise<void> {
  const found = await findByAddress(context.db, typed);
  await sendLink(context, found, (tx, event) => context.attempts.record(tx, strangerOf(context), event));
}

/**
 * Has a link that sets a new password sent to the address of an account; who asks for it sees neither link nor password,
 * and until the link is used nothing of the account changes.
 * @throws InputRefused where passwords open nothing, or when no account in service has that id.
 */
export async function sendPasswordReset(context: Context, actor: Actor, userId: string): Promise<UserRow> {
  const { db, loginOptions } = context;
  if (!loginOptions.password)
    throw inputRefused(null, 'PASSWORD_SIGN_IN_OFF', 'La connexion par mot de passe est fermée ici : connectez-vous par Google.');
  const [found] = await db
    .select({ user: users, email: signInUsers.email })
    .from(signInUsers)
    .innerJoin(users, eq(users.id, signInUsers.id))
    .where(named(signInUsers.id, userId));
  if (!found) throw inputRefused('userId', 'NOT_FOUND', "Aucun compte en service n'a cet identifiant : rechargez la liste.");
  await sendLink(context, { id: userId, email: found.email }, (tx, event) => audit(tx, actor, event));
  return found.user;
}

/** @param record writes down that it was sent, in the same transaction. */
async function sendLink(context: Context, { id, email }: Addressee, record: (tx: Tx, event: AuditEvent) => Promise<void>): Promise<void> {
  const link = await createResetLink(await context.auth(), context.config, id ?? NOBODY);
  await context.db.transaction(async (tx) => {
    await context.sendResetLink(tx, email, link);
    await record(tx, { kind: 'PASSWORD_RESET_REQUESTED', subjectId: id });
  });
}
