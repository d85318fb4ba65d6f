import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { roleGrants, users } from './tables.ts';

const app = useApp();
const db = () => app.house.dependencies.db;

/** The id of the demonstration account of a role. */
function idOf(role: Role): string {
  const account = readDemoAccounts().find((one) => one.role === role);
  return demoId('user', account?.email ?? '');
}

const GRANT = `mutation ($input: GrantRoleInput!) {
  grantRole(input: $input) { user { id roles { role label endsAt } } userErrors { field code } }
}`;
const REVOKE =
  'mutation ($userId: ID!, $role: Role!) { revokeRole(userId: $userId, role: $role) { user { id } userErrors { field code } } }';
const SUSPEND =
  'mutation ($userId: ID!, $suspended: Boolean!) { setUserSuspended(userId: $userId, suspended: $suspended) { user { suspendedAt } userErrors { field code } } }';

const asAdministrator = async (query: string, variables: Record<string, unknown>) =>
  app.graphql(query, { token: await app.as('ADMINISTRATOR'), variables });
const grant = async (input: { userId: string; role: Role; endsAt?: string | null }) =>
  (await asAdministrator(GRANT, { input })).data.grantRole;
const rolesOf = async (role: Role) => (await app.graphql('{ viewer { roles } }', { token: await app.as(role) })).data.viewer.roles;

describe('granting and revoking', () => {
  const writes = [
    ['grantRole', GRANT, { input: { userId: idOf('EMPLOYEE'), role: 'HR' } }],
    ['revokeRole', REVOKE, { userId: idOf('HR'), role: 'HR' }],
    ['setUserSuspended', SUSPEND, { userId: idOf('HR'), suspended: true }],
  ] as const;

  it.each(writes)('Z01: %s is refused to everybody but an administrator, and changes nothing', async (_name, query, variables) => {
    const state = async () => [await db().select().from(roleGrants), await db().select().from(users)];
    const before = await state();
    const codes = [(await app.graphql(query, { variables })).errors?.[0]?.extensions.code];
    for (const role of ROLES.filter((one) => one !== 'ADMINISTRATOR'))
      codes.push((await app.graphql(query, { token: await app.as(role), variables })).errors?.[0]?.extensions.code);
    expect(codes).toEqual(['UNAUTHENTICATED', ...Array(7).fill('FORBIDDEN')]);
    expect(await state()).toEqual(before);
  });

  it('A04: holds on the very next request, both ways', async () => {
    const ask = async () =>
      (await app.graphql('{ unpublishedArticles { totalCount } }', { token: await app.as('HSE') })).errors?.[0]?.extensions.code;
    expect(await ask()).toBe('FORBIDDEN');
    expect(await grant({ userId: idOf('HSE'), role: 'COMMUNICATION' })).toEqual({
      user: {
        id: idOf('HSE'),
        roles: [
          { role: 'COMMUNICATION', label: 'Communication', endsAt: null },
          { role: 'HSE', label: 'Hygiène, sécurité, environnement', endsAt: null },
        ],
      },
      userErrors: [],
    });
    expect(await ask()).toBeUndefined();
    const { data } = await asAdministrator(REVOKE, { userId: idOf('HSE'), role: 'COMMUNICATION' });
    expect(data.revokeRole).toEqual({ user: { id: idOf('HSE') }, userErrors: [] });
    expect(await ask()).toBe('FORBIDDEN');
    expect(await rolesOf('HSE')).toEqual(['EMPLOYEE', 'HSE']);
  });

  it('records who granted', async () => {
    await grant({ userId: idOf('DEVELOPER'), role: 'MAI_CURATOR' });
    const [row] = await db()
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.userId, idOf('DEVELOPER')), eq(roleGrants.role, 'MAI_CURATOR')));
    expect(row?.grantedBy).toBe(idOf('ADMINISTRATOR'));
  });

  it.each(['2020-01-01T00:00:00Z', new Date().toISOString()])('refuses an end that is not in the future: %s', async (endsAt) => {
    expect(await grant({ userId: idOf('EMPLOYEE'), role: 'HSE', endsAt })).toEqual({
      user: null,
      userErrors: [{ field: ['endsAt'], code: 'IN_THE_PAST' }],
    });
    expect(await rolesOf('EMPLOYEE')).toEqual(['EMPLOYEE']);
  });

  it('refuses an end that is no moment as a bad input', async () => {
    const { errors } = await asAdministrator(GRANT, { input: { userId: idOf('EMPLOYEE'), role: 'HSE', endsAt: 'demain' } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses EMPLOYEE, which every account has', async () => {
    const refused = await grant({ userId: idOf('HSE'), role: 'EMPLOYEE' });
    expect(refused.userErrors).toEqual([{ field: ['role'], code: 'NOT_GRANTABLE' }]);
  });

  it('gives a role an end, takes it away again, and counts it no more once it has passed', async () => {
    const lasting = async (endsAt: string | null) => (await grant({ userId: idOf('EMPLOYEE'), role: 'HSE', endsAt })).user.roles;
    expect(await lasting('2099-01-01T00:00:00Z')).toMatchObject([{ role: 'HSE', endsAt: '2099-01-01T00:00:00.000Z' }]);
    expect(await lasting(null)).toMatchObject([{ role: 'HSE', endsAt: null }]);
    expect(await rolesOf('EMPLOYEE')).toEqual(['EMPLOYEE', 'HSE']);
    await db()
      .update(roleGrants)
      .set({ endsAt: sql`now() - interval '1 second'` })
      .where(eq(roleGrants.userId, idOf('EMPLOYEE')));
    const { data } = await app.graphql('{ viewer { roles user { roles { role } } } }', { token: await app.as('EMPLOYEE') });
    expect(data.viewer).toEqual({ roles: ['EMPLOYEE'], user: { roles: [] } });
  });

  it.each(['00000000-0000-4000-8000-000000000000', 'pas-un-identifiant', ''])(
    'names an account that does not exist: « %s »',
    async (userId) => {
      const refused = [{ field: ['userId'], code: 'NOT_FOUND' }];
      expect(await grant({ userId, role: 'HSE' })).toEqual({ user: null, userErrors: refused });
      expect((await asAdministrator(REVOKE, { userId, role: 'HSE' })).data.revokeRole.userErrors).toEqual(refused);
      expect((await asAdministrator(SUSPEND, { userId, suspended: true })).data.setUserSuspended.userErrors).toEqual(refused);
    },
  );
});

describe('suspending', () => {
  it('A04: closes the sessions of the account for good: putting it back in service opens none of them', async () => {
    const token = await app.as('DOCUMENTS_MANAGER');
    const knock = async () => (await app.graphql('{ viewer { roles } }', { token })).status;
    expect(await knock()).toBe(200);
    const suspended = await asAdministrator(SUSPEND, { userId: idOf('DOCUMENTS_MANAGER'), suspended: true });
    expect(new Date(suspended.data.setUserSuspended.user.suspendedAt).getTime()).toBeGreaterThan(0);
    expect(await knock()).toBe(401);
    const back = await asAdministrator(SUSPEND, { userId: idOf('DOCUMENTS_MANAGER'), suspended: false });
    expect(back.data.setUserSuspended).toEqual({ user: { suspendedAt: null }, userErrors: [] });
    expect(await knock()).toBe(401);
  });
});
