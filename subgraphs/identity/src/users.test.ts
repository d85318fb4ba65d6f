import { readDemoAccounts } from '@sar/subgraph-kit/demo';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { employeeFacts } from './tables.ts';

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

  it('takes %, _ and \\ as they are', async () => {
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
