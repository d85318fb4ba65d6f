import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { describe, expect, it } from 'vitest';

describe('what a list costs in SQL statements', () => {
  const app = useApp();
  /** Statements of one query, once everything that is read a single time (session, plans) has been read. */
  async function cost(query: string, first: number): Promise<number> {
    const token = await app.as('HR');
    const send = async () => {
      const { data, errors } = await app.graphql(query, { token, variables: { first } });
      expect(errors).toBeUndefined();
      expect(Object.values<{ nodes: unknown[] }>(data)[0]?.nodes.length).toBe(first);
    };
    await send();
    return countStatements(app.house, send);
  }

  it('does not grow with the page, people with everything around them', async () => {
    const query = `query ($first: Int) { employees(first: $first) { totalCount nodes {
      fullName directReportCount manager { fullName directReportCount mainDirection { name } }
      mainDirection { name employeeCount } directions { name employeeCount } } } }`;
    const small = await cost(query, 5);
    expect(await cost(query, 50)).toBe(small);
    // The viewer, the page, the total; then by key: people, directions, links, reports twice (people, then their managers), head counts.
    expect(small).toBeLessThanOrEqual(10);
  });

  it('is one statement for a page of people and none for what their rows already say', async () => {
    const query = (fields: string) => `query ($first: Int) { employees(first: $first) { nodes { ${fields} } } }`;
    const plain = await cost(query('id'), 20);
    expect(await cost(query('id fullName initials hierarchyLevel jobTitle'), 20)).toBe(plain);
    expect(await cost(query('id manager { fullName }'), 20)).toBe(plain + 1);
    expect(await cost(query('id mainDirection { name }'), 20)).toBe(plain + 1);
    expect(await cost(query('id directions { name }'), 20)).toBe(plain + 1);
    expect(await cost(query('id directReportCount'), 20)).toBe(plain + 1);
    expect(await cost(query('id directions { name employeeCount }'), 20)).toBe(plain + 2);
  });

  it('does not count the total of a list unless it is asked for', async () => {
    const query = (fields: string) => `query ($first: Int) { employees(first: $first) { ${fields} nodes { id } } }`;
    expect(await cost(query('totalCount'), 20)).toBe((await cost(query(''), 20)) + 1);
  });

  it('does not grow with the page when another room asks for the authors', async () => {
    const query = 'query ($first: Int) { articles(first: $first) { nodes { title author { fullName manager { fullName } } } } }';
    expect(await cost(query, 30)).toBe(await cost(query, 3));
  });

  it('is read again after each write of a request', async () => {
    const input = (rank: number, managerId: string) =>
      `{ matricule: "RELU${rank}", firstName: "A", lastName: "B", email: "relu.${rank}@demo.sar.sn", jobTitle: "C", managerId: "${managerId}" }`;
    const token = await app.as('HR');
    const { data } = await app.graphql('{ employees(first: 1, search: "relu") { totalCount } viewer { user { employee { id } } } }', {
      token,
    });
    const { id } = data.viewer.user.employee;
    const payload = '{ employee { manager { directReportCount } } userErrors { code } }';
    const query = `mutation { one: createEmployee(input: ${input(1, id)}) ${payload} two: createEmployee(input: ${input(2, id)}) ${payload} }`;
    const written = (await app.graphql(query, { token })).data;
    expect(written.two.employee.manager.directReportCount).toBe(written.one.employee.manager.directReportCount + 1);
  });
});
