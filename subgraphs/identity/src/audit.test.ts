import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { and, asc, eq, gt, max } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { grantRoleByEmail } from './services/break-glass.ts';
import { hashToken } from './services/sessions.ts';
import { audit, employeeFacts, roleGrants, sessions, users } from './tables.ts';

const emailOf = (role: Role) => readDemoAccounts().find((one) => one.role === role)?.email ?? '';
const idOf = (role: Role) => demoId('user', emailOf(role));
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

describe.each(['local', 'split'] as const)('what the audit log gets of an act, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  // Whose sign-in is no part of what they do.
  beforeAll(() => app.as('ADMINISTRATOR'));

  /** The rows that something adds, as what they say. */
  async function recorded(work: () => Promise<unknown>) {
    const [before] = await db()
      .select({ position: max(audit.position) })
      .from(audit);
    await work();
    const rows = await db()
      .select()
      .from(audit)
      .where(gt(audit.position, before?.position ?? 0))
      .orderBy(asc(audit.position));
    return rows.map(({ kind, actorId, subjectId, data, requestId }) => ({ kind, actorId, subjectId, requestId, data: JSON.parse(data) }));
  }
  async function signIn(role: Role, userAgent = 'Essais'): Promise<string> {
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'user-agent': userAgent };
    const answer = await app.door.inject({ method: 'POST', url: '/demo/session', headers, payload: `role=${role}` });
    return answer.json<{ token: string }>().token;
  }
  const sessionOf = async (token: string) =>
    (
      await db()
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.tokenHash, hashToken(token)))
    )[0]?.id as string;
  const ask = async (token: string, query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.graphql(query, { token, variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const administer = async (query: string, variables: Record<string, unknown>) => ask(await app.as('ADMINISTRATOR'), query, variables);
  const grant = (input: Record<string, unknown>) =>
    administer('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { userErrors { code } } }', { input });
  const revoke = (userId: string, role: string) =>
    administer('mutation ($userId: ID!, $role: Role!) { revokeRole(userId: $userId, role: $role) { userErrors { code } } }', {
      userId,
      role,
    });
  const suspend = (userId: string, suspended: boolean) =>
    administer(
      'mutation ($userId: ID!, $suspended: Boolean!) { setUserSuspended(userId: $userId, suspended: $suspended) { userErrors { code } } }',
      {
        userId,
        suspended,
      },
    );
  const by = (role: Role) => ({ actorId: idOf(role), requestId: UUID });

  it('C06: is one row for a sign-in: who, by what, from where', async () => {
    let token = '';
    const rows = await recorded(async () => {
      token = await signIn('HSE');
    });
    const data = { method: 'DEMO', userAgent: 'Essais', sessionId: await sessionOf(token), address: '127.0.0.0/24' };
    expect(rows).toEqual([{ kind: 'SIGN_IN', ...by('HSE'), subjectId: idOf('HSE'), data }]);
  });

  it('is one row for each way of closing sessions', async () => {
    const [token, other, third] = [await signIn('HSE'), await signIn('HSE'), await signIn('HSE')];
    const [mine, theirs] = [await sessionOf(token), await sessionOf(other)];
    const to = { ...by('HSE'), subjectId: idOf('HSE') };
    const revokeOne = 'mutation ($id: ID!) { revokeSession(id: $id) { userErrors { code } } }';
    expect(await recorded(() => ask(token, revokeOne, { id: theirs }))).toEqual([
      { kind: 'SESSION_REVOKED', ...to, data: { sessionId: theirs, address: '127.0.0.0/24' } },
    ]);
    expect(await recorded(() => ask(token, revokeOne, { id: theirs }))).toEqual([]);
    expect(await recorded(() => ask(token, 'mutation { signOut { userErrors { code } } }'))).toEqual([
      { kind: 'SIGN_OUT', ...to, data: { sessionId: mine, address: '127.0.0.0/24' } },
    ]);
    const open = (await ask(third, '{ viewer { sessions { id } } }')).viewer.sessions.length;
    expect(await recorded(() => ask(third, 'mutation { revokeAllSessions { userErrors { code } } }'))).toEqual([
      { kind: 'SESSIONS_REVOKED', ...to, data: { closedSessions: open, address: '127.0.0.0/24' } },
    ]);
  });

  it('is one row for a role granted, prolonged and revoked, with what was before; none for what was not held', async () => {
    const to = { ...by('ADMINISTRATOR'), subjectId: idOf('EMPLOYEE') };
    const endsAt = '2099-01-01T00:00:00.000Z';
    expect(await recorded(() => grant({ userId: idOf('EMPLOYEE'), role: 'HSE' }))).toEqual([
      { kind: 'ROLE_GRANTED', ...to, data: { role: 'HSE', endsAt: null, heldBefore: false, address: '127.0.0.0/24' } },
    ]);
    expect(await recorded(() => grant({ userId: idOf('EMPLOYEE'), role: 'HSE', endsAt }))).toEqual([
      { kind: 'ROLE_GRANTED', ...to, data: { role: 'HSE', endsAt, heldBefore: true, endedBefore: null, address: '127.0.0.0/24' } },
    ]);
    expect(await recorded(() => revoke(idOf('EMPLOYEE'), 'HSE'))).toEqual([
      { kind: 'ROLE_REVOKED', ...to, data: { role: 'HSE', endedBefore: endsAt, address: '127.0.0.0/24' } },
    ]);
    expect(await recorded(() => revoke(idOf('EMPLOYEE'), 'HSE'))).toEqual([]);
  });

  it('is one row for a suspension with the sessions that it closed, and one for its end; none when nothing changes', async () => {
    await signIn('DEVELOPER');
    const to = { ...by('ADMINISTRATOR'), subjectId: idOf('DEVELOPER') };
    expect(await recorded(() => suspend(idOf('DEVELOPER'), true))).toEqual([
      { kind: 'USER_SUSPENDED', ...to, data: { suspendedBefore: null, closedSessions: 1, address: '127.0.0.0/24' } },
    ]);
    const [since] = await db()
      .select()
      .from(users)
      .where(eq(users.id, idOf('DEVELOPER')));
    expect(await recorded(() => suspend(idOf('DEVELOPER'), true))).toEqual([]);
    expect(await recorded(() => suspend(idOf('DEVELOPER'), false))).toEqual([
      { kind: 'USER_RESTORED', ...to, data: { suspendedBefore: since?.suspendedAt?.toISOString(), address: '127.0.0.0/24' } },
    ]);
    expect(await recorded(() => suspend(idOf('DEVELOPER'), false))).toEqual([]);
  });

  it('C06: is nothing when the act is refused: the row goes with the transaction', async () => {
    const [sole] = await db()
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.userId, idOf('ADMINISTRATOR')), eq(roleGrants.role, 'ADMINISTRATOR')));
    expect(sole).toBeDefined();
    for (const act of [
      () => revoke(idOf('ADMINISTRATOR'), 'ADMINISTRATOR'),
      () => suspend(idOf('ADMINISTRATOR'), true),
      () => grant({ userId: idOf('ADMINISTRATOR'), role: 'ADMINISTRATOR', endsAt: '2099-01-01T00:00:00Z' }),
      () => grant({ userId: idOf('EMPLOYEE'), role: 'EMPLOYEE' }),
      () => revoke('pas-un-compte', 'HSE'),
    ])
      expect(await recorded(act)).toEqual([]);
  });

  it('is one row for a role granted at the command line, and one for the account that it made', async () => {
    const email = 'demo.555@demo.sar.sn';
    const [person] = await db().select().from(employeeFacts).where(eq(employeeFacts.email, email));
    const rows = await recorded(() => grantRoleByEmail(db(), email, 'HR'));
    const [user] = await db()
      .select()
      .from(users)
      .where(eq(users.employeeId, person?.employeeId ?? ''));
    const to = { actorId: null, requestId: null, subjectId: user?.id };
    expect(rows).toEqual([
      { kind: 'BREAK_GLASS_USED', ...to, data: { role: 'HR', endsAt: null, heldBefore: false } },
      { kind: 'ACCOUNT_BOUND', ...to, data: { method: 'COMMAND_LINE' } },
    ]);
    expect((await recorded(() => grantRoleByEmail(db(), email, 'HSE'))).map(({ kind }) => kind)).toEqual(['BREAK_GLASS_USED']);
    expect(await recorded(() => grantRoleByEmail(db(), 'personne@demo.sar.sn', 'HR').catch(() => {}))).toEqual([]);
  });

  it('is nothing for ordinary requests, right or wrong', async () => {
    const token = await app.as('EMPLOYEE');
    const rows = await recorded(async () => {
      await app.graphql('{ viewer { roles sessions { id } } articles { totalCount } }', { token });
      await app.graphql('{ viewer { roles } }');
      await app.graphql('{ articles(first: 0) { totalCount } }', { token });
      await app.graphql('{ nothing }', { token });
      await app.graphql('mutation { revokeSession(id: "x") { userErrors { code } } }', { token });
      await app.door.inject({ method: 'GET', url: '/nulle-part' });
      await app.door.inject({ method: 'GET', url: '/demo' });
      await app.denials.flush(true);
    });
    expect(rows).toEqual([]);
  });

  it('is one row, whatever a program calls itself', async () => {
    // The control sequence that HTTP lets through: one byte of Latin-1, which a terminal obeys.
    const hostile = `Mozilla\u009b31m {"kind":"ROLE_GRANTED"} ${'x'.repeat(500)}`;
    const rows = await recorded(() => signIn('HSE', hostile));
    expect(rows.map(({ kind, data }) => [kind, data.userAgent])).toEqual([['SIGN_IN', hostile.slice(0, 300)]]);
    const [stored] = await db()
      .select()
      .from(audit)
      .orderBy(audit.position)
      .limit(1)
      .offset((await db().$count(audit)) - 1);
    expect(stored?.data).toContain('Mozilla\\u009b31m');
  });
});
