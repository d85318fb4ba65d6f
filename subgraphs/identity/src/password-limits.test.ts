import { LASTING_LIMITS } from '@sar/limits/limits';
import { mailboxOf } from '@sar/limits/mailbox';
import { type TestApp, useApp } from '@sar/testing/app';
import { countBefore, forgetLimits } from '@sar/testing/limits';
import { givePassword, PASSWORD } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { passwords } from './services/sign-in/passwords.ts';
import { rateLimits } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const TRIES = LASTING_LIMITS.PASSWORD.account.points;
const BLOCK_TRIES = LASTING_LIMITS.PASSWORD.address.points;
const PROXY = '10.0.0.1';

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
// A password check is a tenth of a second of a core, of which a busy machine has few to give.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

describe.each(['local', 'split'] as const)('whoever guesses at a password, %s form', (form) => {
  const app = useApp(form);
  beforeAll(() => givePassword(app, EMAIL));
  beforeEach(() => forgetLimits(app));

  it('A16: gets ten checks out of a hundred tries, then is told to wait, and so is the right password', async () => {
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

  it('A16: gets no more of them by twenty at the same moment', async () => {
    const checks = watchChecks();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, round) => signIn(app, EMAIL, `mauvais ${round}`)));
    expect(statuses(answers)).toEqual([...Array(TRIES).fill(401), ...Array(20 - TRIES).fill(429)]);
    expect(checks()).toBe(TRIES);
  });
});

describe('guesses at many passwords', () => {
  const app = useApp();
  beforeAll(() => givePassword(app, EMAIL));
  beforeEach(() => forgetLimits(app));

  it('A16, A17: stops one password on many accounts by where it comes from, whatever X-Forwarded-For says', async () => {
    await countBefore(app, 'PASSWORD', { address: '127.0.0.1' }, BLOCK_TRIES - 3);
    const checks = watchChecks();
    const answers = [];
    for (let rank = 30; rank < 40; rank++)
      answers.push(await signIn(app, `demo.${rank}@demo.sar.sn`, 'été 2026 !', { forwarded: `203.0.${rank}.1` }));
    expect([statuses(answers), checks()]).toEqual([[401, 401, 401, ...Array(7).fill(429)], 3]);
    // The accounts that it was tried on have not lost a try.
    expect(await app.house.dependencies.db.$count(rateLimits)).toBe(1 + 3);
  });

  it('A17: is one for all addresses of a /64 and a /24', async () => {
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

  it('A16, A17: is one for an account, wherever its guesses come from and however its address is written', async () => {
    const written = [EMAIL, 'DEMO.20@demo.sar.sn', 'd.e.m.o.20@demo.sar.sn', 'demo.20+x@demo.sar.sn', 'demo.20@DEMO.sar.sn'];
    const answers = [];
    for (let round = 0; round < 15; round++)
      answers.push(await signIn(app, written[round % 5] as string, 'mauvais', { remoteAddress: `2001:db8:${round}::1` }));
    expect(statuses(answers)).toEqual([...Array(TRIES).fill(401), ...Array(15 - TRIES).fill(429)]);
  });

  it('A18: answers alike whether there is an account or not', async () => {
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
});

describe('behind a proxy that is trusted', () => {
  const app = useApp('local', { TRUSTED_PROXY: PROXY });
  beforeEach(() => forgetLimits(app));
  const guess = (from: From) => signIn(app, 'personne@demo.sar.sn', 'x', from);

  it('A17: callers are told apart by what the proxy adds, and by nothing that they add themselves', async () => {
    await countBefore(app, 'PASSWORD', { address: '203.0.113.1' }, BLOCK_TRIES);
    expect((await guess({ remoteAddress: PROXY, forwarded: '203.0.113.1' })).status).toBe(429);
    expect((await guess({ remoteAddress: PROXY, forwarded: '198.51.100.1, 203.0.113.1' })).status).toBe(429);
    expect((await guess({ remoteAddress: PROXY, forwarded: '198.51.100.1' })).status).toBe(401);
  });

  it('A17: who comes past it is not believed', async () => {
    await countBefore(app, 'PASSWORD', { address: '192.0.2.1' }, BLOCK_TRIES);
    for (const forwarded of ['198.51.100.1', PROXY, `198.51.100.1, ${PROXY}`])
      expect((await guess({ remoteAddress: '192.0.2.1', forwarded })).status).toBe(429);
  });
});
