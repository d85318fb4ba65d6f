import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { emailOf, enroll, givePassword, PASSWORD } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';

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
});
