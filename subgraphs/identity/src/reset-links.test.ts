import { useApp } from '@sar/testing/app';
import { type Browser, openBrowser } from '@sar/testing/browser';
import { collectLog, linkTo } from '@sar/testing/collect-log';
import { forgetLimits } from '@sar/testing/limits';
import { employeeOf, everythingStored, givePassword, PASSWORD, rolesIn, userOf } from '@sar/testing/sign-in';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accounts, audit, employeeFacts, users, verifications } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const OTHER = 'demo.21@demo.sar.sn';
const NEW = 'un autre mot de passe encore';

describe('a mailed link', () => {
  const { log, lines } = collectLog();
  const app = useApp('local', {}, log);
  const db = () => app.house.dependencies.db;
  const signIn = (browser: Browser, email = EMAIL, password = PASSWORD) => browser.post('/auth/password', { email, password });

  /** Somebody suspended and somebody who has left, each with the right password. */
  beforeAll(async () => {
    await givePassword(app, EMAIL, OTHER, 'demo.22@demo.sar.sn', 'demo.23@demo.sar.sn');
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('demo.22@demo.sar.sn')));
    await db().update(employeeFacts).set({ active: false }).where(eq(employeeFacts.email, 'demo.23@demo.sar.sn'));
  });
  // How many one may ask for is another file's subject.
  beforeEach(() => forgetLimits(app));
  /** Asks for a link as somebody would, and gives its token. */
  async function newToken(email: string, headers: Record<string, string> = {}): Promise<string> {
    const before = lines.filter((line) => line['email'] === email).length;
    const answer = await openBrowser(app).post('/auth/forgotten-password', { email }, headers);
    expect(answer.status).toBe(200);
    return (await linkTo(lines, email, before + 1)).searchParams.get('token') ?? '';
  }
  const reset = (token: string, body: object = {}) => openBrowser(app).post('/auth/reset-password', { token, newPassword: NEW, ...body });
  const submit = (token: string, newPassword: string) => openBrowser(app).submit('/auth/reset-password', { token, newPassword });
  const isStale = async (token: string) => {
    const answer = await reset(token);
    expect([answer.status, answer.json().errors[0].message]).toEqual([400, expect.stringContaining("a déjà servi ou n'est plus valable")]);
  };

  // First: what another test has asked for would be counted with it.
  it('A18: leaves as much to do behind an address without an account', async () => {
    /** What one request adds to the tables that a link is made of. */
    const added = async (email: string) => {
      const count = async () => [await db().$count(verifications), await db().$count(audit)];
      const before = await count();
      await openBrowser(app).post('/auth/forgotten-password', { email });
      await vi.waitFor(async () => expect((await count())[1]).toBe((before[1] ?? 0) + 1), 10_000);
      return (await count()).map((rows, table) => rows - (before[table] ?? 0));
    };
    expect([await added(EMAIL), await added('personne@demo.sar.sn'), await added('pas une adresse\0')]).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('A18: is answered alike for everybody, and goes only to an account in service', async () => {
    const answers = [];
    for (const email of ['personne@demo.sar.sn', 'demo.22@demo.sar.sn', 'demo.23@demo.sar.sn', 'pas une adresse', EMAIL]) {
      const { status, text } = await openBrowser(app).post('/auth/forgotten-password', { email });
      answers.push(`${status} ${text}`);
    }
    await linkTo(lines, EMAIL);
    expect(new Set(answers).size).toBe(1);
    expect(lines.filter((line) => line['msg'] === 'reset link').map((line) => line['email'])).toEqual([EMAIL]);
  });

  it('A19: names our own address, whatever Host the request had', async () => {
    await newToken(EMAIL, { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' });
    const links = lines.filter((line) => line['msg'] === 'reset link').map((line) => new URL(line['link']).origin);
    expect(new Set(links)).toEqual(new Set(['http://localhost:4000']));
  });

  it('A03, A19: is nowhere in the database, works once, and changes the account that it was sent to and no other', async () => {
    const open = openBrowser(app);
    await signIn(open);
    const token = await newToken(EMAIL);
    // The mail itself holds the link until it is sent.
    await app.house.jobs.drain();
    expect(await everythingStored(app)).not.toContain(token);
    const before = (await db().select().from(accounts)).filter(({ userId }) => userId !== userOf(EMAIL));
    expect((await reset(token, { email: OTHER, userId: userOf(OTHER) })).json().status).toBe('CHANGED');
    expect((await db().select().from(accounts)).filter(({ userId }) => userId !== userOf(EMAIL))).toEqual(before);
    expect(await rolesIn(open)).toBeUndefined();
    expect((await signIn(openBrowser(app), EMAIL, PASSWORD)).status).toBe(401);
    expect((await signIn(openBrowser(app), EMAIL, NEW)).status).toBe(200);
    await isStale(token);
  });

  it('A19: is worth nothing once a later one was used', async () => {
    const [old, later] = [await newToken(OTHER), await newToken(OTHER)];
    expect((await reset(later)).status).toBe(200);
    await isStale(old);
  });

  it('A19: is worth nothing once the address that it went to is the account’s no more', async () => {
    const [token, others] = [await newToken('demo.24@demo.sar.sn'), await newToken(OTHER)];
    const query = `mutation { updateEmployee(input: { id: "${employeeOf('demo.24@demo.sar.sn')}", email: "demo.neuve@demo.sar.sn" }) { userErrors { code } } }`;
    expect((await app.graphql(query, { token: await app.as('HR') })).data.updateEmployee.userErrors).toEqual([]);
    await isStale(token);
    expect((await reset(await newToken('demo.neuve@demo.sar.sn'))).status).toBe(200);
    expect((await reset(others)).status).toBe(200);
  });

  it('A19: is worth nothing after half an hour', async () => {
    const token = await newToken(OTHER);
    const [latest] = await db().select({ minutes: sql<number>`extract(epoch from max(expires_at) - now()) / 60` }).from(verifications);
    expect(Math.round(Number(latest?.minutes))).toBe(30);
    await db().update(verifications).set({ expiresAt: sql`now() - interval '1 second'` });
    await isStale(token);
  });

  it('A19: of two uses at the same moment serves one', async () => {
    const token = await newToken(OTHER);
    const answers = await Promise.all([reset(token), reset(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });

  it.each(['', 'x', 'onze signes', 'x'.repeat(129), 'x'.repeat(200), 'x'.repeat(1_000)])(
    'refuses a password of the wrong length, says so and where to go on, and can be used again: « %.12s »',
    async (newPassword) => {
      const token = await newToken(OTHER);
      const [message, page] = [await reset(token, { newPassword }), await submit(token, newPassword)];
      expect([message.status, message.json().errors[0]]).toEqual([
        400,
        {
          message: 'Le mot de passe doit avoir 12 caractères au moins, et 128 au plus.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect([page.status, page.text]).toEqual([400, expect.stringContaining(message.json().errors[0].message)]);
      expect(page.text).toContain(`href="/auth/reset-password?token=${token}"`);
      expect((await reset(token)).status).toBe(200);
    },
  );

  it('that was spent leads to the form that sends another one', async () => {
    const page = await submit('x', NEW);
    expect([page.status, page.text]).toEqual([400, expect.stringContaining('href="/auth/sign-in#mot-de-passe-oublie"')]);
    expect((await openBrowser(app).get('/auth/sign-in')).text).toContain('<form id="mot-de-passe-oublie"');
  });

  it.each(['', 'x', "'or'1'='1", 'reset-password:x'])('is not made up: « %s »', (token) => isStale(token));
});
