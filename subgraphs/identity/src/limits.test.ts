import { createDatabaseLimiter } from '@sar/limits/database';
import type { Counted } from '@sar/limits/limiter';
import { LASTING_LIMITS, type LastingLimit } from '@sar/limits/limits';
import { mailboxOf } from '@sar/limits/mailbox';
import { type TestApp, useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { person, useOpenIdProvider } from '@sar/testing/openid-provider';
import { emailOf, forgetLimits, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { passwords } from './services/sign-in/passwords.ts';
import { rateLimits } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const TRIES = LASTING_LIMITS.PASSWORD.account.points;
const BLOCK_TRIES = LASTING_LIMITS.PASSWORD.address.points;
const PROXY = '10.0.0.1';

/** Counts acts of somebody, as if they had been done before. */
const countBefore = (app: TestApp, name: LastingLimit, counted: Counted, points: number) =>
  createDatabaseLimiter(app.house.dependencies.db, rateLimits, LASTING_LIMITS).take(name, counted, points);

interface From {
  readonly remoteAddress?: string;
  readonly forwarded?: string;
}
async function signIn(app: TestApp, email: string, password: string, { remoteAddress, forwarded }: From = {}) {
  const { statusCode, headers, body } = await app.door.inject({
    method: 'POST',
    url: '/auth/password',
    payload: { email, password },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    ...(remoteAddress ? { remoteAddress } : {}),
  });
  return { status: statusCode, retryAfter: headers['retry-after'], body };
}
const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status).sort();

/** How often a password was really checked or hashed. */
function watchChecks(): () => number {
  const [hash, verify] = [vi.spyOn(passwords, 'hash'), vi.spyOn(passwords, 'verify')];
  return () => hash.mock.calls.length + verify.mock.calls.length;
}
afterEach(() => vi.restoreAllMocks());

describe.each(['local', 'split'] as const)('whoever guesses at a password, %s form', (form) => {
  const app = useApp(form);
  beforeAll(() => givePassword(app, EMAIL));
  beforeEach(() => forgetLimits(app));

  it('gets ten checks out of a hundred tries, then is told to wait, and so is the right password', async () => {
    const checks = watchChecks();
    const answers = [];
    for (let round = 0; round < 100; round++) answers.push(await signIn(app, EMAIL, `mauvais ${round}`));
    expect(statuses(answers)).toEqual([...Array(TRIES).fill(401), ...Array(100 - TRIES).fill(429)]);
    const right = await signIn(app, EMAIL, PASSWORD);
    expect(JSON.parse(right.body)).toEqual({
      errors: [
        {
          message: expect.stringMatching(/^Trop de demandes\. Réessayez dans 1[45] minutes\.$/),
          extensions: { code: 'RATE_LIMITED', retryAfter: Number(right.retryAfter) },
        },
      ],
    });
    expect([right.status, Number(right.retryAfter) > 840, Number(right.retryAfter) <= 900]).toEqual([429, true, true]);
    expect(checks()).toBe(TRIES);
    await app.house.dependencies.db.update(rateLimits).set({ expire: sql`now() - interval '1 second'` });
    expect((await signIn(app, EMAIL, PASSWORD)).status).toBe(200);
  });

  it('gets no more of them by twenty at the same moment', async () => {
    const checks = watchChecks();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, round) => signIn(app, EMAIL, `mauvais ${round}`)));
    expect(statuses(answers)).toEqual([...Array(TRIES).fill(401), ...Array(20 - TRIES).fill(429)]);
    expect(checks()).toBe(TRIES);
  });
});

describe('a bound of sign-in', () => {
  const app = useApp();
  const administrator = () => app.as('ADMINISTRATOR');
  beforeAll(() => givePassword(app, EMAIL, 'HR'));
  beforeEach(() => forgetLimits(app));

  it('stops one password on many accounts by where it comes from, whatever X-Forwarded-For says', async () => {
    await countBefore(app, 'PASSWORD', { address: '127.0.0.1' }, BLOCK_TRIES - 3);
    const checks = watchChecks();
    const answers = [];
    for (let rank = 30; rank < 40; rank++)
      answers.push(await signIn(app, `demo.${rank}@demo.sar.sn`, 'été 2026 !', { forwarded: `203.0.${rank}.1` }));
    expect([statuses(answers), checks()]).toEqual([[401, 401, 401, ...Array(7).fill(429)], 3]);
    // The accounts that it was tried on have not lost a try.
    expect(await app.house.dependencies.db.$count(rateLimits)).toBe(1 + 3);
  });

  it('is one for all addresses of a /64 and a /24', async () => {
    const checks = watchChecks();
    for (const [first, same, other] of [
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:3::1'],
      ['203.0.113.1', '203.0.113.254', '203.0.114.1'],
    ] as const) {
      await countBefore(app, 'PASSWORD', { address: first }, BLOCK_TRIES);
      expect((await signIn(app, 'personne@demo.sar.sn', 'x', { remoteAddress: same })).status).toBe(429);
      expect((await signIn(app, 'personne@demo.sar.sn', 'x', { remoteAddress: other })).status).toBe(401);
    }
    expect(checks()).toBe(2);
  });

  it('is one for an account, wherever its guesses come from and however its address is written', async () => {
    const written = [EMAIL, 'DEMO.20@demo.sar.sn', 'd.e.m.o.20@demo.sar.sn', 'demo.20+x@demo.sar.sn', 'demo.20@DEMO.sar.sn'];
    const answers = [];
    for (let round = 0; round < 15; round++)
      answers.push(await signIn(app, written[round % 5] as string, 'mauvais', { remoteAddress: `2001:db8:${round}::1` }));
    expect(statuses(answers)).toEqual([...Array(TRIES).fill(401), ...Array(15 - TRIES).fill(429)]);
  });

  it('answers alike whether there is an account or not', async () => {
    const answers = [];
    for (const email of [EMAIL, 'personne@demo.sar.sn', 'demo.590@demo.sar.sn']) {
      await countBefore(app, 'PASSWORD', { account: mailboxOf(email) }, TRIES);
      const { status, body, retryAfter } = await signIn(app, email, PASSWORD);
      answers.push({ status, body: body.replaceAll(String(retryAfter), 'N') });
    }
    expect(answers.map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('counts against nobody who signs in rightly, nor against the company behind one address', async () => {
    await countBefore(app, 'PASSWORD', { address: '127.0.0.1' }, BLOCK_TRIES - 1);
    for (let round = 0; round < 3; round++) expect((await signIn(app, EMAIL, PASSWORD)).status).toBe(200);
    for (let round = 0; round < 2; round++) await signIn(app, EMAIL, 'mauvais');
    expect((await signIn(app, EMAIL, PASSWORD)).status).toBe(429);
  });

  it('is a page for whoever looks at pages, in French, with the time to wait', async () => {
    await countBefore(app, 'PASSWORD', { address: '127.0.0.1' }, BLOCK_TRIES);
    const { statusCode, headers, body } = await app.door.inject({
      method: 'POST',
      url: '/auth/password',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `email=${EMAIL}&password=x`,
    });
    expect([statusCode, headers['content-type'], Number(headers['retry-after']) > 800]).toEqual([429, 'text/html; charset=utf-8', true]);
    expect(body).toMatch(/Trop de demandes\. Réessayez dans 1\d minutes\./);
  });

  it.each([
    ['/auth/password', 'PASSWORD', { email: EMAIL, password: PASSWORD }],
    ['/auth/forgotten-password', 'RESET_REQUEST', { email: EMAIL }],
    ['/auth/reset-password', 'RESET', { token: 'x', newPassword: PASSWORD }],
    ['/auth/second-factor', 'SECOND_FACTOR', { code: '123456' }],
    ['/auth/authenticator', 'AUTHENTICATOR', { password: PASSWORD }],
    ['/auth/authenticator/confirm', 'AUTHENTICATOR', { code: '123456' }],
    ['/kiosk/session', 'KIOSK', { token: 'sar_key_x' }],
  ] as const)('holds at %s', async (path, name, body) => {
    const browser = openBrowser(app);
    if (path.startsWith('/auth/authenticator')) browser.cookies.set('sar_session', await app.as('EMPLOYEE'));
    expect((await browser.post(path, body)).status).not.toBe(429);
    await forgetLimits(app);
    await countBefore(app, name, { address: '127.0.0.1' }, LASTING_LIMITS[name].address.points);
    const answer = await browser.post(path, body);
    expect([answer.status, answer.json().errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
  });

  it('holds for a session that guesses at its own password or code', async () => {
    const browser = openBrowser(app);
    await browser.post('/auth/password', { email: emailOf('HR'), password: PASSWORD });
    const answers = [];
    for (let round = 0; round < 12; round++)
      answers.push((await browser.post('/auth/authenticator', { password: `mauvais ${round}` })).status);
    expect(answers).toEqual([...Array(10).fill(400), 429, 429]);
  });

  it('lets three mails an hour go to an account, and says nothing of whether there is one', async () => {
    const sent = vi.spyOn(app.house.dependencies.mailer, 'send');
    const flood = async (email: string) => {
      const answers = [];
      for (let round = 0; round < 6; round++) {
        const { statusCode, body } = await app.door.inject({ method: 'POST', url: '/auth/forgotten-password', payload: { email } });
        answers.push(`${statusCode} ${body.replace(/\d+/g, 'N')}`);
      }
      return answers;
    };
    const known = await flood(EMAIL);
    expect(known.map((answer) => answer.slice(0, 3))).toEqual(['200', '200', '200', '429', '429', '429']);
    await vi.waitFor(() => expect(sent).toHaveBeenCalledTimes(3));
    expect(await flood('personne@demo.sar.sn')).toEqual(known);
    expect(sent).toHaveBeenCalledTimes(3);
  });

  it('tells the audit log of a flood in one row', async () => {
    const query = '{ auditEvents(kind: RATE_LIMITED, first: 100) { nodes { kindLabel actor { id } data { name value } } } }';
    const rows = async () => {
      await app.denials.flush(true);
      return (await app.graphql(query, { token: await administrator() })).data.auditEvents.nodes;
    };
    const before = await rows();
    await countBefore(app, 'PASSWORD', { address: '203.0.113.9' }, BLOCK_TRIES);
    for (let round = 0; round < 30; round++) await signIn(app, `demo.${round}@demo.sar.sn`, 'x', { remoteAddress: `203.0.113.${round}` });
    const [row, ...others] = await rows();
    expect(others).toHaveLength(before.length);
    expect([
      row.kindLabel,
      row.actor,
      Object.fromEntries(row.data.map(({ name, value }: { name: string; value: string }) => [name, value])),
    ]).toEqual([
      'Trop de demandes',
      null,
      expect.objectContaining({ Objet: 'POST /auth/password', Code: 'RATE_LIMITED', Nombre: '30', Adresse: '203.0.113.0/24' }),
    ]);
  });
});

describe('a bound of the way by Google', () => {
  const provider = useOpenIdProvider();
  const app = useApp('local', provider.env);
  const { points } = LASTING_LIMITS.GOOGLE.address;

  it('holds on the way off and on the way back, for the block that asks', async () => {
    const browser = openBrowser(app);
    const back = await provider.leave(browser, person('demo.1'));
    await countBefore(app, 'GOOGLE_CALLBACK', { address: '127.0.0.1' }, points);
    const refused = await browser.get(back);
    expect([refused.status, browser.cookies.has('sar_session')]).toEqual([429, false]);
    await countBefore(app, 'GOOGLE', { address: '127.0.0.1' }, points - 1);
    expect((await browser.submit('/auth/google')).status).toBe(429);
    await forgetLimits(app);
    expect((await provider.signIn(browser, person('demo.1'))).status).toBe(303);
  });
});

describe('behind a proxy that is trusted', () => {
  const app = useApp('local', { TRUSTED_PROXY: PROXY });
  beforeEach(() => forgetLimits(app));
  const guess = (from: From) => signIn(app, 'personne@demo.sar.sn', 'x', from);

  it('callers are told apart by what the proxy adds, and by nothing that they add themselves', async () => {
    await countBefore(app, 'PASSWORD', { address: '203.0.113.1' }, BLOCK_TRIES);
    expect((await guess({ remoteAddress: PROXY, forwarded: '203.0.113.1' })).status).toBe(429);
    expect((await guess({ remoteAddress: PROXY, forwarded: '198.51.100.1, 203.0.113.1' })).status).toBe(429);
    expect((await guess({ remoteAddress: PROXY, forwarded: '198.51.100.1' })).status).toBe(401);
  });

  it('who comes past it is not believed', async () => {
    await countBefore(app, 'PASSWORD', { address: '192.0.2.1' }, BLOCK_TRIES);
    for (const forwarded of ['198.51.100.1', PROXY, `198.51.100.1, ${PROXY}`])
      expect((await guess({ remoteAddress: '192.0.2.1', forwarded })).status).toBe(429);
  });
});
