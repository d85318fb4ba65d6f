import { ConfigError, parseConfig } from '@sar/config/config';
import { sessionCookie } from '@sar/subgraph-kit/session-cookie';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { MOVE_TO_OWN_DOMAIN } from '@sar/testing/own-domain';
import { employeeOf, userOf } from '@sar/testing/sign-in';
import { count, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { demoObstacle } from './services/demo.ts';
import { searchTextOf } from './services/employee-facts.ts';
import { employeeFacts, sessions, users } from './tables.ts';

describe.each(['local', 'split'] as const)('the demonstration, %s form', (form) => {
  const app = useApp(form);
  const post = (payload: string, headers: Record<string, string> = {}) =>
    app.door.inject({
      method: 'POST',
      url: '/demo/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload,
    });
  const countSessions = async () => (await app.house.dependencies.db.select({ total: count() }).from(sessions))[0]?.total;

  it('lists one account a role on a page of its own', async () => {
    const answer = await app.door.inject({ method: 'GET', url: '/demo' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect([...answer.body.matchAll(/name="role" value="(\w+)"/g)].map(([, role]) => role)).toEqual([...ROLES]);
  });

  it('P08: opens a session by a cookie that scripts cannot read and other sites cannot send', async () => {
    const answer = await post('role=HSE');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/graphiql']);
    const [cookie, ...attributes] = String(answer.headers['set-cookie']).split('; ');
    expect(cookie).toMatch(/^sar_session=[\w-]{43}$/);
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
    const asked = await app.door.inject({
      method: 'POST',
      url: '/graphql',
      headers: { cookie: String(cookie) },
      payload: { query: '{ viewer { roles sessions { userAgent } } }' },
    });
    expect(asked.json().data.viewer.roles).toEqual(['EMPLOYEE', 'HSE']);
  });

  it('A15: leads to the explorer that was asked for, and to no other address', async () => {
    expect((await post('role=HSE&explorer=sandbox')).headers.location).toBe('/graphql');
    expect((await post('role=HSE&explorer=https://ailleurs.example')).headers.location).toBe('/graphiql');
  });

  it.each(['cross-site', 'same-site'])('P09: refuses a form from another site (%s)', async (site) => {
    const before = await countSessions();
    const answer = await post('role=ADMINISTRATOR', { 'sec-fetch-site': site });
    expect([answer.statusCode, answer.headers['set-cookie'], await countSessions()]).toEqual([403, undefined, before]);
  });

  it.each(['same-origin', 'none'])('takes a form of its own page (%s)', async (site) => {
    expect((await post('role=HSE', { 'sec-fetch-site': site })).statusCode).toBe(303);
  });

  it('refuses whoever is not in service, and opens no session', async () => {
    const { db } = app.house.dependencies;
    const refusal = async (role: Role) => {
      const before = await countSessions();
      const { statusCode, headers, body } = await post(`role=${role}`, { accept: 'application/json' });
      expect([headers['set-cookie'], await countSessions()]).toEqual([undefined, before]);
      return [statusCode, JSON.parse(body).errors[0].extensions.code, JSON.parse(body).errors[0].message];
    };
    await db
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('HR')));
    await db
      .update(employeeFacts)
      .set({ active: false })
      .where(eq(employeeFacts.employeeId, employeeOf('DEVELOPER')));
    const expected = [403, 'FORBIDDEN', expect.stringMatching(/^Ce compte n'est pas en service\. Adressez-vous/)];
    expect([await refusal('HR'), await refusal('DEVELOPER')]).toEqual([expected, expected]);
    expect((await post('role=HSE')).statusCode).toBe(303);
  });

  it.each(['role=ROOT', 'role=', '', 'role=hse', 'role=constructor'])('refuses « %s », which names no role', async (payload) => {
    const before = await countSessions();
    const answer = await post(payload);
    expect([answer.statusCode, answer.headers['set-cookie'], await countSessions()]).toEqual([400, undefined, before]);
  });
});

describe('where the demonstration is off', () => {
  const app = useApp('local', { SAR_DEMO: 'false' });

  it('both addresses answer as if they did not exist', async () => {
    const page = await app.door.inject({ method: 'GET', url: '/demo' });
    const session = await app.door.inject({ method: 'POST', url: '/demo/session', payload: 'role=ADMINISTRATOR' });
    expect([page.statusCode, session.statusCode, session.headers['set-cookie']]).toEqual([404, 404, undefined]);
  });
});

describe('in production', () => {
  it('A21: the demonstration keeps the process from starting', () => {
    const env = {
      NODE_ENV: 'production',
      DATABASE_URL: 'postgres://base/sar',
      PUBLIC_URL: 'https://api.sar.example',
      MAIL_TRANSPORT: 'smtp',
      MAIL_FROM: 'sar-connect@sar.sn',
      SMTP_URL: 'smtp://relais',
      AUTH_SECRET: 'Wn5rT2kX9vB4mQ7pL0zH3jF8dS6gC1yA',
    };
    expect(() => parseConfig({ ...env, SAR_DEMO: 'true' })).toThrow(ConfigError);
    expect(parseConfig(env).SAR_DEMO).toBe(false);
  });

  describe('a database of the demonstration', () => {
    const app = useApp();
    const obstacle = (NODE_ENV: 'test' | 'production') => {
      const { db, config } = app.house.dependencies;
      return demoObstacle({ db, config: { ...config, NODE_ENV } });
    };

    it('A21: is not served, in one statement, for as long as one of its people is there', async () => {
      const { db } = app.house.dependencies;
      expect(await obstacle('production')).toMatch(/^DATABASE_URL : .*comptes de démonstration.*base vide\.$/);
      expect(await countStatements(app.house, () => obstacle('production'))).toBe(1);
      const [first] = await db.select().from(employeeFacts).orderBy(employeeFacts.email).limit(1);
      for (const statement of MOVE_TO_OWN_DOMAIN) await db.execute(sql.raw(statement));
      expect(await obstacle('production')).toBeUndefined();
      await db
        .update(employeeFacts)
        .set({ email: 'astou@demo.sar.sn', searchText: searchTextOf({ name: 'Astou Mbengue', email: 'astou@demo.sar.sn' }) })
        .where(eq(employeeFacts.employeeId, first?.employeeId ?? ''));
      expect([await obstacle('production'), await obstacle('test')]).toEqual([expect.any(String), undefined]);
    });
  });

  it('P08: the cookie is held to https, to this host and to every path', () => {
    expect(sessionCookie('jeton', true)).toMatch(/^__Host-sar_session=jeton; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
  });
});
