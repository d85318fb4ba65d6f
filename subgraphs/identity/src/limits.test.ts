import { LASTING_LIMITS } from '@sar/limits/limits';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { countBefore, forgetLimits } from '@sar/testing/limits';
import { person, useOpenIdProvider } from '@sar/testing/openid-provider';
import { emailOf, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const EMAIL = 'demo.20@demo.sar.sn';
const BLOCK_TRIES = LASTING_LIMITS.PASSWORD.address.points;

// A password check is a tenth of a second of a core, of which a busy machine has few to give.
vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

describe('a bound of sign-in', () => {
  const app = useApp();
  const administrator = () => app.as('ADMINISTRATOR');
  beforeAll(() => givePassword(app, EMAIL, 'HR'));
  beforeEach(() => forgetLimits(app));

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

  it.each([
    ['/auth/authenticator', 'password'],
    ['/auth/change-password', 'currentPassword'],
  ])('holds for a session that guesses at its own password at %s', async (path, field) => {
    const browser = openBrowser(app);
    await browser.post('/auth/password', { email: emailOf('HR'), password: PASSWORD });
    const answers = [];
    for (let round = 0; round < 12; round++)
      answers.push((await browser.post(path, { [field]: `mauvais ${round}`, newPassword: PASSWORD })).status);
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
    expect(await flood('personne@demo.sar.sn')).toEqual(known);
    const addressees = () => sent.mock.calls.map(([, { to }]) => to).sort();
    await vi.waitFor(() => expect(addressees()).toEqual([EMAIL, EMAIL, EMAIL, null, null, null]), 10_000);
  });

  it('tells the audit log of a flood in one row', async () => {
    const query = '{ auditEvents(kind: RATE_LIMITED, first: 100) { nodes { kindLabel actor { id } data { name value } } } }';
    const rows = async () => {
      await app.denials.flush(true);
      return (await app.graphql(query, { token: await administrator() })).data.auditEvents.nodes;
    };
    const before = await rows();
    await countBefore(app, 'PASSWORD', { address: '203.0.113.9' }, BLOCK_TRIES);
    for (let round = 0; round < 30; round++)
      await app.door.inject({
        method: 'POST',
        url: '/auth/password',
        payload: { email: `demo.${round}@demo.sar.sn`, password: 'x' },
        remoteAddress: `203.0.113.${round}`,
      });
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
