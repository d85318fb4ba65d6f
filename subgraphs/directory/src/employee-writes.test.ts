import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const SHEET = `id matricule firstName lastName fullName email phoneFixed phoneMobile jobTitle hierarchyLevel active
  manager { id } mainDirection { id } directions { id }`;
const CREATE = `mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { ${SHEET} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { employee { ${SHEET} } userErrors { field code message } } }`;
const READ = `query ($id: ID!) { employee(id: $id) { ${SHEET} } }`;

describe('writing sheets', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('HR'), variables });
  const write = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { employee: Record<string, unknown>; userErrors: unknown[] }>);
    expect(payload?.userErrors).toEqual([]);
    return payload?.employee as Record<string, unknown>;
  };
  const read = async (id: unknown) => (await send(READ, { id })).data.employee;
  const newcomer = { firstName: 'Penda', lastName: 'Ndour', jobTitle: 'Analyste' };
  let directions: { id: string }[];
  let chief: { id: string; hierarchyLevel: number };
  beforeAll(async () => {
    const { data } = await send('{ directions { id } employees(search: "gora.dev") { nodes { id hierarchyLevel } } }');
    directions = data.directions.map(({ id }: { id: string }) => ({ id }));
    chief = data.employees.nodes[0];
  });

  it('creates a person with every field, trimmed, the address in lower case, the main direction among the directions', async () => {
    const [main, other] = directions;
    const employee = await write(CREATE, {
      input: {
        matricule: ' ECRIRE1 ',
        firstName: '  Penda ',
        lastName: ' Ndour ',
        email: ' Penda.NDOUR@demo.sar.sn ',
        phoneFixed: ' +221 33 111 22 33 ',
        phoneMobile: '77 111 22 33',
        jobTitle: ' Analyste ',
        mainDirectionId: main?.id,
        directionIds: [other?.id, other?.id],
        managerId: chief.id,
      },
    });
    expect(employee).toEqual({
      id: employee['id'],
      matricule: 'ECRIRE1',
      firstName: 'Penda',
      lastName: 'Ndour',
      fullName: 'Penda Ndour',
      email: 'penda.ndour@demo.sar.sn',
      phoneFixed: '+221 33 111 22 33',
      phoneMobile: '77 111 22 33',
      jobTitle: 'Analyste',
      hierarchyLevel: chief.hierarchyLevel + 1,
      active: true,
      manager: { id: chief.id },
      mainDirection: main,
      directions: [main, other],
    });
    expect(await read(employee['id'])).toEqual(employee);
  });

  it('creates a person with the least: nobody above, no direction, no phone', async () => {
    const employee = await write(CREATE, { input: { ...newcomer, matricule: 'ECRIRE2', email: 'e2@demo.sar.sn' } });
    expect(employee).toMatchObject({
      hierarchyLevel: 1,
      manager: null,
      mainDirection: null,
      directions: [],
      phoneFixed: null,
      phoneMobile: null,
    });
    expect(await read(employee['id'])).toEqual(employee);
  });

  describe('a change', () => {
    let before: Record<string, unknown>;
    let rank = 0;
    const change = (input: Record<string, unknown>) => write(UPDATE, { input: { id: before['id'], ...input } });
    beforeAll(() => fresh());
    async function fresh() {
      rank++;
      const [main, other] = directions;
      const unique = {
        matricule: `CHANGE${rank}`,
        email: `change.${rank}@demo.sar.sn`,
        phoneFixed: `33 555 00 0${rank}`,
        phoneMobile: `77 555 00 0${rank}`,
      };
      before = await write(CREATE, {
        input: { ...newcomer, ...unique, mainDirectionId: main?.id, directionIds: [other?.id], managerId: chief.id },
      });
    }

    it.each([
      [{ firstName: ' Coumba ' }, { firstName: 'Coumba', fullName: 'Coumba Ndour' }],
      [{ lastName: 'Faye' }, { lastName: 'Faye', fullName: 'Penda Faye' }],
      [{ email: 'NOUVELLE@demo.sar.sn' }, { email: 'nouvelle@demo.sar.sn' }],
      [{ phoneFixed: '+221 33 123 45 67' }, { phoneFixed: '+221 33 123 45 67' }],
      [{ phoneMobile: '+221 77 123 45 67' }, { phoneMobile: '+221 77 123 45 67' }],
      [{ jobTitle: 'Cheffe de service' }, { jobTitle: 'Cheffe de service' }],
      [{ phoneFixed: null }, { phoneFixed: null }],
      [{ phoneMobile: null }, { phoneMobile: null }],
      [{ managerId: null }, { manager: null, hierarchyLevel: 1 }],
      [{}, {}],
    ])('of %o leaves all else alone', async (input, expected) => {
      await fresh();
      expect(await change(input)).toEqual({ ...before, ...expected });
      expect(await read(before['id'])).toEqual({ ...before, ...expected });
    });

    it('replaces the other directions, and keeps the main one among them', async () => {
      await fresh();
      const [main, , third] = directions;
      expect(await change({ directionIds: [third?.id] })).toEqual({ ...before, directions: [main, third] });
      expect(await change({ directionIds: [] })).toEqual({ ...before, directions: [main] });
      expect(await change({ directionIds: [third?.id] })).toEqual({ ...before, directions: [main, third] });
      expect(await change({ directionIds: null })).toEqual({ ...before, directions: [main] });
      expect(await change({ mainDirectionId: null, directionIds: null })).toEqual({ ...before, mainDirection: null, directions: [] });
    });

    it('puts a new main direction in the place of the former one', async () => {
      await fresh();
      const [former, , , fourth] = directions;
      const { mainDirection, directions: all } = await change({ mainDirectionId: fourth?.id });
      expect(mainDirection).toEqual(fourth);
      expect(all).toContainEqual(fourth);
      expect(all).not.toContainEqual(former);
      expect((await read(before['id'])).mainDirection).toEqual(fourth);
    });
  });

  it('tells identity of every change, the last one said being the one it keeps', async () => {
    const token = await app.as('EMPLOYEE');
    const { data } = await send('{ employees(search: "astou.employee") { nodes { id email } } }');
    const [{ id, email }] = data.employees.nodes;
    for (const address of ['astou.un@demo.sar.sn', 'astou.deux@demo.sar.sn', email]) {
      await write(UPDATE, { input: { id, email: address } });
      expect((await app.graphql('{ viewer { user { email } } }', { token })).data.viewer.user.email).toBe(address);
    }
  });
});
