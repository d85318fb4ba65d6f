import type { Auth } from './auth.ts';

/** True of a link that was sent before the account's password was last set: an older mail must not undo a newer one. */
export async function isSuperseded(auth: Auth, token: string): Promise<boolean> {
  const { internalAdapter } = await auth.$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  const account = link && (await internalAdapter.findCredentialAccount(link.value));
  return Boolean(link && account && account.updatedAt > link.createdAt);
}
