import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const LIST = `query ($includeInactive: Boolean) { employees(search: "partant", includeInactive: $includeInactive) {
  totalCount nodes { active } } }`;
const SHEET = `query ($id: ID!) { employee(id: $id) { fullName email active directReportCount manager { id } mainDirection { id } directions { id } } }`;
const SET_ACTIVE = `mutation ($id: ID!, $active: Boolean!) { setEmployeeActive(id: $id, active: $active) {
  employee { active } userErrors { field code message } } }`;

describe('who leaves', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'EMPLOYEE') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const setActive = async (id: string, active: boolean) => {
    const { setEmployeeActive } = await ask(SET_ACTIVE, { id, active }, 'HR');
    return setEmployeeActive as { employee: { active: boolean } | null; userErrors: unknown[] };
  };
  let leaver: string;
  let manager: string;
  let direction: { id: string; employeeCount: number };
  beforeAll(async () => {
    const { directions, employees } = await ask('{ directions { id employeeCount } employees(first: 1) { nodes { id } } }');
    direction = directions[0];
    manager = employees.nodes[0].id;
    const name = { firstName: 'Un', lastName: 'Partant', jobTitle: 'Essayeur', matricule: 'PARTIR1', email: 'partant@demo.sar.sn' };
    const input = { ...name, managerId: manager, mainDirectionId: direction.id, directionIds: [directions[1].id] };
    const { createEmployee } = await ask(
      'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } } }',
      { input },
      'HR',
    );
    leaver = createEmployee.employee.id;
  });
  const seen = async () => ({
    listed: (await ask(LIST)).employees.totalCount,
    sheet: (await ask(SHEET, { id: leaver })).employee,
    reports: (await ask(SHEET, { id: manager })).employee.directReportCount,
    inDirection: (await ask('{ directions { employeeCount } }')).directions[0].employeeCount,
  });

  it('Z06: is nowhere for a reader, and back everywhere with the same sheet on return', async () => {
    const before = await seen();
    expect(before).toMatchObject({ listed: 1, sheet: { fullName: 'Un Partant' }, inDirection: direction.employeeCount + 1 });
    for (const again of [1, 2]) {
      expect(await setActive(leaver, false), `time ${again}`).toEqual({ employee: { active: false }, userErrors: [] });
      expect(await seen()).toEqual({ listed: 0, sheet: null, reports: before.reports - 1, inDirection: direction.employeeCount });
    }
    expect(await setActive(leaver, true)).toEqual({ employee: { active: true }, userErrors: [] });
    expect(await seen()).toEqual(before);
  });

  it.each(ROLES)('is shown to %s only if human resources or administrator, in a list only on request', async (role) => {
    await setActive(leaver, false);
    const may = role === 'HR' || role === 'ADMINISTRATOR';
    expect((await ask(LIST, { includeInactive: true }, role)).employees).toEqual(
      may ? { totalCount: 1, nodes: [{ active: false }] } : { totalCount: 0, nodes: [] },
    );
    expect((await ask(LIST, {}, role)).employees.totalCount).toBe(0);
    expect((await ask(SHEET, { id: leaver }, role)).employee?.fullName).toBe(may ? 'Un Partant' : undefined);
  });

  it('keeps the team below: a manager who left is still the manager', async () => {
    await setActive(leaver, true);
    await setActive(manager, false);
    expect((await ask(SHEET, { id: leaver })).employee.manager).toEqual({ id: manager });
    await setActive(manager, true);
  });

  it.each(ROLES)('is named to %s by what refers to them, and reached by human resources and administrators alone', async (role) => {
    const phones = { phoneFixed: '+221 33 900 00 01', phoneMobile: '+221 77 900 00 01' };
    const phone = 'mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { userErrors { message } } }';
    expect((await ask(phone, { input: { id: leaver, managerId: manager, ...phones } }, 'HR')).updateEmployee.userErrors).toEqual([]);
    const rank = ROLES.indexOf(role);
    const report = {
      firstName: 'Une',
      lastName: 'Restante',
      jobTitle: 'Essayeuse',
      matricule: `RESTE${rank}`,
      email: `reste.${rank}@demo.sar.sn`,
    };
    const create = 'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } userErrors { message } } }';
    const { createEmployee } = await ask(create, { input: { ...report, managerId: leaver, mainDirectionId: direction.id } }, 'HR');
    await setActive(leaver, false);
    const reference = 'query ($id: ID!) { employee(id: $id) { manager { fullName email phoneFixed phoneMobile } } }';
    const may = role === 'HR' || role === 'ADMINISTRATOR';
    const nothing = { email: null, phoneFixed: null, phoneMobile: null };
    expect((await ask(reference, { id: createEmployee.employee.id }, role)).employee.manager).toEqual({
      fullName: 'Un Partant',
      ...(may ? { email: 'partant@demo.sar.sn', ...phones } : nothing),
    });
    await setActive(leaver, true);
  });

  it('loses access at once, and has it again on return, by signing in anew', async () => {
    let token = await app.session('EMPLOYEE');
    const knock = async () => (await app.graphql('{ viewer { user { email } } }', { token })).data?.viewer?.user.email ?? null;
    const { employees } = await ask('{ employees(search: "astou.employee") { nodes { id } } }');
    const [{ id }] = employees.nodes;
    expect(await knock()).toBe('astou.employee@demo.sar.sn');
    for (const active of [false, true]) {
      await setActive(id, active);
      if (active) token = await app.session('EMPLOYEE');
      expect(await knock()).toBe(active ? 'astou.employee@demo.sar.sn' : null);
    }
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('is refused when nobody: %s', async (id) => {
    const unknown = { field: ['id'], code: 'NOT_FOUND', message: 'Personne introuvable : rechargez la liste.' };
    expect(await setActive(id, false)).toEqual({ employee: null, userErrors: [unknown] });
  });
});
