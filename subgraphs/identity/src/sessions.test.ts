import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashToken } from './services/sessions.ts';
import { sessions, users } from './tables.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const HOUR_MS = 3_600_000;

/** A session of its own, where `app.as` gives the one that a file shares. */
async function signIn(role: Role): Promise<string> {
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'user-agent': 'Essais' };
  const answer = await app.door.inject({ method: 'POST', url: '/demo/session', headers, payload: `role=${role}` });
  return answer.json<{ token: string }>().token;
}

async function sessionOf(token: string) {
  const [row] = await db()
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)));
  if (!row) throw new Error('no such session');
  return row;
}

const change = (token: string, values: Partial<typeof sessions.$inferInsert>) =>
  db()
    .update(sessions)
    .set(values)
    .where(eq(sessions.tokenHash, hashToken(token)));

/** What the server answers to a bearer on its next request: OK or an error's code. */
async function knock(token: string): Promise<string> {
  const { data, errors } = await app.graphql('{ viewer { roles } }', { token });
  return data?.viewer ? 'OK' : (errors?.[0]?.extensions.code ?? 'anonymous');
}

const ago = (ms: number) => new Date(Date.now() - ms);

describe('a session', () => {
  it('A06: is stored without its token, which only its hash can find', async () => {
    const token = await signIn('EMPLOYEE');
    const rows = (await db().select().from(sessions)).map((row) => JSON.stringify(row));
    expect(rows.filter((row) => row.includes(token))).toEqual([]);
    expect(rows.filter((row) => row.includes(hashToken(token)))).toHaveLength(1);
  });

  it('is listed to its owner with those of the same account only, the current one marked', async () => {
    await signIn('HSE');
    const [token, other] = [await signIn('HR'), await signIn('HR')];
    const { data } = await app.graphql('{ viewer { sessions { id current userAgent } } }', { token });
    const [mine, theirs] = [await sessionOf(token), await sessionOf(other)];
    expect(data.viewer.sessions).toHaveLength(2);
    expect(data.viewer.sessions).toEqual(
      expect.arrayContaining([
        { id: mine.id, current: true, userAgent: 'Essais' },
        { id: theirs.id, current: false, userAgent: 'Essais' },
      ]),
    );
  });

  it('slides while it is used', async () => {
    const token = await signIn('EMPLOYEE');
    await change(token, { lastSeenAt: ago(2 * HOUR_MS), expiresAt: ago(-HOUR_MS) });
    expect(await knock(token)).toBe('OK');
    const { lastSeenAt, expiresAt } = await sessionOf(token);
    expect(lastSeenAt > ago(HOUR_MS)).toBe(true);
    expect(expiresAt > ago(-6 * 24 * HOUR_MS)).toBe(true);
  });

  it('is not written again within the hour', async () => {
    const token = await signIn('EMPLOYEE');
    await change(token, { lastSeenAt: ago(HOUR_MS / 2) });
    const before = await sessionOf(token);
    expect(await knock(token)).toBe('OK');
    expect(await sessionOf(token)).toEqual(before);
  });

  it.each([
    ['unused for too long', { expiresAt: ago(1_000) }],
    ['past its longest life, however used', { absoluteExpiresAt: ago(1_000) }],
    ['revoked', { revokedAt: ago(1_000) }],
  ])('A03: opens nothing once %s, and is listed no more', async (_why, end) => {
    const [token, other] = [await signIn('DEVELOPER'), await signIn('DEVELOPER')];
    const { id } = await sessionOf(token);
    await change(token, end);
    expect(await knock(token)).toBe('UNAUTHENTICATED');
    const { data } = await app.graphql('{ viewer { sessions { id } } }', { token: other });
    expect(data.viewer.sessions.map((session: { id: string }) => session.id)).not.toContain(id);
  });

  it('A04: of a suspended account opens nothing, even one that the suspension did not close', async () => {
    const token = await signIn('MAI_CURATOR');
    const { userId } = await sessionOf(token);
    await db().update(users).set({ suspendedAt: new Date() }).where(eq(users.id, userId));
    expect(await knock(token)).toBe('UNAUTHENTICATED');
    await db().update(users).set({ suspendedAt: null }).where(eq(users.id, userId));
    expect(await knock(token)).toBe('OK');
  });
});

describe('closing sessions', () => {
  it('A03: ends the one that signs out on the very next request, and no other', async () => {
    const [token, other] = [await signIn('EMPLOYEE'), await signIn('EMPLOYEE')];
    const { data } = await app.graphql('mutation { signOut { revokedCount userErrors { code } } }', { token });
    expect(data.signOut).toEqual({ revokedCount: 1, userErrors: [] });
    expect([await knock(token), await knock(other)]).toEqual(['UNAUTHENTICATED', 'OK']);
  });

  const revoke = 'mutation ($id: ID!) { revokeSession(id: $id) { revokedCount userErrors { field code } } }';
  const notFound = { revokedCount: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] };

  it('takes one of mine by its id', async () => {
    const [token, lost] = [await signIn('EMPLOYEE'), await signIn('EMPLOYEE')];
    const { data } = await app.graphql(revoke, { token, variables: { id: (await sessionOf(lost)).id } });
    expect(data.revokeSession).toEqual({ revokedCount: 1, userErrors: [] });
    expect([await knock(token), await knock(lost)]).toEqual(['OK', 'UNAUTHENTICATED']);
  });

  it("Z03: says NOT_FOUND of somebody else's, even to an administrator, and leaves it open", async () => {
    const theirs = await signIn('HSE');
    const { id } = await sessionOf(theirs);
    for (const role of ['EMPLOYEE', 'ADMINISTRATOR'] as const) {
      const { data } = await app.graphql(revoke, { token: await signIn(role), variables: { id } });
      expect(data.revokeSession).toEqual(notFound);
    }
    expect(await knock(theirs)).toBe('OK');
  });

  it.each(['pas-un-identifiant', '00000000-0000-4000-8000-000000000000'])('says NOT_FOUND of « %s »', async (id) => {
    const { data } = await app.graphql(revoke, { token: await signIn('EMPLOYEE'), variables: { id } });
    expect(data.revokeSession).toEqual(notFound);
  });

  it("A03: takes all of mine at once and nobody else's", async () => {
    const [token, other, theirs] = [await signIn('COMMUNICATION'), await signIn('COMMUNICATION'), await signIn('HSE')];
    const { data } = await app.graphql('mutation { revokeAllSessions { revokedCount } }', { token });
    expect(data.revokeAllSessions.revokedCount).toBe(2);
    expect([await knock(token), await knock(other), await knock(theirs)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'OK']);
  });
});
