import { createHash } from 'node:crypto';
import { useApp } from '@sar/testing/app';
import { useOpenIdProvider } from '@sar/testing/openid-provider';
import { emailOf, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { describe, expect, it } from 'vitest';
import { PUBLIC_ROUTES } from './routes.ts';

const FRONT = ['https://connect.exemple.sn', 'https://essai.exemple.sn'];
const STRICT = "default-src 'none'; frame-ancestors 'none'";
const provider = useOpenIdProvider();
provider.env['FRONTEND_URL'] = FRONT.join();

/** A policy's sources, by directive. */
const parse = (policy: unknown) =>
  Object.fromEntries(
    String(policy)
      .split('; ')
      .map((directive) => directive.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );

describe.each(['local', 'split'] as const)('what a browser may do with an answer, %s form', (form) => {
  const app = useApp(form, provider.env);
  const routes = PUBLIC_ROUTES.filter(({ room }) => room === 'identity').map(({ method, path }) => `${method} ${path}`);
  /** Asks a route as a browser does: a link or a form. */
  const ask = async (route: string, payload = '') => {
    const [method = '', url = ''] = route.split(' ');
    const headers = { accept: 'text/html', cookie: `sar_session=${await app.as('HSE')}` };
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' };
    return app.door.inject(
      method === 'GET' ? { method, url, headers } : { method: 'POST', url, headers: { ...headers, ...form }, payload },
    );
  };
  const isPage = (answer: Awaited<ReturnType<typeof ask>>) => String(answer.headers['content-type']).startsWith('text/html');
  /** What leads away from here is asked for an address that is not ours, which a page refuses. */
  const answers = () =>
    Promise.all(routes.map(async (route) => [route, await ask(route, route === 'POST /auth/google' ? 'redirectTo=//evil' : '')] as const));

  it('P10: every page of identity may apply its own style, send its own forms, and nothing else', async () => {
    const pages = (await answers()).filter(([, answer]) => isPage(answer));
    expect(pages.map(([route]) => route)).toEqual(routes.filter((route) => route !== 'POST /demo/session'));
    for (const [route, { headers, body }] of pages) {
      const styles = [...body.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
      expect([route, styles.length]).toEqual([route, 1]);
      expect([route, parse(headers['content-security-policy'])]).toEqual([
        route,
        {
          'default-src': ["'none'"],
          'style-src': styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`),
          'form-action': ["'self'", new URL(provider.issuer).origin, ...FRONT],
          'base-uri': ["'none'"],
          'frame-ancestors': ["'none'"],
        },
      ]);
      // What that does not cover would be blocked, or go elsewhere.
      expect([route, body.match(/<(script|link|img|iframe|base)\b|\s(style|on\w+)=/i)]).toEqual([route, null]);
      const actions = [...body.matchAll(/action="([^"]*)"/g)].map(([, action = '']) => action);
      expect([route, actions.filter((action) => !routes.includes(`POST ${action}`))]).toEqual([route, []]);
      expect([headers['x-frame-options'], headers['cache-control'], headers['referrer-policy']]).toEqual([
        'DENY',
        'no-store',
        'same-origin',
      ]);
    }
  });

  it('P10: where a form’s answer leads is in the policy of the page that sends it', async () => {
    await givePassword(app, 'HR');
    const allowed = parse((await ask('GET /auth/sign-in')).headers['content-security-policy'])['form-action'];
    const password = `email=${encodeURIComponent(emailOf('HR'))}&password=${encodeURIComponent(PASSWORD)}`;
    for (const [route, fields] of [
      ['POST /auth/google', ''],
      ['POST /auth/password', password],
      ['POST /auth/password', `${password}&redirectTo=${FRONT[1]}`],
    ] as const) {
      const { statusCode, headers } = await ask(route, fields);
      expect(statusCode).toBe(303);
      expect(allowed).toContain(new URL(String(headers.location)).origin);
    }
  });

  it('P10: what is no page may do nothing', async () => {
    const others = [
      ...(await answers()).map(([, answer]) => answer).filter((answer) => !isPage(answer)),
      await app.door.inject({ method: 'POST', url: '/auth/password', payload: { email: 'x@x.sn', password: 'x' } }),
      await app.door.inject({ url: '/nulle-part', headers: { accept: 'text/html' } }),
    ];
    expect(others.map(({ statusCode }) => statusCode)).toEqual([400, 401, 404]);
    for (const { headers } of others) expect(headers['content-security-policy']).toBe(STRICT);
  });
});

describe('without Google and a front end', () => {
  const app = useApp();

  it('P10: forms lead nowhere but here', async () => {
    const { headers } = await app.door.inject({ url: '/auth/sign-in' });
    expect(parse(headers['content-security-policy'])['form-action']).toEqual(["'self'"]);
  });
});
