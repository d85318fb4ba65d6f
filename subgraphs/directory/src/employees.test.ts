import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const LIST = `query ($first: Int, $after: String) { employees(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } nodes { id firstName lastName } } }`;
const CREATE = 'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } userErrors { code } } }';
/** How the test itself folds a name, to compare orders. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string; firstName: string; lastName: string }[];
}

describe('the directory, page by page', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'EMPLOYEE') =>
    app.graphql(query, { token: await app.as(role), variables });
  const list = async (variables: Record<string, unknown>) => {
    const { data, errors } = await ask(LIST, variables);
    expect(errors).toBeUndefined();
    return data.employees as Page;
  };
  let created = 0;
  async function create(changes: Record<string, unknown>): Promise<string> {
    const rank = created++;
    const input = {
      matricule: `LIRE${rank}`,
      firstName: 'X',
      lastName: 'Y',
      email: `lire.${rank}@demo.sar.sn`,
      jobTitle: 'Essayeur',
      ...changes,
    };
    const { data } = await ask(CREATE, { input }, 'HR');
    expect(data.createEmployee.userErrors).toEqual([]);
    return data.createEmployee.employee.id;
  }
  /** Reads the whole list page by page, doing something after the first page. */
  async function walk(first: number, between?: () => Promise<unknown>): Promise<Page['nodes']> {
    const seen: Page['nodes'] = [];
    for (let after: string | null = null, page = 0; ; page++) {
      const { nodes, pageInfo } = await list({ first, after });
      seen.push(...nodes);
      if (page === 0) await between?.();
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
    }
  }

  it.each([37, 100])('gives everybody exactly once, in alphabetical order, %i at a time', async (first) => {
    const people = await walk(first);
    const { totalCount } = await list({ first: 1 });
    expect(people).toHaveLength(totalCount);
    expect(new Set(people.map(({ id }) => id)).size).toBe(totalCount);
    const names = people.map(({ firstName, lastName }) => plain(`${lastName} ${firstName}`));
    expect(names).toEqual([...names].sort());
  });

  it('gives everybody exactly once while people are created on both sides of the cursor', async () => {
    const before = (await walk(100)).map(({ id }) => id);
    const late: string[] = [];
    const seen = await walk(97, async () => {
      await create({ lastName: 'Aaaa' });
      late.push(await create({ lastName: 'Zzzz' }));
    });
    expect(seen.map(({ id }) => id)).toEqual([...before, ...late]);
  });

  it('gives the same people as edges, each cursor leading to what follows', async () => {
    const { nodes, edges, pageInfo } = await list({ first: 5 });
    expect(edges.map(({ node }) => node.id)).toEqual(nodes.map(({ id }) => id));
    expect(edges[4]?.cursor).toBe(pageInfo.endCursor);
    expect((await list({ first: 3, after: edges[1]?.cursor })).nodes).toEqual(nodes.slice(2));
  });

  it('ends where nobody follows, a full last page included', async () => {
    const whole = await walk(100);
    const cursor = (rank: number) =>
      Buffer.from(
        JSON.stringify(['employees', plain(`${whole.at(rank)?.lastName} ${whole.at(rank)?.firstName}`), whole.at(rank)?.id]),
      ).toString('base64url');
    const last = await list({ first: 5, after: cursor(-6) });
    expect(last.nodes).toHaveLength(5);
    expect(last.pageInfo.hasNextPage).toBe(false);
    expect((await list({ first: 4, after: cursor(-6) })).pageInfo.hasNextPage).toBe(true);
    const beyond = await list({ first: 5, after: last.pageInfo.endCursor });
    expect(beyond).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('is twenty people long when nothing is said', async () => {
    expect((await list({})).nodes).toHaveLength(20);
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    const { errors } = await ask(LIST, { first });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toBe('« first » doit être compris entre 1 et 100.');
  });

  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = '0c2167d0-98fc-559d-bf60-d3ed8843b3bf';
  it.each([
    ['that is no base64', '***'],
    ['that holds no list', cursor({ sortName: 'sow' })],
    ['with a value too few', cursor(['employees', 'sow'])],
    ['with a value too many', cursor(['employees', 'sow', id, id])],
    ['with a number in it', cursor(['employees', 1, id])],
    ['whose id is none', cursor(['employees', 'sow', 'x'])],
    ['with a NUL in it', cursor(['employees', '\0', id])],
    ['of no list', cursor(['sow', id])],
  ])('refuses a cursor %s', async (_what, after) => {
    const { data, errors } = await ask(LIST, { after });
    expect(Object.values(data)).toEqual([null]);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('Curseur');
  });

  it('refuses a cursor of the list of articles', async () => {
    const { data } = await ask('{ articles(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await ask(LIST, { after: data.articles.pageInfo.endCursor });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
