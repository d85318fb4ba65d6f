import { useApp } from '@sar/testing/app';
import { type Browser, openBrowser } from '@sar/testing/browser';
import { collectLog, linkTo } from '@sar/testing/collect-log';
import { everythingStored, givePassword, PASSWORD, userOf } from '@sar/testing/sign-in';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { hashToken } from './services/sessions.ts';
import { passwords } from './services/sign-in/passwords.ts';
import { employeeFacts, sessions, users } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const OTHER = 'demo.21@demo.sar.sn';
const WRONG = 'Adresse ou mot de passe incorrect. Réessayez, ou demandez un lien par « Mot de passe oublié ».';

describe.each(['local', 'split'] as const)('the way in for emergencies, %s form', (form) => {
  const { log, lines } = collectLog();
  const app = useApp(form, {}, log);

  it('sets a password by a mailed link and opens a session with it, all by forms', async () => {
    const browser = openBrowser(app);
    expect((await browser.get('/auth/sign-in')).text).toContain('action="/auth/password"');
    expect((await browser.submit('/auth/forgotten-password', { email: EMAIL })).text).toContain('Si un compte en service a cette adresse');
    const link = await linkTo(lines, EMAIL);
    expect(link.origin + link.pathname).toBe('http://localhost:4000/auth/reset-password');
    const page = await browser.get(link.pathname + link.search);
    const token = page.text.match(/name="token" value="([^"]+)"/)?.[1] ?? '';
    expect((await browser.submit('/auth/reset-password', { token, newPassword: PASSWORD })).text).toContain(
      'Votre mot de passe est enregistré',
    );
    const signedIn = await browser.submit('/auth/password', { email: EMAIL, password: PASSWORD, redirectTo: '/graphiql' });
    expect([signedIn.status, signedIn.location]).toEqual([303, '/graphiql']);
    const asked = await browser.post('/graphql', { query: '{ viewer { roles user { email } } }' });
    expect(asked.json().data.viewer).toEqual({ roles: ['EMPLOYEE'], user: { email: EMAIL } });
  });

  it('gives its token to a program and not to a page', async () => {
    const program = await app.door.inject({ method: 'POST', url: '/auth/password', payload: { email: EMAIL, password: PASSWORD } });
    const { token } = program.json();
    expect((await app.graphql('{ viewer { roles } }', { token })).data.viewer.roles).toEqual(['EMPLOYEE']);
    const page = await openBrowser(app).post('/auth/password', { email: EMAIL, password: PASSWORD });
    expect(page.json()).toEqual({ status: 'SIGNED_IN' });
  });
});

describe('sign-in by password', () => {
  const app = useApp();
  const db = () => app.house.dependencies.db;
  const signIn = (browser: Browser, email = EMAIL, password = PASSWORD) => browser.post('/auth/password', { email, password });

  /** Somebody suspended and somebody who has left, each with the right password. */
  beforeAll(async () => {
    await givePassword(app, EMAIL, OTHER, 'HR', 'demo.22@demo.sar.sn', 'demo.23@demo.sar.sn');
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('demo.22@demo.sar.sn')));
    await db().update(employeeFacts).set({ active: false }).where(eq(employeeFacts.email, 'demo.23@demo.sar.sn'));
  });

  it('A18: answers alike, after the same check, to a wrong password and to whoever has no account in service', async () => {
    const [hash, verify] = [vi.spyOn(passwords, 'hash'), vi.spyOn(passwords, 'verify')];
    const checks = () => hash.mock.calls.length + verify.mock.calls.length;
    const answers = [];
    for (const email of [EMAIL, 'personne@demo.sar.sn', 'demo.24@demo.sar.sn', 'demo.22@demo.sar.sn', 'demo.23@demo.sar.sn']) {
      const before = checks();
      const { status, text, setCookies } = await signIn(openBrowser(app), email, email === EMAIL ? 'ce n’est pas le bon' : PASSWORD);
      answers.push({ status, text, setCookies, checks: checks() - before });
    }
    vi.restoreAllMocks();
    const message = JSON.stringify({ errors: [{ message: WRONG, extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(answers).toEqual(Array(5).fill({ status: 401, text: message, setCookies: [], checks: 1 }));
  });

  it.each([
    { email: '', password: '' },
    { email: 'pas une adresse', password: 'x' },
    { email: EMAIL, password: 'x'.repeat(200) },
  ])('refuses %o as it refuses a wrong password', async (body) => {
    const answer = await openBrowser(app).post('/auth/password', body);
    expect([answer.status, answer.json().errors[0].message]).toEqual([401, WRONG]);
  });

  it.each([
    ['application/json', '{}'],
    ['application/json', JSON.stringify({ email: EMAIL })],
    ['application/json', JSON.stringify({ email: [EMAIL], password: {} })],
    ['application/json', JSON.stringify([EMAIL, PASSWORD])],
    ['application/json', '{"email":'],
    ['application/json', ''],
    ['text/plain', JSON.stringify({ email: EMAIL, password: PASSWORD })],
    ['application/x-www-form-urlencoded', `email=${EMAIL}`],
  ])('says what it expects of a body that is no try, and checks nothing: %s %s', async (type, payload) => {
    const verify = vi.spyOn(passwords, 'verify');
    const answer = await app.door.inject({ method: 'POST', url: '/auth/password', headers: { 'content-type': type }, payload });
    expect([answer.statusCode, verify.mock.calls.length]).toEqual([400, 0]);
    expect(answer.body).toContain('avec les textes « email » et « password »');
    vi.restoreAllMocks();
  });

  it('A05: opens a new session whatever the browser came with, and ends that one', async () => {
    const browser = openBrowser(app);
    browser.cookies.set('sar_session', 'chosen-by-an-attacker');
    await signIn(browser);
    const first = browser.cookies.get('sar_session') ?? '';
    expect(first).toMatch(/^\w{32}$/);
    expect(
      await db()
        .select()
        .from(sessions)
        .where(eq(sessions.tokenHash, hashToken('chosen-by-an-attacker'))),
    ).toEqual([]);
    await signIn(browser, OTHER);
    expect(browser.cookies.get('sar_session')).not.toBe(first);
    expect((await app.graphql('{ viewer { roles } }', { token: first })).status).toBe(401);
  });

  it('A03, A06: keeps a session for seven days of use, thirty at most, and stores a hash of its token only', async () => {
    const browser = openBrowser(app);
    await signIn(browser);
    const token = browser.cookies.get('sar_session') ?? '';
    const [row] = await db()
      .select()
      .from(sessions)
      .where(eq(sessions.tokenHash, hashToken(token)));
    const days = (end?: Date) => ((end?.getTime() ?? 0) - (row?.createdAt.getTime() ?? 0)) / 86_400_000;
    expect([row?.method, Math.round(days(row?.expiresAt)), Math.round(days(row?.absoluteExpiresAt))]).toEqual(['PASSWORD', 7, 30]);
    expect(await everythingStored(app)).not.toContain(token);
  });

  it('opens no more than the rights of an employee to a role that asks for a second factor', async () => {
    const browser = openBrowser(app);
    await signIn(browser, 'dior.rh@demo.sar.sn');
    const { data } = (await browser.post('/graphql', { query: '{ viewer { roles twoFactorEnabled mustEnrollTwoFactor } }' })).json();
    expect(data.viewer).toEqual({ roles: ['EMPLOYEE'], twoFactorEnabled: false, mustEnrollTwoFactor: true });
  });
});

describe('where it is off', () => {
  const app = useApp('local', { PASSWORD_SIGN_IN: 'false' });

  it('its addresses are closed, and say where to look', async () => {
    const browser = openBrowser(app);
    const answers = await Promise.all([
      ...['/auth/password', '/auth/forgotten-password', '/auth/reset-password'].map((path) => browser.post(path, { email: EMAIL })),
      browser.get('/auth/reset-password?token=x'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await app.graphql('{ loginOptions { google password } }')).data.loginOptions).toEqual({ google: false, password: false });
    const page = await app.door.inject({ method: 'GET', url: '/auth/sign-in' });
    expect([page.body.includes("Prévenez l'équipe informatique."), page.body.includes('<form')]).toEqual([true, false]);
  });
});
