import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { enroll, givePassword, userOf } from '@sar/testing/sign-in';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceTokens, users } from './tables.ts';

describe.each(['local', 'split'] as const)('an act whose row the audit log does not take was never done, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  const administer = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('ADMINISTRATOR'), variables });
  const newKey = async (scope: string): Promise<{ token: string; id: string }> => {
    const input = { name: 'Avant', scopes: [scope], expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    const { data } = await administer(CREATE, { input });
    return { token: data.createServiceToken.token, id: data.createServiceToken.serviceToken.id };
  };
  const CREATE = 'mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) { token serviceToken { id } } }';
  let [key, screen] = [
    { token: '', id: '' },
    { token: '', id: '' },
  ];
  /** As full a disk, or a process that dies there, would have it: the insert of the row is where it ends. */
  const refuseRows = () =>
    db().execute(sql`create trigger refuse_rows before insert on identity.audit for each row execute function identity.refuse_rows()`);
  const takeRows = () => db().execute(sql`drop trigger if exists refuse_rows on identity.audit`);

  beforeAll(async () => {
    await givePassword(app, 'HR');
    await enroll(app, 'HR');
    [key, screen] = [await newKey('NEWS_READ'), await newKey('KIOSK')];
    await db().execute(
      sql`create function identity.refuse_rows() returns trigger language plpgsql as $$ begin raise exception 'no row'; end $$`,
    );
    await refuseRows();
  });
  afterAll(takeRows);

  it('a key is not made', async () => {
    const before = await db().$count(serviceTokens);
    const input = { name: 'Sans trace', scopes: ['NEWS_READ'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    expect((await administer(CREATE, { input })).errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(await db().$count(serviceTokens)).toBe(before);
  });

  it('a key is not revoked, and opens what it opened', async () => {
    const revoke = 'mutation ($id: ID!) { revokeServiceToken(id: $id) { userErrors { code } } }';
    expect((await administer(revoke, { id: key.id })).errors).toHaveLength(1);
    expect((await app.graphql('{ articles(first: 1) { totalCount } }', { token: key.token })).errors).toBeUndefined();
  });

  it('an authenticator is not taken away', async () => {
    const reset = 'mutation ($userId: ID!) { resetTwoFactor(userId: $userId) { userErrors { code } } }';
    expect((await administer(reset, { userId: userOf('HR') })).errors).toHaveLength(1);
    const [user] = await db()
      .select()
      .from(users)
      .where(eq(users.id, userOf('HR')));
    expect(user?.twoFactorEnabled).toBe(true);
  });

  it('a screen’s key is not spent: it is exchanged once rows are taken again', async () => {
    const exchange = async () => (await openBrowser(app).post('/kiosk/session', { token: screen.token })).status;
    expect(await exchange()).toBe(500);
    await takeRows();
    expect([await exchange(), await exchange()]).toEqual([200, 401]);
  });
});
