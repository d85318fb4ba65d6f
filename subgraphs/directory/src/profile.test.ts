import { demoId } from '@sar/subgraph-kit/demo';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Context } from './context.ts';
import { updateProfile } from './services/employee-writes.ts';
import { employees } from './tables.ts';

const UPDATE = `mutation ($input: UpdateMyProfileInput!) {
  updateMyProfile(input: $input) { employee { id phoneFixed phoneMobile } userErrors { field code } } }`;
const ME = demoId('employee', 'astou.employee@demo.sar.sn');

describe('my own sheet', () => {
  const app = useApp();
  const update = async (input: Record<string, unknown>) => app.graphql(UPDATE, { token: await app.as('EMPLOYEE'), variables: { input } });
  const row = async (id = ME) => (await app.house.dependencies.db.select().from(employees).where(eq(employees.id, id)))[0];

  it('takes the telephones that I give, each alone, and gives one up that is null', async () => {
    const { data } = await update({ phoneFixed: '+221 33 899 00 01', phoneMobile: '+221 77 899 00 02' });
    const phones = { phoneFixed: '+221 33 899 00 01', phoneMobile: '+221 77 899 00 02' };
    expect(data.updateMyProfile).toEqual({ employee: { id: ME, ...phones }, userErrors: [] });
    expect((await update({ phoneMobile: null })).data.updateMyProfile.employee).toEqual({ id: ME, ...phones, phoneMobile: null });
    expect(await row()).toMatchObject({ phoneFixed: '+221 33 899 00 01', phoneMobile: null });
  });

  it('is found by its new number', async () => {
    await update({ phoneFixed: '+221 33 899 77 77' });
    const { data } = await app.graphql('{ employees(search: "338997777") { nodes { id } } }', { token: await app.as('EMPLOYEE') });
    expect(data.employees.nodes).toEqual([{ id: ME }]);
  });

  it.each([
    ['is none', { phoneFixed: 'appelez-moi' }, { field: ['phoneFixed'], code: 'INVALID_FORMAT' }],
    ['is somebody else’s', { phoneFixed: '+221 33 800 00 01' }, { field: ['phoneFixed'], code: 'TAKEN' }],
  ])('refuses a number that %s, and keeps the one before', async (_what, input, userError) => {
    const before = await row();
    expect((await update(input)).data.updateMyProfile).toEqual({ employee: null, userErrors: [userError] });
    expect(await row()).toEqual(before);
  });

  it.each([
    'firstName',
    'lastName',
    'email',
    'matricule',
    'jobTitle',
    'managerId',
    'mainDirectionId',
    'directionIds',
    'active',
    'id',
    'employeeId',
  ])('has no place for %s: the input does not know it', async (field) => {
    const before = await row();
    const { errors } = await update({ phoneMobile: '+221 77 111 11 11', [field]: field === 'directionIds' ? [ME] : ME });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await row()).toEqual(before);
  });

  it('keeps the rest even from who gets past the schema: the service passes on nothing but telephones', async () => {
    const other = demoId('employee', 'dior.rh@demo.sar.sn');
    const [before, others] = [await row(), await row(other)];
    const forged = { id: other, email: 'autre@demo.sar.sn', jobTitle: 'Directrice', managerId: null, phoneMobile: '+221 77 222 22 22' };
    const context = app.house.rooms.get('directory')?.createContext({ viewer: null, requestId: 'essai' }) as Context;
    await updateProfile(context, ME, forged);
    expect(await row()).toEqual({
      ...before,
      phoneMobile: '+221 77 222 22 22',
      searchText: expect.any(String),
      version: (before?.version ?? 0) + 1,
      updatedAt: expect.any(Date),
    });
    expect(await row(other)).toEqual(others);
  });

  it('is closed to anybody else: HR writes the others by `updateEmployee`, which an employee may not call even on themselves', async () => {
    const { errors } = await app.graphql(
      `mutation { updateEmployee(input: { id: "${ME}", jobTitle: "Directrice" }) { employee { id } } }`,
      {
        token: await app.as('EMPLOYEE'),
      },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  it('is nobody’s when nobody is signed in', async () => {
    const { errors } = await app.graphql(UPDATE, { variables: { input: {} } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  });
});
