import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { employeeOf, userOf } from '@sar/testing/sign-in';
import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { roleGrants, users } from './tables.ts';

const SET_ACTIVE = `mutation ($id: ID!, $active: Boolean!) { done: setEmployeeActive(id: $id, active: $active) {
  employee { active } userErrors { field code message } } }`;
const SECOND = 'DEVELOPER';

describe.each(['local', 'split'] as const)('the last administrator, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  const setActive = async (role: Role, active: boolean, by: Role = 'HR') => {
    const variables = { id: employeeOf(role), active };
    return (await app.graphql(SET_ACTIVE, { token: await app.as(by), variables })).data.done;
  };
  const refused = {
    employee: null,
    userErrors: [{ field: ['id'], code: 'LAST_ADMINISTRATOR', message: expect.stringContaining('nommez-en un autre') }],
  };
  const gone = { employee: { active: false }, userErrors: [] };
  /** A second administrator, as lasting as the first. */
  const addSecond = () =>
    db()
      .insert(roleGrants)
      .values({ userId: userOf(SECOND), role: 'ADMINISTRATOR' })
      .onConflictDoNothing();
  /** The first is the only administrator, and everybody is there. */
  beforeEach(async () => {
    for (const role of ['ADMINISTRATOR', SECOND] as const) await setActive(role, true);
    await db().update(users).set({ suspendedAt: null, leavingAt: null });
    await db()
      .delete(roleGrants)
      .where(and(eq(roleGrants.userId, userOf(SECOND)), eq(roleGrants.role, 'ADMINISTRATOR')));
  });

  it('Z07: does not leave, whoever says so', async () => {
    for (const by of ['HR', 'ADMINISTRATOR'] as const) expect(await setActive('ADMINISTRATOR', false, by)).toEqual(refused);
    expect((await app.graphql('{ viewer { roles } }', { token: await app.as('ADMINISTRATOR') })).data.viewer.roles).toContain(
      'ADMINISTRATOR',
    );
    const { data } = await app.graphql(`{ employee(id: "${employeeOf('ADMINISTRATOR')}") { active } }`, { token: await app.as('HR') });
    expect(data.employee).toEqual({ active: true });
  });

  it('is who remains when the others are suspended', async () => {
    await addSecond();
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf(SECOND)));
    expect(await setActive('ADMINISTRATOR', false)).toEqual(refused);
  });

  it('is not who holds another role: human resources lets them go', async () => {
    expect(await setActive('HSE', false)).toEqual(gone);
  });

  it('may leave once there is another, and the other stays then', async () => {
    await addSecond();
    expect(await setActive('ADMINISTRATOR', false)).toEqual(gone);
    expect(await setActive(SECOND, false)).toEqual(refused);
  });

  it('is nobody who has just come back: another may leave at once', async () => {
    await addSecond();
    expect(await setActive('ADMINISTRATOR', false)).toEqual(gone);
    await setActive('ADMINISTRATOR', true);
    expect(await setActive(SECOND, false)).toEqual(gone);
  });

  it('is nobody whose departure the directory failed to write, for ten minutes', async () => {
    await addSecond();
    const leaving = (minutes: number) =>
      db()
        .update(users)
        .set({ leavingAt: new Date(Date.now() - minutes * 60_000) })
        .where(eq(users.id, userOf('ADMINISTRATOR')));
    await leaving(9);
    expect(await setActive(SECOND, false)).toEqual(refused);
    await leaving(11);
    expect(await setActive(SECOND, false)).toEqual(gone);
  });

  it('Z07: remains when two are marked as gone at the same moment', async () => {
    await addSecond();
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([setActive('ADMINISTRATOR', false), setActive(SECOND, false)]);
      expect(answers.filter(({ employee }) => employee === null)).toEqual([refused]);
      for (const role of ['ADMINISTRATOR', SECOND] as const) await setActive(role, true);
    }
  });

  it('remains when one leaves while the other is suspended or loses the role', async () => {
    for (const act of ['setUserSuspended(userId: $id, suspended: true)', 'revokeRole(userId: $id, role: ADMINISTRATOR)']) {
      await addSecond();
      const token = await app.session(SECOND);
      const revoke = app.graphql(`mutation ($id: ID!) { done: ${act} { user { id } } }`, { token, variables: { id: userOf(SECOND) } });
      const [left, done] = await Promise.all([setActive('ADMINISTRATOR', false), revoke]);
      expect([left.employee !== null, done.data.done.user !== null].filter(Boolean), act).toHaveLength(1);
      await setActive('ADMINISTRATOR', true);
      await db().update(users).set({ suspendedAt: null });
    }
  });
});
