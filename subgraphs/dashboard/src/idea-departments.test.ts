import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { followReference } from '@sar/testing/reference';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createDefaultIdeaDepartments, saveIdeaDepartment } from './services/idea-departments.ts';

const LIST = 'query ($includeInactive: Boolean) { ideaDepartments(includeInactive: $includeInactive) { id code name icon active } }';
const SAVE = `mutation ($input: SaveIdeaDepartmentInput!) { saveIdeaDepartment(input: $input) {
  department { id code name icon active emails } userErrors { field code message } } }`;

interface Department {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly active: boolean;
}

describe('the departments of the idea box', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'EMPLOYEE') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const list = async (role?: Role, includeInactive = false): Promise<Department[]> =>
    (await ask(LIST, { includeInactive }, role)).ideaDepartments;
  const save = async (input: Record<string, unknown>) => (await ask(SAVE, { input }, 'ADMINISTRATOR')).saveIdeaDepartment;

  it('are ten, by name, each with its code and icon', async () => {
    expect((await list()).map(({ code, name, ...rest }) => [code, name, (rest as unknown as { icon: string }).icon])).toEqual([
      ['other', 'Autre', '📋'],
      ['finance', 'Finance', '💰'],
      ['it', 'Informatique', '💻'],
      ['logistics', 'Logistique', '🚛'],
      ['maintenance', 'Maintenance', '🔧'],
      ['marketing', 'Marketing', '📢'],
      ['production', 'Production', '🏭'],
      ['quality', 'Qualité', '✅'],
      ['hr', 'Ressources Humaines', '👥'],
      ['safety', 'Sécurité', '🛡️'],
    ]);
  });

  it('show their addresses to an administrator only, and the rest all the same', async () => {
    const query = '{ ideaDepartments { code emails } }';
    const [first] = (await ask(query, {}, 'ADMINISTRATOR')).ideaDepartments;
    expect(first).toEqual({ code: 'other', emails: ['idees.other@demo.sar.sn'] });
    for (const role of ['EMPLOYEE', 'HSE', 'HR', 'COMMUNICATION'] as const) {
      const { data, errors } = await app.graphql(query, { token: await app.as(role) });
      expect(data.ideaDepartments[0], role).toEqual({ code: 'other', emails: null });
      expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    }
  });

  it('show no address behind a reference either', async () => {
    const [{ id }] = (await list()) as [Department];
    const found = await followReference(app, 'dashboard', { __typename: 'IdeaDepartment', id }, 'name emails', 'HSE');
    expect(found).toEqual({ entity: { name: 'Autre', emails: null }, code: 'FORBIDDEN' });
  });

  it('are made by an administrator from a code and a name', async () => {
    const { department, userErrors } = await save({ code: 'labo-2', name: ' Laboratoire ' });
    expect(userErrors).toEqual([]);
    expect(department).toMatchObject({ code: 'labo-2', name: 'Laboratoire', icon: '📋', active: true, emails: [] });
    expect(await list()).toContainEqual(expect.objectContaining({ id: department.id, name: 'Laboratoire' }));
  });

  it.each([
    [{ name: 'Autre nom' }],
    [{ icon: '🧪' }],
    [{ emails: ['un@demo.sar.sn', 'deux@demo.sar.sn'] }],
    [{ emails: [] }],
    [{ active: false }],
    [{}],
  ])('change in what is given and nothing else: %j', async (given) => {
    const code = `d${Object.keys(given).join('').toLowerCase()}${JSON.stringify(given).length}`;
    const all = { code, name: 'Nom', icon: '🏁', emails: ['a@demo.sar.sn'], active: true };
    const { department: before } = await save(all);
    expect(before).toMatchObject(all);
    const { department: after } = await save({ code, ...given });
    expect(after).toEqual({ ...before, ...given });
  });

  it('keep each address once, in lower case', async () => {
    const { department } = await save({ code: 'adresses', name: 'A', emails: [' Un@Demo.sar.sn', 'un@demo.sar.sn'] });
    expect(department.emails).toEqual(['un@demo.sar.sn']);
  });

  it.each([
    ['without a name for a new one', { code: 'neuf' }, ['name', 'REQUIRED']],
    ['under an empty name', { code: 'other', name: ' ' }, ['name', 'TOO_SMALL']],
    ['under a name of 101 characters', { code: 'other', name: 'x'.repeat(101) }, ['name', 'TOO_BIG']],
    ['under a null name', { code: 'other', name: null }, ['name', 'INVALID_TYPE']],
    ['by a code with a capital', { code: 'Other', name: 'A' }, ['code', 'INVALID_FORMAT']],
    ['by a code of 21 characters', { code: 'x'.repeat(21), name: 'A' }, ['code', 'INVALID_FORMAT']],
    ['by no code', { code: '', name: 'A' }, ['code', 'INVALID_FORMAT']],
    ['with an address that is none', { code: 'other', emails: ['a@demo.sar.sn', 'b@'] }, ['emails', '1', 'INVALID_FORMAT']],
    ['with 21 addresses', { code: 'other', emails: Array.from({ length: 21 }, (_, n) => `a${n}@demo.sar.sn`) }, ['emails', 'TOO_BIG']],
  ])('are not saved %s', async (_what, input, expected) => {
    const before = await list('ADMINISTRATOR', true);
    const { department, userErrors } = await save(input);
    expect(department).toBeNull();
    expect(userErrors).toHaveLength(1);
    expect([...userErrors[0].field, userErrors[0].code]).toEqual(expected);
    expect(await list('ADMINISTRATOR', true)).toEqual(before);
  });

  it('are shown when closed to who handles ideas, on asking, and to nobody else', async () => {
    const { department } = await save({ code: 'ferme', name: 'Fermé', active: false });
    const sees = async (role: Role, includeInactive: boolean) => (await list(role, includeInactive)).some(({ id }) => id === department.id);
    for (const role of ['HSE', 'ADMINISTRATOR'] as const) {
      expect([await sees(role, true), await sees(role, false)], role).toEqual([true, false]);
    }
    for (const role of ['EMPLOYEE', 'HR', 'COMMUNICATION', 'DEVELOPER'] as const) expect(await sees(role, true), role).toBe(false);
    const reference = { __typename: 'IdeaDepartment', id: department.id };
    expect(await followReference(app, 'dashboard', reference, 'name', 'EMPLOYEE')).toEqual({ entity: null, code: undefined });
    expect(await followReference(app, 'dashboard', reference, 'name', 'HSE')).toEqual({ entity: { name: 'Fermé' }, code: undefined });
  });

  it('are listed in alphabetical order, accents apart', async () => {
    await save({ code: 'energie', name: 'Énergie' });
    const names = (await list()).map(({ name }) => name);
    expect(names).toContain('Énergie');
    expect(names).toEqual(names.toSorted(new Intl.Collator('fr').compare));
  });

  it('are made once when two make them at once', async () => {
    // Through the service, so that both find none before either writes.
    const { db } = app.house.database;
    const both = await Promise.all(['Un', 'Deux'].map((name) => saveIdeaDepartment(db, { code: 'double', name })));
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
  });

  it('come back by default where they are missing, and stay as they were made where they are not', async () => {
    const { db } = app.house.database;
    await save({ code: 'hr', name: 'Gens', emails: ['gens@demo.sar.sn'], active: false });
    await db.execute(sql`delete from dashboard.ideas`);
    await db.execute(sql`delete from dashboard.idea_departments where code not in ('hr', 'ferme')`);
    for (let time = 0; time < 2; time++) await createDefaultIdeaDepartments(db);
    const codes = (await list('ADMINISTRATOR', true)).map(({ code }) => code).sort();
    expect(codes).toEqual(
      ['finance', 'ferme', 'hr', 'it', 'logistics', 'maintenance', 'marketing', 'other', 'production', 'quality', 'safety'].sort(),
    );
    expect((await save({ code: 'hr' })).department).toMatchObject({ name: 'Gens', emails: ['gens@demo.sar.sn'], active: false });
  });
});
