import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { useApp } from '@sar/testing/app';
import { desc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { audit, employeeFacts, roleGrants, users } from './tables.ts';

const app = useApp();
const USERS = `query ($first: Int, $after: String, $search: String) {
  users(first: $first, after: $after, search: $search) {
    totalCount nodes { id } edges { cursor node { email } } pageInfo { hasNextPage endCursor }
  }
}`;
const ask = async (variables: { first?: number; after?: string | null; search?: string }) =>
  app.graphql(USERS, { token: await app.as('ADMINISTRATOR'), variables });

/** The demonstration people of the roles; hundreds of others have accounts too. */
const ACCOUNTS = readDemoAccounts().length;
const OTHERS = 400;

const emailsOf = (data: { users: { edges: { node: { email: string } }[] } }) => data.users.edges.map(({ node }) => node.email);

describe('the list of accounts', () => {
  it('is read page by page, each account once, by address', async () => {
    const seen: string[] = [];
    const sizes: number[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask({ first: 90, after });
      seen.push(...emailsOf(data));
      sizes.push(data.users.nodes.length);
      expect(data.users.totalCount).toBe(ACCOUNTS + OTHERS);
      expect(data.users.pageInfo.endCursor).toBe(data.users.edges.at(-1).cursor);
      after = data.users.pageInfo.hasNextPage ? data.users.pageInfo.endCursor : null;
    } while (after);
    expect(sizes).toEqual([90, 90, 90, 90, ACCOUNTS + OTHERS - 360]);
    expect(seen.slice(0, 20)).toEqual(emailsOf((await ask({})).data));
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(ACCOUNTS + OTHERS);
  });

  it('has no next page when the last account ends the page', async () => {
    const { data } = await ask({ first: 1, search: 'dior.rh' });
    expect(data.users.nodes).toHaveLength(1);
    expect(data.users.pageInfo.hasNextPage).toBe(false);
  });

  it.each([0, -1, 101, 2_147_483_647])('refuses a page of %i', async (first) => {
    const { status, errors } = await ask({ first });
    expect([status, errors?.map(({ extensions }) => extensions.code)]).toEqual([200, ['BAD_USER_INPUT']]);
  });

  it.each([1, 100])('allows a page of %i', async (first) => {
    expect((await ask({ first })).errors).toBeUndefined();
  });
});

describe('the search in accounts', () => {
  /** The addresses found, when one of them holds every character that LIKE reads in its own way. */
  const find = async (search: string) => emailsOf((await ask({ search })).data);
  const special = 'a_b%c\\d@demo.sar.sn';

  it('I03: takes %, _ and \\ as they are', async () => {
    await app.house.dependencies.db
      .update(employeeFacts)
      .set({ email: special, searchText: special })
      .where(eq(employeeFacts.email, 'cheikh.hse@demo.sar.sn'));
    for (const search of ['%', '_', '\\', 'a_b%c\\d']) expect([search, await find(search)]).toEqual([search, [special]]);
    for (const search of ['a%d', 'dior_rh', '__', "'", '\\\\']) expect([search, await find(search)]).toEqual([search, []]);
  });

  it('minds neither case nor accents, and counts what it finds', async () => {
    expect(await find('Dîor.RH')).toEqual(['dior.rh@demo.sar.sn']);
    const { data } = await ask({ search: 'DÉV', first: 1 });
    expect([data.users.totalCount, data.users.nodes.length]).toEqual([1, 1]);
    expect((await ask({ search: '' })).data.users.totalCount).toBe(ACCOUNTS + OTHERS);
  });

  it('refuses a text that no database can hold, as a bad input', async () => {
    const { errors } = await ask({ search: 'a\0b' });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('what an administrator sees of accounts', () => {
  const find = async (filter: string, fields = 'email') => {
    const { data, errors } = await app.graphql(`{ users(${filter}) { totalCount nodes { ${fields} } } }`, {
      token: await app.as('ADMINISTRATOR'),
    });
    expect(errors).toBeUndefined();
    return data.users;
  };

  it.each(['Dior', 'dior ', 'DIOR'])('are found by name: %s', async (search) => {
    expect((await find(`search: "${search}"`)).nodes).toContainEqual({ email: 'dior.rh@demo.sar.sn' });
  });

  it('are found by last name before first name, by the directory’s latest word', async () => {
    const sheet = 'employee { fullName }';
    const [{ employee }] = (await find('search: "dior.rh"', sheet)).nodes;
    const [first, last] = employee.fullName.split(' ');
    expect((await find(`search: "${last} ${first}"`)).totalCount).toBe(1);
    const rename = `mutation ($id: ID!) { updateEmployee(input: { id: $id, lastName: "Ndoye-Essai" }) { employee { fullName } userErrors { code } } }`;
    const variables = { id: demoId('employee', 'dior.rh@demo.sar.sn') };
    await app.graphql(rename, { token: await app.as('HR'), variables });
    await app.house.facts.drain();
    expect((await find('search: "ndoye-essai dior"', sheet)).nodes).toEqual([{ employee: { fullName: `${first} Ndoye-Essai` } }]);
    expect((await find(`search: "${last} ${first}"`)).totalCount).toBe(0);
  });

  it('are told apart by role, one that has ended not counting, and by suspension', async () => {
    const db = app.house.dependencies.db;
    expect((await find('role: HR')).nodes).toEqual([{ email: 'dior.rh@demo.sar.sn' }]);
    expect((await find('role: EMPLOYEE')).totalCount).toBe(ACCOUNTS + OTHERS);
    const hr = { userId: demoId('user', 'demo.40@demo.sar.sn'), role: 'HR' } as const;
    await db.insert(roleGrants).values({ ...hr, endsAt: new Date(Date.now() - 1_000) });
    expect((await find('role: HR')).totalCount).toBe(1);
    await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, hr.userId));
    expect((await find('suspended: true')).nodes).toEqual([{ email: 'demo.40@demo.sar.sn' }]);
    expect((await find('suspended: false')).totalCount).toBe(ACCOUNTS + OTHERS - 1);
    expect((await find('suspended: true, role: ADMINISTRATOR')).totalCount).toBe(0);
  });

  it('say when somebody last signed in, and null of who never has', async () => {
    const [before] = (await find('search: "demo.41@"', 'lastSignInAt')).nodes;
    expect(before).toEqual({ lastSignInAt: null });
    await app.session('DEVELOPER');
    const [row] = await app.house.dependencies.db.select().from(audit).orderBy(desc(audit.position)).limit(1);
    const fields = 'lastSignInAt employee { mainDirection { name } manager { fullName } }';
    const [developer] = (await find('role: DEVELOPER', fields)).nodes;
    expect(developer).toEqual({
      lastSignInAt: row?.at.toISOString(),
      employee: { mainDirection: { name: expect.any(String) }, manager: { fullName: expect.any(String) } },
    });
  });
});
