import type { Db } from '@sar/database/client';
import { type DemoAccount, demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { inArray } from 'drizzle-orm';
import { users } from '../tables.ts';

export type DemoUser = DemoAccount & { readonly userId: string };

/** The demonstration account of a role, or null where the demonstration data is not loaded. */
export async function findDemoUser(db: Db, role: Role): Promise<DemoUser | null> {
  return (await listDemoUsers(db)).find((user) => user.role === role) ?? null;
}

/** The demonstration accounts that this database has. */
export async function listDemoUsers(db: Db): Promise<DemoUser[]> {
  const accounts = readDemoAccounts().map((account) => ({ ...account, userId: demoId('user', account.email) }));
  const ids = accounts.map(({ userId }) => userId);
  const present = new Set((await db.select({ id: users.id }).from(users).where(inArray(users.id, ids))).map(({ id }) => id));
  return accounts.filter(({ userId }) => present.has(userId));
}
