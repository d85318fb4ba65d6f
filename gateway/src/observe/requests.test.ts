import { request } from 'node:http';
import { openApp, type TestApp } from '@sar/testing/app';
import { collectLog } from '@sar/testing/collect-log';
import { countStatements } from '@sar/testing/count-statements';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

const PAGE =
  'query NewsFeed($first: Int) { viewer { user { employee { fullName } } } articles(first: $first) { nodes { title author { fullName } } } }';

describe.each(['local', 'split'] as const)('the log of requests, %s form', (form) => {
  const { log, lines } = collectLog('debug');
  let app: TestApp & { close(): Promise<void> };
  let token = '';
  beforeAll(async () => {
    app = await openApp(form, {}, log);
    token = await app.as('EMPLOYEE');
    // A session's first use of the day is written down, which is a statement more.
    await app.graphql(PAGE, { token, variables: { first: 3 } });
  });
  beforeEach(() => void lines.splice(0));
  afterAll(() => app?.close());
  const requests = () => lines.filter(({ msg }) => msg === 'request');

  it('has one line of an operation, with what it took and without its variables', async () => {
    const sent = await countStatements(app.house, () => app.graphql(PAGE, { token, variables: { first: 7 } }));
    const [line, ...others] = requests();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      route: 'POST /graphql',
      operation: 'NewsFeed',
      status: 200,
      cost: expect.any(Number),
      requestId: expect.any(String),
    });
    expect(line?.['statements']).toBe(sent);
    expect(sent).toBeGreaterThan(3);
    expect(line?.['ms']).toBeGreaterThan(0);
    expect(JSON.stringify(line)).not.toContain('first');
  });

  it('follows a request whose body comes in pieces', async () => {
    const origin = await app.door.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const sent = request(`${origin}/graphql`, { method: 'POST', headers });
    const answered = new Promise((resolve) => sent.once('response', (answer) => answer.resume().once('end', resolve)));
    const body = JSON.stringify({ query: PAGE });
    sent.write(body.slice(0, 20));
    // The first piece has arrived when the gateway answers somebody who came after it.
    await fetch(`${origin}/healthz`);
    sent.end(body.slice(20));
    await answered;
    await vi.waitFor(() => expect(requests()).toMatchObject([{ operation: 'NewsFeed' }]), 10_000);
    expect(requests()[0]?.['statements']).toBeGreaterThan(3);
  });

  it('counts for each of two requests at once what is its own', async () => {
    await Promise.all([app.graphql(PAGE, { token }), app.graphql('query Short { loginOptions { google } }', { token })]);
    const counted = Object.fromEntries(requests().map(({ operation, statements }) => [operation, statements]));
    const alone = await countStatements(app.house, () => app.graphql(PAGE, { token }));
    expect(counted['NewsFeed']).toBe(alone);
    expect(counted['Short']).toBeLessThan(alone);
  });

  it('names what went wrong by its code', async () => {
    await app.graphql('query Refused { auditEvents(first: 1) { totalCount } }', { token });
    expect(requests()).toMatchObject([{ operation: 'Refused', errors: ['FORBIDDEN'] }]);
  });

  it('has a line of a request outside GraphQL, by its route', async () => {
    await app.door.inject({ url: '/demo' });
    await app.door.inject({ url: '/nowhere' });
    expect(requests()).toMatchObject([{ route: 'GET /demo', status: 200 }, { status: 404 }]);
  });

  it('C05: holds no password, bearer, cookie, code or address that somebody sends', async () => {
    const json = { 'content-type': 'application/json' };
    const body = JSON.stringify({
      email: 'astou.employee@demo.sar.sn',
      password: 'canary-canary',
      token: 'canary',
      newPassword: 'canary-canary',
    });
    for (const url of ['/auth/password', '/auth/reset-password', '/auth/second-factor', '/kiosk/session'])
      await app.door.inject({ method: 'POST', url, headers: { ...json, cookie: 'sar_session=canary' }, payload: body });
    await app.door.inject({ url: '/auth/callback/google?code=canary&state=canary' });
    await app.door.inject({ url: '/nowhere/canary?canary=canary', headers: { 'user-agent': 'canary', authorization: 'Bearer canary' } });
    await app.graphql('query Canaries { viewer { roles } }', { token: 'canary' });
    expect(requests()).toHaveLength(7);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  it('has no line of what probes ask', async () => {
    await app.door.inject({ url: '/healthz' });
    await app.door.inject({ url: '/readyz' });
    expect(requests()).toEqual([]);
  });

  it('has the request on every line that it causes, in the rooms too', async () => {
    await app.house.dependencies.db.execute(sql`alter table news.articles rename to gone`);
    await app.graphql(PAGE, { token });
    await app.house.dependencies.db.execute(sql`alter table news.gone rename to articles`);
    expect(lines.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['resolver failed', 'request', ...(form === 'split' ? ['call'] : [])]),
    );
    expect(new Set(lines.map(({ requestId }) => requestId))).toEqual(new Set([requests()[0]?.['requestId']]));
  });

  it('tells no value of a statement that failed', async () => {
    await app.house.dependencies.db.execute(sql`alter table directory.employees rename to gone`);
    await app.graphql('query($s: String) { employees(search: $s, first: 1) { totalCount } }', { token, variables: { s: 'canary' } });
    await app.house.dependencies.db.execute(sql`alter table directory.gone rename to employees`);
    expect(lines.some(({ err }) => err?.message.startsWith('Failed query: select'))).toBe(true);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });
});
