import type { Db } from '@sar/database/client';
import { contains } from '@sar/database/text';
import { beyond, type Connection, type Keyset, orderOf, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import type { Role } from '@sar/subgraph-kit/viewer';
import { and, count, eq, exists, isNotNull, isNull, like, type SQL, sql } from 'drizzle-orm';
import { employeeFacts, roleGrants, type UserRow, users } from '../tables.ts';
import { inForce } from './roles.ts';

type Listed = UserRow & { readonly email: string };
export type UserPage = Connection<Listed>;

const byEmail: Keyset<Listed> = {
  list: 'users',
  // Both of one table: a comparison of columns of two could read no index.
  columns: [employeeFacts.email, employeeFacts.employeeId],
  direction: 'asc',
  values: (row) => [row.email, row.employeeId],
};

export interface UserFilter extends PageArguments {
  readonly search?: string | null;
  readonly role?: Role | null;
  readonly suspended?: boolean | null;
}

/** One page of accounts, by address. */
export function listUsers(db: Db, { search, role, suspended, ...page }: UserFilter): Promise<UserPage> {
  const found = search ? like(employeeFacts.searchText, contains(search)) : undefined;
  // The limit keeps this a look-up by index for each address found: a planner takes what a search finds for few, and would
  // join both tables whole for it.
  const account = db
    .select()
    .from(users)
    .where(
      and(
        eq(users.employeeId, employeeFacts.employeeId),
        role ? holding(db, role) : undefined,
        suspended == null ? undefined : suspended ? isNotNull(users.suspendedAt) : isNull(users.suspendedAt),
      ),
    )
    .limit(1)
    .as('account');
  return readPage(
    page,
    byEmail,
    async (after, limit) => {
      const rows = await db
        .select()
        .from(employeeFacts)
        .innerJoinLateral(account, sql`true`)
        .where(and(found, after && beyond(byEmail, after)))
        .orderBy(...orderOf(byEmail))
        .limit(limit);
      return rows.map(({ account, employee_facts: { email } }) => ({ ...account, email }));
    },
    async () => {
      const [row] = await db.select({ total: count() }).from(employeeFacts).innerJoinLateral(account, sql`true`).where(found);
      return row?.total ?? 0;
    },
  );
}

/** Whether an account holds a role now; that of every employee it always does. */
function holding(db: Db, role: Role): SQL | undefined {
  if (role === 'EMPLOYEE') return undefined;
  return exists(
    db
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.userId, users.id), eq(roleGrants.role, role), inForce())),
  );
}
