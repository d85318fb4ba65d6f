import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { CLIENT_ID, person, unsigned, useOpenIdProvider } from '@sar/testing/openid-provider';
import { everythingStored } from '@sar/testing/sign-in';
import { describe, expect, it } from 'vitest';
import { hashToken } from './services/sessions.ts';

const provider = useOpenIdProvider();

describe.each(['local', 'split'] as const)('sign-in by Google, %s form', (form) => {
  const app = useApp(form, provider.env);

  it('goes to the provider with state, nonce and PKCE, comes back to where it was asked for, and opens a session', async () => {
    const browser = openBrowser(app);
    provider.claims = person('demo.1');
    const off = await browser.submit('/auth/google', { redirectTo: '/graphiql' });
    const asked = Object.fromEntries(new URL(off.location ?? '').searchParams);
    expect(asked).toMatchObject({
      client_id: CLIENT_ID,
      response_type: 'code',
      redirect_uri: 'http://localhost:4000/auth/callback/google',
      scope: 'openid email profile',
      code_challenge_method: 'S256',
      hd: 'demo.sar.sn',
      state: expect.stringMatching(/^[\w-]{32}$/),
      nonce: expect.stringMatching(/^[\w-]{32}$/),
    });
    const { pathname, search } = await provider.authorize(off.location ?? '');
    const back = await browser.get(pathname + search);
    expect([back.status, back.location]).toEqual([303, '/graphiql']);
    expect(back.setCookies.find((cookie) => cookie.startsWith('sar_session='))).toMatch(
      /^sar_session=\w{32}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    const { data } = (
      await browser.post('/graphql', {
        query: '{ viewer { roles twoFactorEnabled mustEnrollTwoFactor user { email } sessions { current } } }',
      })
    ).json();
    expect(data.viewer).toEqual({
      roles: ['EMPLOYEE'],
      twoFactorEnabled: false,
      mustEnrollTwoFactor: false,
      user: { email: 'demo.1@demo.sar.sn' },
      sessions: [{ current: true }],
    });
  });

  it('refuses, on a page in French, who is not in the directory, and opens no account', async () => {
    const browser = openBrowser(app);
    const back = await provider.signIn(browser, person('inconnu'));
    expect([back.status, browser.cookies.has('sar_session')]).toEqual([403, false]);
    expect(back.text).toContain('L&#39;annuaire ne connaît personne en poste à cette adresse. Adressez-vous aux ressources humaines.');
  });
});

describe('what the provider gives', () => {
  const app = useApp('local', provider.env);

  it('leaves no token of anybody in the database: sessions, states and what the provider gave', async () => {
    const given: string[] = [];
    provider.answer = (body) => given.push(...['access_token', 'refresh_token', 'id_token'].map((name) => body[name] ?? ''));
    const browser = openBrowser(app);
    provider.claims = person('demo.13');
    const off = await browser.submit('/auth/google');
    const state = new URL(off.location ?? '').searchParams.get('state') ?? '';
    const secrets = [state, browser.cookies.get('sar_sign_in') ?? ''];
    const underWay = await everythingStored(app);
    const { pathname, search } = await provider.authorize(off.location ?? '');
    expect((await browser.get(pathname + search)).status).toBe(303);
    const session = browser.cookies.get('sar_session') ?? '';
    const after = await everythingStored(app);
    expect([given.length, session.length]).toEqual([3, 32]);
    for (const secret of [...secrets, ...given, session]) expect(underWay.includes(secret) || after.includes(secret)).toBe(false);
    expect(underWay).not.toContain('codeVerifier');
    expect(after).toContain(hashToken(session));
  });

  it('A02: opens the API by the session alone: no token of the provider is one, signed or not', async () => {
    let given: Record<string, string> = {};
    provider.answer = (body) => {
      given = { ...body };
    };
    expect((await provider.signIn(openBrowser(app), person('demo.14'))).status).toBe(303);
    for (const token of [given['id_token'], given['access_token'], given['refresh_token'], unsigned(given['id_token'] ?? '')])
      expect((await app.graphql('{ viewer { roles } }', { token: token ?? '' })).status).toBe(401);
  });
});

describe('while the provider is down', () => {
  const app = useApp('local', {
    ...provider.env,
    GOOGLE_OAUTH2_CLIENT_ID: CLIENT_ID,
    GOOGLE_OAUTH2_CLIENT_SECRET: 'x',
    GOOGLE_DISCOVERY_URL: 'http://127.0.0.1:9/nobody',
  });

  it('sign-in by Google says so, and open sessions and the way by password are not touched', async () => {
    const browser = openBrowser(app);
    const off = await browser.submit('/auth/google');
    expect([off.status, off.text]).toEqual([503, expect.stringContaining('Google ne répond pas')]);
    expect((await app.graphql('{ viewer { roles } }', { token: await app.as('HSE') })).status).toBe(200);
    const other = await openBrowser(app).post('/auth/password', { email: 'demo.1@demo.sar.sn', password: 'pas-le-bon' });
    expect(other.status).toBe(401);
  });
});

describe('where Google is not configured', () => {
  const app = useApp('local');

  it('its addresses answer as if they did not exist', async () => {
    const browser = openBrowser(app);
    const answers = [await browser.post('/auth/google'), await browser.get('/auth/callback/google?code=x&state=y')];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect((await app.graphql('{ loginOptions { google password } }')).data.loginOptions).toEqual({ google: false, password: true });
  });
});
