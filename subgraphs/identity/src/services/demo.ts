import type { Db } from '@sar/database/client';
import { type DemoAccount, demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import type { Role } from '@sar/subgraph-kit/viewer';
import { eq, inArray, isNotNull, like } from 'drizzle-orm';
import { employeeFacts, signInUsers, users } from '../tables.ts';

/** The end of every address in the invented company, and of no other. */
const DEMO_DOMAIN = '@demo.sar.sn';

/** True of a database that holds somebody of the invented company. What a search looks into ends in the address, and is indexed. */
export async function holdsDemoPeople(db: Db): Promise<boolean> {
  const found = await db
    .select({ id: employeeFacts.employeeId })
    .from(employeeFacts)
    .where(like(employeeFacts.searchText, `%${DEMO_DOMAIN}`))
    .limit(1);
  return found.length > 0;
}

/**
 * Production serves nobody of the invented company: anybody who tried it may have given its administrator a password, and
 * that would still open the account here.
 */
export async function demoObstacle({ db, config }: Pick<RoomDependencies, 'db' | 'config'>): Promise<string | undefined> {
  if (config.NODE_ENV !== 'production' || !(await holdsDemoPeople(db))) return undefined;
  return `DATABASE_URL : cette base contient des comptes de démonstration (${DEMO_DOMAIN}), que la production refuse. Donnez-lui une base vide.`;
}

export interface DemoUser extends DemoAccount {
  readonly userId: string;
  /** False of who is suspended or has left, as somebody may try out: a session would open nothing. */
  readonly inService: boolean;
}

/** The demonstration account of a role, or null where the demonstration data is not loaded. */
export async function findDemoUser(db: Db, role: Role): Promise<DemoUser | null> {
  return (await listDemoUsers(db)).find((user) => user.role === role) ?? null;
}

/** The demonstration accounts that this database has. */
export async function listDemoUsers(db: Db): Promise<DemoUser[]> {
  const accounts = readDemoAccounts().map((account) => ({ ...account, userId: demoId('user', account.email) }));
  const ids = accounts.map(({ userId }) => userId);
  const present = await db
    .select({ id: users.id, inService: isNotNull(signInUsers.id) })
    .from(users)
    .leftJoin(signInUsers, eq(signInUsers.id, users.id))
    .where(inArray(users.id, ids));
  const inService = new Map(present.map((user) => [user.id, Boolean(user.inService)]));
  return accounts.flatMap((account) => {
    const known = inService.get(account.userId);
    return known === undefined ? [] : [{ ...account, inService: known }];
  });
}
