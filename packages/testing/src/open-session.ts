import { hashToken, newToken } from '@sar/identity/services/sessions';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import postgres from 'postgres';

/**
 * Opens a session of a role's demonstration account as a sign-in with an authenticator would, in the database itself: a system
 * in production has no door for proofs. @returns its token.
 */
export async function openSession(databaseUrl: string, role: Role): Promise<string> {
  const token = newToken();
  const email = readDemoAccounts().find((one) => one.role === role)?.email ?? '';
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`insert into identity.sessions (user_id, token_hash, method, expires_at, absolute_expires_at)
      values (${demoId('user', email)}, ${hashToken(token)}, 'AUTHENTICATOR', now() + interval '1 day', now() + interval '1 day')`;
  } finally {
    await sql.end();
  }
  return token;
}
