import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const LIST = `query ($search: String, $directionId: ID, $managerId: ID) {
  employees(first: 100, search: $search, directionId: $directionId, managerId: $managerId) {
    totalCount nodes { email manager { id } directions { id } } } }`;

describe('finding people', () => {
  const app = useApp();
  const find = async (variables: Record<string, unknown>) => {
    const { data, errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables });
    expect(errors).toBeUndefined();
    return data.employees as {
      totalCount: number;
      nodes: { email: string; manager: { id: string } | null; directions: { id: string }[] }[];
    };
  };
  const emails = async (search: string) => (await find({ search })).nodes.map(({ email }) => email);

  describe('by text', () => {
    beforeAll(async () => {
      const input = {
        matricule: 'CHERCHE1',
        firstName: 'Ève',
        lastName: 'Ñuñez',
        email: 'cherche@demo.sar.sn',
        jobTitle: 'Œuvre au cœur du métier, pureté 100% (lot a_b\\c)',
        phoneFixed: '+221 33 999 00 01',
        phoneMobile: '+221 77 999 00 02',
      };
      const { data } = await app.graphql(
        'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { userErrors { field code message } } }',
        { token: await app.as('HR'), variables: { input } },
      );
      expect(data.createEmployee.userErrors).toEqual([]);
    });

    it.each([
      ['the first name without its accent', 'elimane', 'elimane.documents@demo.sar.sn'],
      ['the first name in capitals', 'ÉLIMANE', 'elimane.documents@demo.sar.sn'],
      ['an accent that the name lacks', 'Côlÿ', 'elimane.documents@demo.sar.sn'],
      ['first name, then last name', 'ève nuñez', 'cherche@demo.sar.sn'],
      ['last name, then first name', 'nuñez ève', 'cherche@demo.sar.sn'],
      ['spaces around', '  élimane  ', 'elimane.documents@demo.sar.sn'],
      ['a ligature spelt out', 'coeur', 'cherche@demo.sar.sn'],
      ['a tilde left out', 'nunez', 'cherche@demo.sar.sn'],
      ['the job', 'INGENIEUR SECURITE', 'cheikh.hse@demo.sar.sn'],
      ['the address', 'CHEIKH.HSE@', 'cheikh.hse@demo.sar.sn'],
      ['the matricule in lower case', 'cherche1', 'cherche@demo.sar.sn'],
      ['the fixed phone', '33 999 00 01', 'cherche@demo.sar.sn'],
      ['the mobile phone', '77 999 00 02', 'cherche@demo.sar.sn'],
      ['a literal %', '%', 'cherche@demo.sar.sn'],
      ['a literal _', '_', 'cherche@demo.sar.sn'],
      ['a literal \\', '\\', 'cherche@demo.sar.sn'],
      ['all three', '100% (lot a_b\\c', 'cherche@demo.sar.sn'],
    ])('finds a person by %s', async (_what, search, email) => {
      expect(await emails(search)).toEqual([email]);
    });

    it('finds a person by a capital ligature, as it is written or spelt out', async () => {
      expect(await emails('oeuvre')).toEqual(['cherche@demo.sar.sn']);
      expect(await emails('Œuvre')).toEqual(['cherche@demo.sar.sn']);
    });

    it('finds nobody by text that is nowhere, and everybody by no text', async () => {
      expect(await find({ search: 'zzzzzz' })).toEqual({ totalCount: 0, nodes: [] });
      const everybody = (await find({})).totalCount;
      expect(everybody).toBeGreaterThan(60);
      expect((await find({ search: '' })).totalCount).toBe(everybody);
      expect((await find({ search: '   ' })).totalCount).toBe(everybody);
    });

    it('finds by what a person is called now, no longer by the old name', async () => {
      const token = await app.as('HR');
      const { data } = await app.graphql('{ employees(search: "cherche@") { nodes { id } } }', { token });
      const variables = { input: { id: data.employees.nodes[0].id, lastName: 'Renommé' } };
      await app.graphql('mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { userErrors { code } } }', {
        token,
        variables,
      });
      expect(await emails('renomme')).toEqual(['cherche@demo.sar.sn']);
      expect(await emails('nunez')).toEqual([]);
    });

    it('I04: is refused with a NUL character, as no fault of ours', async () => {
      const query = 'query ($search: String) { employees(search: $search) { totalCount } }';
      const { errors } = await app.graphql(query, { token: await app.as('EMPLOYEE'), variables: { search: 'a\0b' } });
      expect(errors).toMatchObject([
        {
          message: 'Un texte contient un caractère interdit : effacez-le et saisissez-le de nouveau.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
    });
  });

  describe('by place', () => {
    it('gives exactly the people of each direction', async () => {
      const { data } = await app.graphql('{ directions { id employeeCount } }', { token: await app.as('EMPLOYEE') });
      for (const { id, employeeCount } of data.directions as { id: string; employeeCount: number }[]) {
        const { totalCount, nodes } = await find({ directionId: id });
        expect(totalCount).toBe(employeeCount);
        expect(nodes).toHaveLength(Math.min(employeeCount, 100));
        expect(nodes.every(({ directions }) => directions.some((direction) => direction.id === id))).toBe(true);
      }
    });

    it('gives exactly the people who report to a manager', async () => {
      const { data } = await app.graphql('{ employees(search: "diamacoune") { nodes { id directReportCount } } }', {
        token: await app.as('EMPLOYEE'),
      });
      const [{ id, directReportCount }] = data.employees.nodes;
      const { totalCount, nodes } = await find({ managerId: id });
      expect(directReportCount).toBeGreaterThan(5);
      expect(totalCount).toBe(directReportCount);
      expect(nodes.map(({ manager }) => manager?.id)).toEqual(Array(directReportCount).fill(id));
    });

    it('narrows by every filter at once', async () => {
      const { data } = await app.graphql('{ employees(search: "gora") { nodes { mainDirection { id } manager { id } } } }', {
        token: await app.as('EMPLOYEE'),
      });
      const [{ mainDirection, manager }] = data.employees.nodes;
      const both = { directionId: mainDirection.id, managerId: manager.id };
      expect((await find(both)).totalCount).toBeGreaterThan(1);
      expect((await find({ ...both, search: 'gora' })).nodes.map(({ email }) => email)).toEqual(['gora.dev@demo.sar.sn']);
      expect((await find({ ...both, search: 'astou' })).totalCount).toBe(0);
    });

    it.each([{ directionId: 'abc' }, { managerId: "1' or '1'='1" }, { directionId: '0c2167d0-98fc-459d-bf60-d3ed8843b3bf' }])(
      'gives an empty page for an id that names nothing: %o',
      async (filter) => {
        expect(await find(filter)).toEqual({ totalCount: 0, nodes: [] });
      },
    );
  });
});
