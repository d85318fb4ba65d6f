import { useApp } from '@sar/testing/app';
import { type Browser, openBrowser } from '@sar/testing/browser';
import { collectLog, linkTo } from '@sar/testing/collect-log';
import { enroll, givePassword, PASSWORD, rolesIn, userOf } from '@sar/testing/sign-in';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { accounts, audit } from './tables.ts';

const NEW = 'un autre mot de passe encore';
const WRONG = 'Mot de passe incorrect. Réessayez, ou demandez un lien par « Mot de passe oublié ».';
const WRONG_LENGTH = 'Le mot de passe doit avoir 12 caractères au moins, et 128 au plus.';

describe('changing my password', () => {
  const { log, lines } = collectLog();
  const app = useApp('local', {}, log);
  const db = () => app.house.dependencies.db;
  const signIn = async (email: string, password = PASSWORD) => {
    const browser = openBrowser(app);
    return { browser, status: (await browser.post('/auth/password', { email, password })).status };
  };
  const change = (browser: Browser, currentPassword: string, newPassword = NEW) =>
    browser.post('/auth/change-password', { currentPassword, newPassword });
  const stored = async (email: string) =>
    (
      await db()
        .select()
        .from(accounts)
        .where(eq(accounts.userId, userOf(email)))
    )[0];
  beforeAll(() => givePassword(app, 'HR', ...[30, 31, 32, 33, 34].map((rank) => `demo.${rank}@demo.sar.sn`)));

  it('takes the new one in the place of the old one, keeps this session and closes the others', async () => {
    const email = 'demo.30@demo.sar.sn';
    const [{ browser: here }, { browser: there }, { browser: elsewhere }] = [await signIn(email), await signIn(email), await signIn(email)];
    const answer = await change(here, PASSWORD);
    expect([answer.status, answer.json()]).toEqual([
      200,
      { status: 'CHANGED', message: 'Votre mot de passe est enregistré. Sessions fermées ailleurs : 2.' },
    ]);
    expect([await rolesIn(here), await rolesIn(there), await rolesIn(elsewhere)]).toEqual([['EMPLOYEE'], undefined, undefined]);
    expect([(await signIn(email)).status, (await signIn(email, NEW)).status]).toEqual([401, 200]);
    const [row] = await db().select().from(audit).where(eq(audit.kind, 'PASSWORD_CHANGED')).orderBy(desc(audit.position)).limit(1);
    expect(row).toMatchObject({ actorId: userOf(email), subjectId: userOf(email), data: expect.stringContaining('"closedSessions":2') });
  }, 60_000);

  it('leaves a session as strong as it was: one that a code opened keeps its roles', async () => {
    const { browser } = await enroll(app, 'HR');
    expect(await rolesIn(browser)).toEqual(['EMPLOYEE', 'HR']);
    expect((await change(browser, PASSWORD)).status).toBe(200);
    expect(await rolesIn(browser)).toEqual(['EMPLOYEE', 'HR']);
  });

  it.each([
    ['the present one is wrong', 'ce n’est pas le bon', NEW, WRONG],
    ['the present one is missing', '', NEW, WRONG],
    ['the new one is short', PASSWORD, 'court', WRONG_LENGTH],
    ['the new one is long', PASSWORD, 'x'.repeat(129), WRONG_LENGTH],
  ])('changes nothing when %s', async (_when, present, next, message) => {
    const email = 'demo.31@demo.sar.sn';
    const [{ browser: here }, { browser: there }] = [await signIn(email), await signIn(email)];
    const before = await stored(email);
    const answer = await change(here, present, next);
    expect([answer.status, answer.json().errors[0].message]).toEqual([400, message]);
    expect(await stored(email)).toEqual(before);
    expect(await rolesIn(there)).toEqual(['EMPLOYEE']);
  });

  it('takes its worth from a link that was mailed before', async () => {
    const email = 'demo.32@demo.sar.sn';
    await openBrowser(app).post('/auth/forgotten-password', { email });
    const token = (await linkTo(lines, email)).searchParams.get('token');
    expect((await change((await signIn(email)).browser, PASSWORD)).status).toBe(200);
    const late = await openBrowser(app).post('/auth/reset-password', { token, newPassword: 'un troisième mot de passe' });
    expect(late.status).toBe(400);
    expect((await signIn(email, NEW)).status).toBe(200);
  });

  it('tells an account without one how to get one', async () => {
    const browser = openBrowser(app);
    browser.cookies.set('sar_session', await app.session('HSE'));
    const answer = await change(browser, PASSWORD);
    expect([answer.status, answer.json().errors[0].message]).toEqual([400, expect.stringContaining("n'a pas de mot de passe")]);
  });

  it('is for a browser that is signed in, and for none that another site sends', async () => {
    const { browser } = await signIn('demo.33@demo.sar.sn');
    const before = await stored('demo.33@demo.sar.sn');
    expect((await change(openBrowser(app), PASSWORD)).status).toBe(401);
    const body = { currentPassword: PASSWORD, newPassword: NEW };
    const foreign = await browser.post('/auth/change-password', body, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    const bearer = { authorization: `Bearer ${await app.session('HSE')}` };
    const byBearer = await openBrowser(app).post('/auth/change-password', body, bearer);
    expect([byBearer.status, byBearer.json().errors[0].message]).toEqual([400, expect.stringContaining('depuis un navigateur')]);
    expect(await stored('demo.33@demo.sar.sn')).toEqual(before);
  });

  it('closes the sessions of nobody else', async () => {
    const [{ browser: mine }, { browser: theirs }] = [await signIn('demo.33@demo.sar.sn'), await signIn('demo.34@demo.sar.sn')];
    expect((await change(mine, PASSWORD)).status).toBe(200);
    expect(await rolesIn(theirs)).toEqual(['EMPLOYEE']);
  });
});
