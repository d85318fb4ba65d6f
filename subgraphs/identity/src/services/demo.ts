import type { Db } from '@sar/database/client';
import { type DemoAccount, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { findUserByEmail } from './users.ts';

export type DemoUser = DemoAccount & { readonly userId: string };

/** The demonstration account of a role, or null where the demonstration data is not loaded. */
export async function findDemoUser(db: Db, role: Role): Promise<DemoUser | null> {
  return (await listDemoUsers(db)).find((user) => user.role === role) ?? null;
}

/** The demonstration accounts that this database has. */
export async function listDemoUsers(db: Db): Promise<DemoUser[]> {
  const users: DemoUser[] = [];
  for (const account of readDemoAccounts()) {
    const user = await findUserByEmail(db, account.email);
    if (user) users.push({ ...account, userId: user.id });
  }
  return users;
}
