import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { employeeFacts, roleGrants, users } from './tables.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const emailOf = (role: Role) => readDemoAccounts().find((one) => one.role === role)?.email ?? '';
const ADMINISTRATOR = demoId('user', emailOf('ADMINISTRATOR'));
const SECOND = demoId('user', emailOf('HR'));

/** The three ways to lose an administrator; each answers the codes of its refusal. */
const removals: Record<string, string> = {
  revoke: 'mutation ($userId: ID!) { done: revokeRole(userId: $userId, role: ADMINISTRATOR) { user { id } userErrors { code } } }',
  suspend: 'mutation ($userId: ID!) { done: setUserSuspended(userId: $userId, suspended: true) { user { id } userErrors { code } } }',
  end: 'mutation ($userId: ID!) { done: grantRole(input: { userId: $userId, role: ADMINISTRATOR, endsAt: "2099-01-01T00:00:00Z" }) { user { id } userErrors { code } } }',
};
const remove = async (way: string, userId: string, by: Role = 'ADMINISTRATOR') =>
  app.graphql(removals[way] ?? '', { token: await app.as(by), variables: { userId } });

/** A second administrator, as lasting as the first. */
async function addSecond(): Promise<void> {
  await db().insert(roleGrants).values({ userId: SECOND, role: 'ADMINISTRATOR' });
}

/** Both accounts as they were: the first the only administrator. */
beforeEach(async () => {
  await db().update(users).set({ suspendedAt: null });
  await db().update(employeeFacts).set({ active: true });
  await db().transaction(async (tx) => {
    await tx.delete(roleGrants).where(eq(roleGrants.role, 'ADMINISTRATOR'));
    await tx.insert(roleGrants).values({ userId: ADMINISTRATOR, role: 'ADMINISTRATOR' });
  });
});

const refused = { user: null, userErrors: [{ code: 'LAST_ADMINISTRATOR' }] };

describe.each(Object.keys(removals))('the last administrator (%s)', (way) => {
  const stillThere = async () =>
    (await app.graphql('{ viewer { roles user { suspendedAt roles { endsAt } } } }', { token: await app.as('ADMINISTRATOR') })).data.viewer;

  it('Z07: stays, with the session in use', async () => {
    expect((await remove(way, ADMINISTRATOR)).data.done).toEqual(refused);
    expect(await stillThere()).toEqual({ roles: ['EMPLOYEE', 'ADMINISTRATOR'], user: { suspendedAt: null, roles: [{ endsAt: null }] } });
  });

  it.each([
    ['is suspended', () => db().update(users).set({ suspendedAt: new Date() }).where(eq(users.id, SECOND))],
    [
      'has left',
      () =>
        db()
          .update(employeeFacts)
          .set({ active: false })
          .where(eq(employeeFacts.email, emailOf('HR'))),
    ],
    [
      'has an end',
      () =>
        db()
          .update(roleGrants)
          .set({ endsAt: new Date('2099-01-01') })
          .where(eq(roleGrants.userId, SECOND)),
    ],
  ])('stays when the only other one %s', async (_why, weaken) => {
    await addSecond();
    await weaken();
    expect((await remove(way, ADMINISTRATOR)).data.done).toEqual(refused);
  });

  it('may go once there is another', async () => {
    await addSecond();
    expect((await remove(way, SECOND)).data.done).toEqual({ user: { id: SECOND }, userErrors: [] });
  });
});

describe('the last administrator, to whoever writes SQL', () => {
  const writes: Record<string, (userId: string) => PromiseLike<unknown>> = {
    revoke: (userId) => db().delete(roleGrants).where(eq(roleGrants.userId, userId)),
    suspend: (userId) => db().update(users).set({ suspendedAt: new Date() }).where(eq(users.id, userId)),
    end: (userId) =>
      db()
        .update(roleGrants)
        .set({ endsAt: new Date('2099-01-01') })
        .where(eq(roleGrants.userId, userId)),
  };

  it.each(Object.entries(writes))('Z07: stays (%s)', async (_way, write) => {
    await expect(write(ADMINISTRATOR)).rejects.toThrow();
    expect(await db().select().from(roleGrants).where(eq(roleGrants.role, 'ADMINISTRATOR'))).toMatchObject([
      { userId: ADMINISTRATOR, endsAt: null },
    ]);
    expect(await db().select({ at: users.suspendedAt }).from(users).where(eq(users.id, ADMINISTRATOR))).toEqual([{ at: null }]);
  });

  it.each(Object.entries(writes))('may go once there is another (%s)', async (_way, write) => {
    await addSecond();
    await write(ADMINISTRATOR);
  });

  it('may lose what was no use: the role of who has left, or is suspended', async () => {
    await db()
      .update(employeeFacts)
      .set({ active: false })
      .where(eq(employeeFacts.email, emailOf('ADMINISTRATOR')));
    await db().delete(roleGrants).where(eq(roleGrants.userId, ADMINISTRATOR));
    expect(await db().select().from(roleGrants).where(eq(roleGrants.role, 'ADMINISTRATOR'))).toEqual([]);
  });
});

describe('two administrators', () => {
  it('Z07: cannot both succeed in removing each other at once', async () => {
    for (let round = 0; round < 5; round++) {
      await db().update(users).set({ suspendedAt: null });
      await db()
        .insert(roleGrants)
        .values([ADMINISTRATOR, SECOND].map((userId) => ({ userId, role: 'ADMINISTRATOR' as const })))
        .onConflictDoNothing();
      const answers = await Promise.all([remove('revoke', SECOND, 'ADMINISTRATOR'), remove('revoke', ADMINISTRATOR, 'HR')]);
      expect(answers.filter(({ data }) => data?.done?.user)).toHaveLength(1);
      const left = await db().select().from(roleGrants).where(eq(roleGrants.role, 'ADMINISTRATOR'));
      expect(left).toHaveLength(1);
    }
  });
});
