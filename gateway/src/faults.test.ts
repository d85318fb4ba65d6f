import { openApp, type TestApp } from '@sar/testing/app';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatError } from './errors.ts';

const REFERENCE =
  /^Une erreur interne est survenue\. Réessayez, ou donnez cette référence à l'administration : ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.$/;
/** What a client must never read: SQL, names of tables and files, hosts, a stack. */
const INSIDE = /select |relation|Failed query|"news"|"identity"|non-nullable|\.ts\b|127\.0\.0\.1|localhost|stack|\bat \w+/i;

describe.each(['local', 'split'] as const)('C07: a fault, %s form', (form) => {
  const lines: string[] = [];
  let app: TestApp & { close(): Promise<void> };
  beforeAll(async () => {
    app = await openApp(form, {}, pino({ level: 'error' }, { write: (line: string) => lines.push(line) }));
  });
  beforeEach(() => void lines.splice(0));
  afterAll(() => app?.close());

  const ask = async (query: string) => {
    const token = await app.as('ADMINISTRATOR');
    const answer = await app.door.inject({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `Bearer ${token}` },
      payload: { query },
    });
    return { status: answer.statusCode, text: answer.body, errors: answer.json().errors };
  };
  const run = (statement: string) => app.house.dependencies.db.execute(sql.raw(statement));

  /** The one error of an answer is a masked one, and the log has its cause under the id that the client got. */
  function expectMasked({ text, errors }: Awaited<ReturnType<typeof ask>>, cause: string) {
    expect(errors).toHaveLength(1);
    const [, requestId] = errors[0].message.match(REFERENCE) ?? [];
    expect(errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(text).not.toMatch(INSIDE);
    expect(lines.filter((line) => line.includes(String(requestId)) && line.includes(cause))).toHaveLength(1);
  }

  it('is no refusal: that one leaves as it is, and no log hears of it', async () => {
    const { errors } = await ask('{ articles(first: 0) { totalCount } }');
    expect(errors).toMatchObject([{ message: '« first » doit être compris entre 1 et 100.', extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(lines).toEqual([]);
  });

  it.each([
    ['53100', "Il n'y a plus de place pour enregistrer : rien n'a été changé. Prévenez l'administrateur.", 60],
    ['53300', 'Le service est momentanément indisponible. Réessayez dans quelques instants.', 1],
    ['57P01', 'Le service est momentanément indisponible. Réessayez dans quelques instants.', 1],
  ])('of the database that passes, %s, is told as such, with when to come again, and reads go on', async (state, message, retryAfter) => {
    await run(
      `create function essai() returns trigger language plpgsql as $$ begin raise exception 'secret' using errcode = '${state}'; end $$`,
    );
    await run('create trigger essai before insert on news.articles execute function essai()');
    const { text, errors } = await ask('mutation { createArticle(input: { type: NEWS, title: "a" }) { userErrors { code } } }');
    await run('drop function essai() cascade');
    expect(errors).toEqual([
      expect.objectContaining({ message, path: ['createArticle'], extensions: { code: 'UNAVAILABLE', retryAfter } }),
    ]);
    expect(text).not.toMatch(INSIDE);
    expect((await ask('{ articles { totalCount } }')).errors).toBeUndefined();
  });

  it('C07: in the data of a room is masked', async () => {
    await run('alter table news.articles alter column type drop not null');
    await run('update news.articles set type = null');
    expectMasked(await ask('{ articles(first: 1) { nodes { type } } }'), 'Cannot return null for non-nullable field Article.type');
  });

  it('C07: in a query of a room is masked', async () => {
    await run('alter table news.articles rename to gone');
    expectMasked(await ask('{ articles { totalCount } }'), 'relation');
  });

  it('C07: in a mutation of a room is masked', async () => {
    expectMasked(await ask('mutation { createArticle(input: { type: NEWS, title: "a" }) { userErrors { code } } }'), 'relation');
  });

  it('C07: in a route of a room is masked', async () => {
    await run('alter table identity.users rename to gone');
    const answer = await app.door.inject({ method: 'GET', url: '/demo' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json().errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.body).not.toMatch(INSIDE);
    expect(lines.filter((line) => line.includes('relation'))).toHaveLength(1);
  });

  it('C07: in finding who asks closes the door, and is masked', async () => {
    const { status, text, errors } = await ask('{ viewer { roles } }');
    expect([status, errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(text).not.toMatch(INSIDE);
  });
});

describe('an error that is not ours', () => {
  it('keeps nothing but its place', () => {
    const extensions = { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'news', stacktrace: ['Error: at news.ts'], requestId: 'r' };
    expect(formatError({ message: 'connect ECONNREFUSED 10.0.0.1:4003', path: ['articles'], extensions })).toEqual({
      message: "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.",
      path: ['articles'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(formatError({ message: 'boom' }).extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
