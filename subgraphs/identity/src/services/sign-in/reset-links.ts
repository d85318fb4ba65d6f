import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { and, eq, gt } from 'drizzle-orm';
import { audit } from '../../tables.ts';
import { newToken } from '../sessions.ts';
import type { Auth } from './auth.ts';
import { BASE_PATH, RESET_MINUTES } from './names.ts';

/** What the library calls a link among its verifications. */
const nameOf = (token: string) => `reset-password:${token}`;

/** The address that a link's token is used at. */
export function resetAddress(config: Config, token: string): string {
  return `${config.PUBLIC_URL}${BASE_PATH}/reset-password?token=${token}`;
}

/** Makes a link as the library would. @returns its address, which is nowhere else in clear. */
export async function createResetLink(auth: Auth, config: Config, userId: string): Promise<string> {
  const { internalAdapter } = await auth.$context;
  const token = newToken();
  const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
  await internalAdapter.createVerificationValue({ identifier: nameOf(token), value: userId, expiresAt });
  return resetAddress(config, token);
}

/**
 * True of a link that was sent before the account's password was last set, for an older mail must not undo a newer one; or
 * before its address changed, for who reads the old mailbox need no longer be who the account is.
 */
export async function isSuperseded(auth: Auth, db: Db, token: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(nameOf(token));
  if (!link) return false;
  const account = await internalAdapter.findCredentialAccount(link.value);
  if (account && account.updatedAt > link.createdAt) return true;
  const readdressed = and(eq(audit.subjectId, link.value), eq(audit.kind, 'EMAIL_CHANGED'), gt(audit.at, link.createdAt));
  return (await db.select({ at: audit.at }).from(audit).where(readdressed).limit(1)).length > 0;
}
