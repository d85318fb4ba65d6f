import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { ROLES, type Scope } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { countStatements } from '@sar/testing/count-statements';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashToken } from './services/sessions.ts';
import { findViewer } from './services/viewer.ts';
import { serviceTokens } from './tables.ts';

const ADMINISTRATOR = demoId('user', readDemoAccounts().find(({ role }) => role === 'ADMINISTRATOR')?.email ?? '');
const CREATE = `mutation ($input: CreateServiceTokenInput!) { createServiceToken(input: $input) {
  token serviceToken { id name scopes scopeLabels expiresAt exchangedAt createdBy { id } } userErrors { field code } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeServiceToken(id: $id) { serviceToken { id } userErrors { field code } } }';
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe.each(['local', 'split'] as const)('a key, %s form', (form) => {
  const app = useApp(form);
  const create = async (input: object, by: (typeof ROLES)[number] = 'ADMINISTRATOR') =>
    app.graphql(CREATE, {
      token: await app.as(by),
      variables: { input: { name: 'Essai', scopes: ['NEWS_READ'], expiresAt: inDays(30), ...input } },
    });
  const newKey = async (...scopes: Scope[]): Promise<{ token: string; id: string }> => {
    const { token, serviceToken } = (await create({ scopes })).data.createServiceToken;
    return { token, id: serviceToken.id };
  };
  const ask = async (query: string, token: string) => {
    const { status, data, errors } = await app.graphql(query, { token });
    return status === 200 && !errors ? data : (errors?.[0]?.extensions.code ?? status);
  };

  it('is shown once to the administrator who makes it, and kept as a hash', async () => {
    const { data } = await create({ name: '  Écran du hall  ', scopes: ['NEWS_READ', 'DIRECTORY_READ', 'NEWS_READ'] });
    const { token, serviceToken } = data.createServiceToken;
    expect(token).toMatch(/^sar_key_[\w-]{43}$/);
    expect(serviceToken).toMatchObject({
      name: 'Écran du hall',
      scopes: ['NEWS_READ', 'DIRECTORY_READ'],
      scopeLabels: ['Actualités', 'Annuaire'],
      exchangedAt: null,
      createdBy: { id: ADMINISTRATOR },
    });
    const rows = JSON.stringify(await app.house.dependencies.db.select().from(serviceTokens));
    expect([rows.includes(token), rows.includes(hashToken(token))]).toEqual([false, true]);
    const list = await app.graphql('{ serviceTokens { id name } }', { token: await app.as('ADMINISTRATOR') });
    expect(list.data.serviceTokens[0]).toEqual({ id: serviceToken.id, name: 'Écran du hall' });
  });

  it('reads what its scopes name, and is nobody', async () => {
    const { token } = await newKey('NEWS_READ');
    expect((await ask('{ articles(first: 1) { nodes { title } } }', token)).articles.nodes).toHaveLength(1);
    expect(await ask('{ viewer { roles } }', token)).toEqual({ viewer: null });
    expect(await ask('{ employees(first: 1) { totalCount } }', token)).toBe('FORBIDDEN');
    expect(await ask('{ articles(first: 1) { nodes { author { fullName } } } }', token)).toBe('FORBIDDEN');
    const both = await newKey('NEWS_READ', 'DIRECTORY_READ');
    expect((await ask('{ articles(first: 1) { nodes { author { fullName } } } }', both.token)).articles.nodes[0].author.fullName).toEqual(
      expect.any(String),
    );
  });

  it('writes nothing and changes no account: every mutation is refused to it', async () => {
    const { token } = await newKey('NEWS_READ', 'DIRECTORY_READ', 'SAFETY_READ');
    for (const mutation of [
      'signOut { revokedCount }',
      'revokeAllSessions { revokedCount }',
      `revokeRole(userId: "${ADMINISTRATOR}", role: HR) { user { id } }`,
      'createArticle(input: { type: NEWS, title: "Non" }) { article { id } }',
      `setEmployeeActive(id: "${ADMINISTRATOR}", active: false) { employee { id } }`,
    ])
      expect([mutation, await ask(`mutation { ${mutation} }`, token)]).toEqual([mutation, 'FORBIDDEN']);
  });

  it('A03: opens nothing on the very next request once it is revoked or past its end', async () => {
    const [revoked, ended] = [await newKey('NEWS_READ'), await newKey('NEWS_READ')];
    const query = '{ articles(first: 1) { totalCount } }';
    expect((await ask(query, revoked.token)).articles.totalCount).toBeGreaterThan(0);
    const revoke = async () =>
      (await app.graphql(REVOKE, { token: await app.as('ADMINISTRATOR'), variables: { id: revoked.id } })).data.revokeServiceToken;
    expect(await revoke()).toEqual({ serviceToken: { id: revoked.id }, userErrors: [] });
    await app.house.dependencies.db
      .update(serviceTokens)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(serviceTokens.id, ended.id));
    expect([await ask(query, revoked.token), await ask(query, ended.token)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
    expect(await revoke()).toEqual({ serviceToken: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] });
    const ids = (await app.graphql('{ serviceTokens { id } }', { token: await app.as('ADMINISTRATOR') })).data.serviceTokens.map(
      ({ id }: { id: string }) => id,
    );
    for (const { id } of [revoked, ended]) expect(ids).not.toContain(id);
  });

  it('A07: of a screen is exchanged once for a cookie, which opens the screen’s own documents only', async () => {
    const { token, id } = await newKey('KIOSK');
    expect(await ask('{ viewer { roles } }', token)).toBe('UNAUTHENTICATED');
    const screen = openBrowser(app);
    const answers = await Promise.all([screen.submit('/kiosk/session', { token }), openBrowser(app).submit('/kiosk/session', { token })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 401]);
    const [cookie] = answers.flatMap(({ setCookies }) => setCookies);
    expect(cookie).toMatch(/^sar_session=sar_key_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=25\d{5}$/);
    const opened = cookie?.match(/=([^;]+)/)?.[1] ?? '';
    expect(opened).not.toBe(token);
    const { db } = app.house.dependencies;
    expect(await findViewer(db, opened, false)).toEqual({
      userId: id,
      employeeId: id,
      sessionId: id,
      roles: [],
      directionIds: [],
      scopes: ['KIOSK'],
    });
    // Which are in gateway/src/documents/screens.test.ts.
    expect(await ask('{ articles(first: 1) { totalCount } }', opened)).toBe('DOCUMENT_NOT_TRUSTED');
    expect(await findViewer(db, token, false)).toBeNull();
    for (const spent of [token, opened]) expect((await openBrowser(app).submit('/kiosk/session', { token: spent })).status).toBe(401);
    // A replay ends nothing: who finds the key that was typed in, on paper say, cannot turn the screen off with it.
    expect(await findViewer(db, opened, false)).toMatchObject({ userId: id });
    await app.graphql(REVOKE, { token: await app.as('ADMINISTRATOR'), variables: { id } });
    expect(await findViewer(db, opened, false)).toBeNull();
  });

  it.each(['', 'x', 'sar_key_x'])('is not made up: « %s »', async (token) => {
    const answer = await openBrowser(app).post('/kiosk/session', { token });
    expect([answer.status, answer.setCookies]).toEqual([401, []]);
    expect((await app.graphql('{ viewer { roles } }', { token: token || 'sar_key_' })).status).toBe(401);
  });

  it('of another kind is not exchanged', async () => {
    const { token } = await newKey('NEWS_READ');
    expect((await openBrowser(app).post('/kiosk/session', { token })).status).toBe(401);
  });
});

describe('a new key', () => {
  const app = useApp();
  const create = async (input: object) =>
    app.graphql(CREATE, {
      token: await app.as('ADMINISTRATOR'),
      variables: { input: { name: 'Essai', scopes: ['NEWS_READ'], expiresAt: inDays(30), ...input } },
    });

  it.each([
    ['without a name', { name: '  ' }, 'name', 'TOO_SMALL'],
    ['with too long a name', { name: 'x'.repeat(101) }, 'name', 'TOO_BIG'],
    ['without a scope', { scopes: [] }, 'scopes', 'TOO_SMALL'],
    ['for a screen and more', { scopes: ['KIOSK', 'NEWS_READ'] }, 'scopes', 'KIOSK_ALONE'],
    ['that has ended', { expiresAt: inDays(-1) }, 'expiresAt', 'IN_THE_PAST'],
    ['for more than a year', { expiresAt: inDays(366) }, 'expiresAt', 'TOO_FAR'],
  ])('is refused %s, and nothing is written', async (_what, input, field, code) => {
    const { data } = await create(input);
    expect(data.createServiceToken).toEqual({ token: null, serviceToken: null, userErrors: [{ field: [field], code }] });
    expect(await app.house.dependencies.db.select().from(serviceTokens)).toEqual([]);
  });

  it('has no scope but those of the list', async () => {
    expect((await create({ scopes: ['ADMINISTRATOR'] })).errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
  });

  it('is made, listed and revoked by administrators only', async () => {
    for (const role of ROLES.filter((one) => one !== 'ADMINISTRATOR')) {
      const token = await app.as(role);
      const input = { name: 'Essai', scopes: ['NEWS_READ'], expiresAt: inDays(1) };
      const answers = [
        await app.graphql(CREATE, { token, variables: { input } }),
        await app.graphql(REVOKE, { token, variables: { id: ADMINISTRATOR } }),
        await app.graphql('{ serviceTokens { id } }', { token }),
      ];
      expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
    }
  });

  it('and a session are each looked up in one statement', async () => {
    const { token } = (await create({})).data.createServiceToken;
    const session = await app.as('HR');
    const { db } = app.house.dependencies;
    expect(await countStatements(app.house, () => findViewer(db, token, true))).toBe(1);
    expect(await countStatements(app.house, () => findViewer(db, session, true))).toBe(1);
  });
});
