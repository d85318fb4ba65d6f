import type { Db } from '@sar/database/client';
import { contains } from '@sar/database/text';
import { type Connection, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import { and, count, eq, like } from 'drizzle-orm';
import { employeeFacts, type UserRow, users } from '../tables.ts';

type Listed = UserRow & { readonly email: string };
export type UserPage = Connection<Listed>;

const byEmail: Keyset<Listed> = {
  list: 'users',
  // Both of one table: a comparison of columns of two could read no index.
  columns: [employeeFacts.email, employeeFacts.employeeId],
  direction: 'asc',
  values: (row) => [row.email, row.employeeId],
};

/** One page of accounts, by address. */
export function listUsers(db: Db, { search, ...page }: PageArguments & { readonly search?: string | null }): Promise<UserPage> {
  const matching = search ? like(employeeFacts.email, contains(search)) : undefined;
  return readPage(
    page,
    byEmail,
    async (after, order, limit) => {
      const rows = await db
        .select({ user: users, email: employeeFacts.email })
        .from(users)
        .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
        .where(and(matching, after))
        .orderBy(...order)
        .limit(limit);
      return rows.map(({ user, email }) => ({ ...user, email }));
    },
    async () => {
      const [row] = await db
        .select({ total: count() })
        .from(users)
        .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
        .where(matching);
      return row?.total ?? 0;
    },
  );
}
