import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { codeOf } from '@sar/testing/authenticator';
import { openBrowser } from '@sar/testing/browser';
import { useOpenIdProvider } from '@sar/testing/openid-provider';
import { begin, emailOf, enroll, everythingStored, givePassword, PASSWORD, rolesIn, userOf, verify } from '@sar/testing/sign-in';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { resetTwoFactorByEmail } from './services/break-glass.ts';
import { findViewer } from './services/viewer.ts';
import { audit, sessions, twoFactors } from './tables.ts';

const provider = useOpenIdProvider();

describe.each(['local', 'split'] as const)('an authenticator, %s form', (form) => {
  const app = useApp(form, provider.env);
  beforeAll(() => givePassword(app, 'HR'));

  it('is set up on our own pages by a role that waits for it, and asked for from then on', async () => {
    const browser = openBrowser(app);
    const viewer = async () =>
      (await browser.post('/graphql', { query: '{ viewer { roles twoFactorEnabled mustEnrollTwoFactor } }' })).json().data.viewer;
    await browser.submit('/auth/password', { email: emailOf('HR'), password: PASSWORD });
    expect(await viewer()).toEqual({ roles: ['EMPLOYEE'], twoFactorEnabled: false, mustEnrollTwoFactor: true });
    const before = browser.cookies.get('sar_session') ?? '';

    const page = await browser.submit('/auth/authenticator', { password: PASSWORD });
    const uri = page.text.match(/href="(otpauth:[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const mistyped = await browser.submit('/auth/authenticator/confirm', { code: '0' });
    expect([mistyped.status, mistyped.text]).toEqual([401, expect.stringContaining('href="/auth/authenticator/confirm"')]);
    expect((await browser.get('/auth/authenticator/confirm')).text).toContain('action="/auth/authenticator/confirm"');
    const confirmed = await browser.submit('/auth/authenticator/confirm', { code: codeOf(uri) });
    expect([page.status, confirmed.status]).toEqual([200, 303]);
    expect(await viewer()).toEqual({ roles: ['EMPLOYEE', 'HR'], twoFactorEnabled: true, mustEnrollTwoFactor: false });
    expect((await app.graphql('{ viewer { roles } }', { token: before })).status).toBe(401);

    const again = openBrowser(app);
    const first = await again.submit('/auth/password', { email: emailOf('HR'), password: PASSWORD, redirectTo: '/graphiql' });
    expect([first.status, first.location, again.cookies.has('sar_session')]).toEqual([
      303,
      '/auth/second-factor?redirectTo=%2Fgraphiql',
      false,
    ]);
    const wrong = await again.submit('/auth/second-factor', { code: '0', redirectTo: '/graphiql' });
    expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining(`href="${first.location}"`)]);
    const second = await again.submit('/auth/second-factor', { code: codeOf(uri, 1), redirectTo: '/graphiql' });
    expect([second.status, second.location]).toEqual([303, '/graphiql']);
    expect((await again.post('/graphql', { query: '{ viewer { roles } }' })).json().data.viewer.roles).toEqual(['EMPLOYEE', 'HR']);
  });
});

describe('a second factor', () => {
  const app = useApp('local', provider.env);
  const db = () => app.house.dependencies.db;
  const countSessions = async () => (await db().select().from(sessions)).length;
  beforeAll(() => givePassword(app, 'ADMINISTRATOR', 'HR', 'HSE', 'MAI_CURATOR', 'DOCUMENTS_MANAGER'));

  it('by Google is asked of whoever has one, and ADMINISTRATOR needs one', async () => {
    const byGoogle = async (role: Role) => {
      provider.claims = { sub: role, email: emailOf(role), email_verified: true, hd: 'demo.sar.sn' };
      const browser = openBrowser(app);
      const { pathname, search } = await provider.authorize(
        (await browser.submit('/auth/google', { redirectTo: '/graphiql' })).location ?? '',
      );
      return { browser, back: await browser.get(pathname + search) };
    };
    const administrator = (await byGoogle('ADMINISTRATOR')).browser;
    expect(await rolesIn(administrator)).toEqual(['EMPLOYEE']);
    expect(await rolesIn((await byGoogle('DOCUMENTS_MANAGER')).browser)).toEqual(['EMPLOYEE', 'DOCUMENTS_MANAGER']);

    const { totpURI } = (await administrator.post('/auth/authenticator', { password: PASSWORD })).json();
    await administrator.post('/auth/authenticator/confirm', { code: codeOf(totpURI) });
    expect(await rolesIn(administrator)).toEqual(['EMPLOYEE', 'ADMINISTRATOR']);
    const { browser, back } = await byGoogle('ADMINISTRATOR');
    expect([back.status, back.location, browser.cookies.has('sar_session')]).toEqual([
      303,
      '/auth/second-factor?redirectTo=%2Fgraphiql',
      false,
    ]);
    expect((await verify(browser, { code: codeOf(totpURI, 1) })).status).toBe(200);
    expect(await rolesIn(browser)).toEqual(['EMPLOYEE', 'ADMINISTRATOR']);
  });

  it('A20: is needed: the first step alone opens nothing', async () => {
    await enroll(app, 'HSE');
    const before = await countSessions();
    const browser = await begin(app, 'HSE');
    expect([await countSessions(), browser.cookies.has('sar_session'), await rolesIn(browser)]).toEqual([before, false, undefined]);
    expect((await browser.post('/auth/authenticator', { password: PASSWORD })).status).toBe(401);
    expect((await verify(openBrowser(app), { code: '123456' })).status).toBe(401);
    const trusting = await browser.post('/auth/password', {
      email: emailOf('HSE'),
      password: PASSWORD,
      rememberMe: true,
      trustDevice: true,
    });
    expect(trusting.json()).toEqual({ status: 'SECOND_FACTOR' });
  });

  it('is kept encrypted: neither the secret nor a recovery code is in the database', async () => {
    const { uri, recoveryCodes } = await enroll(app, 'MAI_CURATOR');
    const rows = await everythingStored(app);
    expect(recoveryCodes).toHaveLength(10);
    for (const secret of [new URL(uri).searchParams.get('secret') ?? '', ...recoveryCodes]) expect(rows).not.toContain(secret);
  });

  it('is not set up without the password, a session, or by a program', async () => {
    const browser = openBrowser(app);
    expect((await browser.post('/auth/authenticator', { password: PASSWORD })).status).toBe(401);
    browser.cookies.set('sar_session', await app.as('EMPLOYEE'));
    const authorization = `Bearer ${await app.as('EMPLOYEE')}`;
    expect((await openBrowser(app).post('/auth/authenticator', {}, { authorization })).status).toBe(400);
    await givePassword(app, 'EMPLOYEE');
    for (const body of [{}, { password: 'pas le bon mot de passe' }]) {
      const answer = await browser.post('/auth/authenticator', body);
      expect([answer.status, answer.json().errors[0].message]).toEqual([400, expect.stringMatching(/^Mot de passe incorrect\./)]);
    }
    expect(
      await db()
        .select()
        .from(twoFactors)
        .where(eq(twoFactors.userId, userOf('EMPLOYEE'))),
    ).toEqual([]);
  });

  describe('that was lost', () => {
    const RESET = 'mutation ($userId: ID!) { resetTwoFactor(userId: $userId) { user { id } userErrors { field code message } } }';
    const reset = async (userId: string, by: Role = 'ADMINISTRATOR') =>
      app.graphql(RESET, { token: await app.as(by), variables: { userId } });

    it('is taken away by an administrator, which closes the sessions of the account', async () => {
      const { browser } = await enroll(app, 'HR');
      expect(await rolesIn(browser)).toEqual(['EMPLOYEE', 'HR']);
      expect((await reset(userOf('HR'))).data.resetTwoFactor).toEqual({ user: { id: userOf('HR') }, userErrors: [] });
      expect(await rolesIn(browser)).toBeUndefined();
      const after = await begin(app, 'HR');
      const { data } = (await after.post('/graphql', { query: '{ viewer { roles twoFactorEnabled } }' })).json();
      expect(data.viewer).toEqual({ roles: ['EMPLOYEE'], twoFactorEnabled: false });
    });

    it('is not taken away by anybody else, nor by an administrator from themselves, nor where there is none', async () => {
      for (const role of ['EMPLOYEE', 'HSE'] as const)
        expect((await reset(userOf('MAI_CURATOR'), role)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const error = async (userId: string) => (await reset(userId)).data.resetTwoFactor.userErrors[0];
      expect((await error(userOf('ADMINISTRATOR'))).code).toBe('OWN_ACCOUNT');
      expect(await error(userOf('EMPLOYEE'))).toMatchObject({
        code: 'NOT_FOUND',
        message: "Ce compte n'a pas d'application de codes : il n'y a rien à retirer, rechargez la liste.",
      });
      for (const userId of ['pas-un-identifiant', '00000000-0000-4000-8000-000000000000'])
        expect(await error(userId)).toEqual({ field: ['userId'], code: 'NOT_FOUND', message: 'Compte introuvable : rechargez la liste.' });
      expect(
        await db()
          .select()
          .from(twoFactors)
          .where(eq(twoFactors.userId, userOf('ADMINISTRATOR'))),
      ).toHaveLength(1);
    });
  });

  it('that was lost by who has nobody to ask is taken away at the command line', async () => {
    const take = (email: string) => resetTwoFactorByEmail(db(), email);
    await take(` ${emailOf('ADMINISTRATOR').toUpperCase()}`);
    expect(
      await db()
        .select()
        .from(twoFactors)
        .where(eq(twoFactors.userId, userOf('ADMINISTRATOR'))),
    ).toEqual([]);
    await expect(take('personne@demo.sar.sn')).rejects.toThrow('Compte introuvable');
    const [row] = await db().select().from(audit).orderBy(desc(audit.position)).limit(1);
    expect(row).toMatchObject({ kind: 'TOTP_DISABLED', actorId: null, subjectId: userOf('ADMINISTRATOR'), requestId: null });
  });

  it('is not asked of the demonstration, whose sessions open nothing where it is off', async () => {
    const answer = await app.door.inject({
      method: 'POST',
      url: '/demo/session',
      headers: { accept: 'application/json' },
      payload: 'role=ADMINISTRATOR',
    });
    const { token } = answer.json();
    expect((await findViewer(db(), token, true))?.roles).toEqual(['EMPLOYEE', 'ADMINISTRATOR']);
    expect(await findViewer(db(), token, false)).toBeNull();
  });
});
