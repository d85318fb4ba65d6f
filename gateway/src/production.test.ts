import { getStats } from '@sar/mai/services/entries';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { openSession } from '@sar/testing/open-session';
import { MOVE_TO_OWN_DOMAIN } from '@sar/testing/own-domain';
import { emailOf, enroll, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';
import { serve } from './serve.ts';

const OWN = 'https://api.exemple.sn';

// Production has a PostgreSQL, or does not start.
describe.runIf(inject('databaseUrl'))('in production', () => {
  const app = useApp('local', {
    NODE_ENV: 'production',
    PUBLIC_URL: OWN,
    SAR_DEMO: 'false',
    PASSWORD_SIGN_IN: 'true',
    TRUSTED_DOCUMENTS: 'false',
    MAIL_TRANSPORT: 'smtp',
    MAIL_FROM: 'sar-connect@exemple.sn',
    SMTP_URL: 'smtp://127.0.0.1:9',
    AUTH_SECRET: 'Wn5rT2kX9vB4mQ7pL0zH3jF8dS6gC1yA',
    GATEWAY_SECRET: 'Kp3vX8nQ2rT6yB9mW4zL7dH1sF5gJ0cE',
  });

  it('P08: every cookie is held to https, to this host and out of the reach of scripts and other sites', async () => {
    await givePassword(app, 'EMPLOYEE', 'HSE');
    await enroll(app, 'HSE');
    const signIn = (role: Role) => openBrowser(app).submit('/auth/password', { email: emailOf(role), password: PASSWORD });
    const cookies = [await signIn('EMPLOYEE'), await signIn('HSE')].flatMap(({ setCookies }) => setCookies);
    expect(new Set(cookies.map((cookie) => cookie.split('=')[0]))).toEqual(new Set(['__Host-sar_session', '__Host-sar_second_factor']));
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; Path=\/;/);
      expect(cookie).toMatch(/; HttpOnly/);
      expect(cookie).toMatch(/; SameSite=(Lax|Strict)/);
      expect(cookie).toMatch(/; Secure/);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  it('shows its explorer, whose page may load it, to developers only', async () => {
    const page = async (role?: Role, accept = 'text/html', url = '/graphql') => {
      const database = app.house.dependencies.config.DATABASE_URL as string;
      const bearer = role ? { authorization: `Bearer ${await openSession(database, role)}` } : {};
      return app.door.inject({ url, headers: { accept, ...bearer } });
    };
    for (const role of [undefined, 'EMPLOYEE', 'ADMINISTRATOR'] as const) {
      const { statusCode, headers } = await page(role);
      expect([statusCode, headers['content-type']]).toEqual([404, expect.stringContaining('json')]);
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    }
    for (const [accept, url] of [['text/*'], ['text/html', '/graphql?query={__typename}']] as const)
      expect((await page('EMPLOYEE', accept, url)).statusCode).toBe(404);
    const { statusCode, headers, body } = await page('DEVELOPER');
    expect([statusCode, headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    expect(headers['content-security-policy']).toMatch(
      /script-src 'self' 'unsafe-inline' https:\/\/\*\.apollographql\.com;.*frame-ancestors 'none'$/,
    );
    expect(body).toContain('embeddable-sandbox');
    expect((await app.door.inject({ url: '/graphiql', headers: { accept: 'text/html' } })).statusCode).toBe(404);
  });

  it('P10: every answer binds the browser, to https too', async () => {
    const ask = { method: 'POST', url: '/graphql', payload: { query: '{ viewer { roles } }' } } as const;
    const answers = [
      await app.door.inject(ask),
      await app.door.inject({ url: '/nulle-part' }),
      await app.door.inject({ ...ask, payload: { query: `# ${'x'.repeat(1_000_001)}` } }),
      await app.door.inject({ ...ask, headers: { authorization: 'Bearer inconnu' } }),
      await app.door.inject({ url: '/graphql' }),
    ];
    for (const table of ['sessions', 'service_tokens'])
      await app.house.dependencies.db.execute(sql.raw(`alter table identity.${table} rename to gone_${table}`));
    answers.push(await app.door.inject({ ...ask, headers: { cookie: `__Host-sar_session=${'x'.repeat(43)}` } }));
    answers.push(await app.door.inject({ method: 'POST', url: '/kiosk/session', payload: { token: 'x' } }));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 404, 413, 401, 400, 503, 500]);
    for (const { headers } of answers) {
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toMatch(/no-store/);
      expect([headers['x-powered-by'], headers['server']]).toEqual([undefined, undefined]);
    }
  });

  it('A21: a house that holds accounts of the demonstration is not served', async () => {
    const { config, log } = app.house.dependencies;
    await expect(serve({ ...config, PORT: 0 }, log, () => {})).rejects.toThrow(
      /^Configuration invalide :\n {2}- DATABASE_URL : cette base contient des comptes de démonstration .*base vide\.$/,
    );
  });

  it('an empty house opens first, and is filled then', async () => {
    const { config, log, db } = app.house.dependencies;
    for (const statement of MOVE_TO_OWN_DOMAIN) await db.execute(sql.raw(statement));
    await db.execute(sql`truncate mai.entries, mai.embedding_models cascade`);
    const served = await serve({ ...config, PORT: 0 }, log, () => {});
    const stats = async () => getStats(db);
    try {
      expect((await served.door.inject({ url: '/healthz' })).statusCode).toBe(200);
      expect(await stats()).toMatchObject({ questionCount: 0, ready: false });
      await served.warm();
      expect(await stats()).toMatchObject({ questionCount: 394, ready: true, provider: 'local' });
    } finally {
      await served.close();
    }
  });
});
