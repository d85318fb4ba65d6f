import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { collectLog, linkTo } from '@sar/testing/collect-log';
import { person, useOpenIdProvider } from '@sar/testing/openid-provider';
import { emailOf, enroll, givePassword, PASSWORD, userOf } from '@sar/testing/sign-in';
import { asc, gt, max } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type AuditKind, audit } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const BLOCK = '127.0.0.0/24';

const provider = useOpenIdProvider();

describe.each(['local', 'split'] as const)('an event of sign-in says which request it was and from which block, %s form', (form) => {
  const { log, lines } = collectLog();
  const app = useApp(form, provider.env, log);
  const db = () => app.house.dependencies.db;
  beforeAll(async () => {
    await givePassword(app, EMAIL, 'HR', 'HSE');
    await app.as('ADMINISTRATOR');
  });

  /** The events that something adds, once they are as many as expected: a link is sent after its answer. */
  async function recorded(count: number, work: () => Promise<unknown>) {
    const [before] = await db()
      .select({ position: max(audit.position) })
      .from(audit);
    await work();
    return vi.waitFor(async () => {
      const rows = await db()
        .select()
        .from(audit)
        .where(gt(audit.position, before?.position ?? 0))
        .orderBy(asc(audit.position));
      expect(rows.length).toBeGreaterThanOrEqual(count);
      return rows.map(({ kind, subjectId, requestId, data }) => ({ kind, subjectId, requestId, address: JSON.parse(data).address }));
    }, 5_000);
  }
  const event = (kind: AuditKind, subjectId: unknown) => ({ kind, subjectId, requestId: UUID, address: BLOCK });
  const administer = async (query: string, variables: object) =>
    (await app.graphql(query, { token: await app.as('ADMINISTRATOR'), variables: variables as Record<string, unknown> })).data;

  it('whether it opens a session or not', async () => {
    const rows = await recorded(3, async () => {
      await openBrowser(app).post('/auth/password', { email: EMAIL.toUpperCase(), password: 'mauvais' });
      await openBrowser(app).post('/auth/password', { email: 'personne@demo.sar.sn', password: 'mauvais' });
      await openBrowser(app).post('/auth/password', { email: EMAIL, password: PASSWORD });
    });
    expect(rows).toEqual([event('SIGN_IN_FAILED', userOf(EMAIL)), event('SIGN_IN_FAILED', null), event('SIGN_IN', userOf(EMAIL))]);
    expect(new Set(rows.map(({ requestId }) => requestId)).size).toBe(3);
  });

  it('when a new password is asked for, for somebody or nobody, and when it is set', async () => {
    const asked = await recorded(1, () => openBrowser(app).post('/auth/forgotten-password', { email: EMAIL }));
    expect(asked).toEqual([event('PASSWORD_RESET_REQUESTED', userOf(EMAIL))]);
    const inVain = await recorded(1, () => openBrowser(app).post('/auth/forgotten-password', { email: 'personne@demo.sar.sn' }));
    expect(inVain).toEqual([event('PASSWORD_RESET_REQUESTED', null)]);
    const token = (await linkTo(lines, EMAIL)).searchParams.get('token');
    const set = await recorded(1, () => openBrowser(app).post('/auth/reset-password', { token, newPassword: 'un autre mot de passe' }));
    expect(set).toEqual([event('PASSWORD_CHANGED', userOf(EMAIL))]);
  });

  it('when Google opens the first session of an account', async () => {
    const rows = await recorded(2, () => provider.signIn(openBrowser(app), person('demo.1')));
    expect(rows).toEqual([event('ACCOUNT_BOUND', userOf('demo.1@demo.sar.sn')), event('SIGN_IN', userOf('demo.1@demo.sar.sn'))]);
    expect((await recorded(1, () => provider.signIn(openBrowser(app), person('inconnu'))))[0]).toEqual(event('SIGN_IN_FAILED', null));
  });

  it('when an authenticator is set up, tried and taken away', async () => {
    expect(await recorded(2, () => enroll(app, 'HR'))).toEqual([event('SIGN_IN', userOf('HR')), event('TOTP_ENABLED', userOf('HR'))]);
    const browser = openBrowser(app);
    await browser.post('/auth/password', { email: emailOf('HR'), password: PASSWORD });
    expect(await recorded(1, () => browser.post('/auth/second-factor', { code: '000000' }))).toEqual([event('SIGN_IN_FAILED', null)]);
    const reset = 'mutation ($userId: ID!) { resetTwoFactor(userId: $userId) { userErrors { code } } }';
    expect(await recorded(1, () => administer(reset, { userId: userOf('HR') }))).toEqual([event('TOTP_DISABLED', userOf('HR'))]);
  });

  it('when a key is made, exchanged by a screen and revoked', async () => {
    const create = `mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) { token serviceToken { id } userErrors { code } } }`;
    const revoke = 'mutation ($id: ID!) { revokeServiceToken(id: $id) { userErrors { code } } }';
    const input = { name: 'Écran du hall', scopes: ['KIOSK'], expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    let id = '';
    const rows = await recorded(3, async () => {
      const { token, serviceToken } = (await administer(create, { input })).createServiceToken;
      ({ id } = serviceToken);
      await openBrowser(app).post('/kiosk/session', { token });
      await administer(revoke, { id });
    });
    expect(rows).toEqual([event('TOKEN_CREATED', id), event('SIGN_IN', id), event('TOKEN_REVOKED', id)]);
  });
});
