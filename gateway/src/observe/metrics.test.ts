import { type TestApp, useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const METRICS_TOKEN = 'jeton-de-mesures-0123456789';
const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
const read = async (app: TestApp) => (await app.door.inject({ url: '/metrics', headers })).body;
/** The value of a series, by its name and labels as Prometheus prints them; undefined where it is absent. */
function figure(text: string, series: string): number | undefined {
  const line = text.split('\n').find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length));
}

describe('the figures without a token', () => {
  const app = useApp();

  it('are nowhere', async () => {
    expect((await app.door.inject({ url: '/metrics' })).statusCode).toBe(404);
  });
});

describe.each(['local', 'split'] as const)('the figures, %s form', (form) => {
  const NEXT = 'jeton-de-mesures-suivant-0123456789';
  const app = useApp(form, { METRICS_TOKEN: `${METRICS_TOKEN}, ${NEXT}` });

  it('are for whoever bears the token, and for no person', async () => {
    const asked = async (authorization?: string) =>
      (await app.door.inject({ url: '/metrics', headers: authorization ? { authorization } : {} })).statusCode;
    expect(await asked()).toBe(401);
    expect(await asked(`Bearer ${METRICS_TOKEN}x`)).toBe(401);
    expect(await asked(`Bearer ${await app.as('ADMINISTRATOR')}`)).toBe(401);
    for (const token of [METRICS_TOKEN, NEXT]) expect(await asked(`Bearer ${token}`)).toBe(200);
  });

  it('tell each operation of the front end by its name, what it took and what went wrong', async () => {
    const token = await app.as('EMPLOYEE');
    await app.graphql('query NewsFeed { articles(first: 2) { nodes { title } } }', { token });
    await app.graphql('query NewsFeed { auditEvents { totalCount } }', { token });
    const text = await read(app);
    expect(figure(text, 'sar_operation_duration_seconds_count{operation="NewsFeed"}')).toBe(2);
    expect(figure(text, 'sar_operation_duration_seconds_sum{operation="NewsFeed"}')).toBeGreaterThan(0);
    expect(figure(text, 'sar_operation_statements_sum{operation="NewsFeed"}')).toBeGreaterThanOrEqual(3);
    expect(figure(text, 'sar_operation_cost_count{operation="NewsFeed"}')).toBe(2);
    expect(figure(text, 'sar_operation_errors_total{operation="NewsFeed",code="FORBIDDEN"}')).toBe(1);
    expect(figure(text, 'sar_operation_duration_seconds_count{operation="POST /demo/session"}')).toBeGreaterThan(0);
    expect(figure(text, 'sar_room_duration_seconds_count{room="news"}')).toBeGreaterThan(0);
    expect(figure(text, 'sar_room_errors_total{room="identity",code="FORBIDDEN"}')).toBe(1);
    expect(figure(text, 'sar_statement_duration_seconds_count') ?? 0).toBeGreaterThan(form === 'local' ? 3 : -1);
  });

  it('give a name that somebody made up no series of its own', async () => {
    await app.graphql('query MadeUp { loginOptions { google } }');
    await app.door.inject({ url: '/made-up' });
    const text = await read(app);
    expect(text).not.toMatch(/MadeUp|made-up/);
    expect(figure(text, 'sar_operation_duration_seconds_count{operation="other"}')).toBe(1);
    expect(figure(text, 'sar_operation_duration_seconds_count{operation="none"}')).toBe(1);
  });

  it('tell how MAI answered, where MAI runs', async () => {
    const token = await app.as('EMPLOYEE');
    const { data } = await app.graphql('{ askMai(question: "Où se trouve la raffinerie ?") { status } }', { token });
    const url = app.urls.mai;
    const text = url ? await (await fetch(`${url}/metrics`, { headers })).text() : await read(app);
    expect(figure(text, `sar_mai_answers_total{outcome="${data.askMai.status}"}`)).toBe(1);
  });

  it('are told though the database is away, less what it alone knows, and not as it was before', async () => {
    const { house } = app;
    await house.database.db.execute("insert into events.job (id, name, data, state) values (gen_random_uuid(), 'mail', '{}', 'failed')");
    expect(figure(await read(app), 'sar_jobs{queue="mail",state="failed"}')).toBe(1);
    await house.database.db.execute('alter table events.job rename column state to away');
    const text = await read(app);
    await house.database.db.execute('alter table events.job rename column away to state');
    expect(figure(text, 'sar_jobs{queue="mail",state="failed"}')).toBeUndefined();
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  it('tell the queue, the connections, the event loop and the memory', async () => {
    const { house } = app;
    await house.database.db.execute("insert into events.job (id, name, data) values (gen_random_uuid(), 'mail', '{}')");
    await house.jobs.stop();
    await house.database.db.execute("update events.job set state = 'created', start_after = now() - interval '90 seconds'");
    const text = await read(app);
    expect(figure(text, 'sar_jobs{queue="mail",state="waiting"}')).toBeGreaterThanOrEqual(1);
    expect(figure(text, 'sar_jobs_oldest_seconds{queue="mail"}')).toBeGreaterThanOrEqual(90);
    if (house.database.kind === 'postgres') expect(text).toMatch(/sar_database_connections\{application="sar-connect",state="\w+"\} [1-9]/);
    expect(figure(text, 'sar_statements_in_flight')).toBeGreaterThanOrEqual(0);
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(50_000_000);
    expect(figure(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
  });
});

describe('the figures of a room behind HTTP', () => {
  const app = useApp('split', { METRICS_TOKEN });

  it('are behind the same token, and tell its calls and their errors', async () => {
    const token = await app.as('EMPLOYEE');
    await app.graphql('{ auditEvents { totalCount } }', { token });
    expect((await fetch(`${app.urls.identity}/metrics`)).status).toBe(401);
    const text = await (await fetch(`${app.urls.identity}/metrics`, { headers })).text();
    expect(figure(text, 'sar_room_duration_seconds_count{room="identity"}')).toBeGreaterThan(1);
    expect(figure(text, 'sar_room_errors_total{room="identity",code="FORBIDDEN"}')).toBe(1);
    expect(figure(text, 'sar_statement_duration_seconds_count')).toBeGreaterThan(1);
  });
});
