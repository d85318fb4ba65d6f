import { readFileSync } from 'node:fs';
import type { Room } from '@sar/subgraph-kit/room';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { emailOf, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { beforeAll, describe, expect, it } from 'vitest';

describe('the addresses of sign-in', () => {
  const app = useApp('local', { FRONTEND_URL: 'https://connect.sar.example' });
  const routes = JSON.parse(readFileSync(new URL('../../../gateway/supergraph/routes.json', import.meta.url), 'utf8')) as {
    method: string;
    path: string;
  }[];
  const posts = routes.filter(({ method, path }) => method === 'POST' && /^\/(auth|kiosk)\//.test(path)).map(({ path }) => path);

  it('A14: are these and no others of the library', async () => {
    expect(posts).toEqual([
      '/auth/google',
      '/auth/password',
      '/auth/forgotten-password',
      '/auth/reset-password',
      '/auth/change-password',
      '/auth/second-factor',
      '/auth/authenticator',
      '/auth/authenticator/confirm',
      '/kiosk/session',
    ]);
    const browser = openBrowser(app);
    for (const path of [
      '/auth/sign-up/email',
      '/auth/sign-in/social',
      '/auth/sign-in/email',
      '/auth/get-session',
      '/auth/list-sessions',
      '/auth/two-factor/disable',
      '/auth/delete-user',
      '/auth/update-user',
      '/auth/callback/github',
      '/auth/error',
      '/api/auth/get-session',
    ])
      expect([path, (await browser.post(path)).status, (await browser.get(path)).status]).toEqual([path, 404, 404]);
  });

  it.each(posts)('P09: %s is refused to a form from another site', async (path) => {
    const statuses = [];
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://connect.sar.example.evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: '', 'sec-fetch-site': 'same-site' },
    ]) {
      const browser = openBrowser(app);
      browser.cookies.set('sar_session', await app.as('EMPLOYEE'));
      const { status, setCookies } = await browser.submit(path, {}, headers);
      statuses.push(status, setCookies.length);
    }
    expect(statuses).toEqual(Array(4).fill([403, 0]).flat());
  });

  it('P09: are refused to one by the library too, were it to pass the door', async () => {
    await givePassword(app, 'HR');
    const { house } = app;
    const room = house.rooms.get('identity') as Room;
    const route = room.subgraph.routes?.find(({ method, path }) => method === 'POST' && path === '/auth/password');
    const statuses = [];
    for (const origin of [house.dependencies.config.PUBLIC_URL, 'https://evil.example', 'null']) {
      const headers = { 'content-type': 'application/json', origin };
      const body = JSON.stringify({ email: emailOf('HR'), password: PASSWORD });
      const request = new Request('http://localhost:4000/auth/password', { method: 'POST', headers, body });
      const answer = await route?.handle(request, room.createContext({ viewer: null, requestId: 'essai' }) as never);
      statuses.push([answer?.status, answer?.headers.getSetCookie().length]);
    }
    expect(statuses).toEqual([
      [200, 1],
      [403, 0],
      [403, 0],
    ]);
  });

  it('are open to the front end', async () => {
    const answer = await openBrowser(app).post(
      '/auth/password',
      { email: 'x@x.sn', password: 'x' },
      { origin: 'https://connect.sar.example', 'sec-fetch-site': 'cross-site' },
    );
    expect(answer.status).toBe(401);
  });
});

describe('the way back', () => {
  const app = useApp('local', { FRONTEND_URL: 'https://connect.sar.example, https://essai.sar.example/' });
  beforeAll(() => givePassword(app, 'HR'));
  const go = (redirectTo: string) => openBrowser(app).submit('/auth/password', { email: emailOf('HR'), password: PASSWORD, redirectTo });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https://evil.example',
    'http://connect.sar.example',
    '/%2f%2fevil.example',
    '/%5cevil.example',
    'https://connect.sar.example@evil.example',
    'https://connect.sar.example.evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'sar://connect',
    ' //evil.example',
    '/\t/evil.example',
    '///evil.example',
    'evil.example',
    '/x\r\nSet-Cookie: a=b',
  ])('A15: never leads to %j', async (redirectTo) => {
    const answer = await go(redirectTo);
    expect([answer.status, answer.location, answer.setCookies]).toEqual([400, undefined, []]);
  });

  it.each(['/graphiql', '/', '/a/b?c=d#e', 'https://connect.sar.example/accueil', 'https://essai.sar.example'])(
    'leads to %s',
    async (redirectTo) => {
      expect((await go(redirectTo)).location).toBe(redirectTo);
    },
  );

  it('leads to the front end when nothing is asked for', async () => {
    expect((await openBrowser(app).submit('/auth/password', { email: emailOf('HR'), password: PASSWORD })).location).toBe(
      'https://connect.sar.example',
    );
  });
});
