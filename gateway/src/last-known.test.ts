import { HomeDashboardDocument } from '@sar/client';
import { useApp } from '@sar/testing/app';
import { print } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApollo } from './gateway.ts';
import { createDoor } from './http.ts';
import { createLastKnown } from './last-known.ts';
import { connectRemote } from './remote.ts';
import { PUBLIC_ROUTES } from './routes.ts';
import type { RoomConnection } from './sources.ts';
import type { RoomName } from './subgraphs.ts';

const log = pino({ level: 'silent' });
const MINUTE = 60_000;

describe('identity, dead by itself', () => {
  const app = useApp('split');
  let door: typeof app.door;
  let dead = false;
  let time = 0;
  /** What is done to the next call of identity before its answer is heard. */
  let before = async (_name: 'execute' | 'call') => {};
  let close = async () => {};

  beforeAll(async () => {
    const connect = (name: RoomName, url = app.urls[name] as string) =>
      connectRemote(name, url, app.house.dependencies.config.GATEWAY_SECRET?.[0] as string, log);
    const [alive, nowhere] = [connect('identity'), () => connect('identity', 'http://127.0.0.1:9')];
    const identity: RoomConnection = {
      ...alive,
      async execute(...call) {
        const answer = await (dead ? nowhere() : alive).execute(...call);
        await before('execute');
        return answer;
      },
      async call(...call) {
        const answer = await (dead ? nowhere() : alive).call(...call);
        await before('call');
        return answer;
      },
    };
    const lastKnown = createLastKnown({ now: () => time });
    const connections = [...app.house.rooms.keys()].map((name) => lastKnown.watch(name === 'identity' ? identity : connect(name)));
    const apollo = await createApollo(connections, log, false, app.denials, app.limits);
    const parts = { config: app.house.dependencies.config, log, apollo, connections, denials: app.denials, limits: app.limits };
    door = await createDoor({ ...parts, routes: PUBLIC_ROUTES, checks: {}, metrics: null, lastKnown });
    close = async () => {
      await door.close();
      await apollo.stop();
    };
  });
  afterAll(() => close());
  beforeEach(() => {
    dead = false;
    time += 60 * MINUTE;
    before = async () => {};
  });

  async function ask(token: string, query = '{ directions { name } }', variables = {}) {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await door.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    const { data, errors = [] } = answer.json();
    return {
      status: answer.statusCode,
      data,
      codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code),
      errors,
    };
  }
  const refused = { status: 503, codes: ['UNAVAILABLE'] };
  const given = { status: 200, codes: [] };

  it('X11: leaves the rest of the page to who was there just before, and errors where it is missed', async () => {
    const token = await app.session('EMPLOYEE');
    await ask(token);
    dead = true;
    const { status, data, errors } = await ask(token, print(HomeDashboardDocument), { from: '2026-01-01', to: '2030-01-01' });
    expect([status, data.viewer, data.articles.nodes.length > 0, data.canteenWeek !== undefined]).toEqual([200, null, true, true]);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.every((error: { extensions: { code: string } }) => error.extensions.code === 'UNAVAILABLE')).toBe(true);
  });

  it('opens to nobody else: not to a token that it never saw, nor to one that opened nothing', async () => {
    const [token, never] = [await app.session('EMPLOYEE'), await app.session('EMPLOYEE')];
    await ask(token);
    dead = true;
    expect(await ask(never)).toMatchObject(refused);
    expect(await ask('x'.repeat(43))).toMatchObject(refused);
    expect(await ask(token)).toMatchObject(given);
  });

  it('leaves whom it named the rights that they had, and no others', async () => {
    const [employee, curator] = [await app.session('EMPLOYEE'), await app.session('MAI_CURATOR')];
    const query = '{ maiUnansweredQuestions(first: 1) { totalCount } }';
    await Promise.all([ask(employee), ask(curator)]);
    dead = true;
    expect((await ask(employee, query)).codes).toEqual(['FORBIDDEN']);
    expect(await ask(curator, query)).toMatchObject({ ...given, data: { maiUnansweredQuestions: { totalCount: expect.any(Number) } } });
  });

  it('lets nothing be changed, and says so', async () => {
    const token = await app.session('COMMUNICATION');
    await ask(token);
    dead = true;
    const { data, errors } = await ask(token, 'mutation { deleteArticles(ids: []) { deletedIds } }');
    expect(data.deleteArticles).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/vous pouvez lire/), extensions: { code: 'UNAVAILABLE', retryAfter: 5 } },
    ]);
  });

  it('takes changes again as soon as it answers', async () => {
    const token = await app.session('COMMUNICATION');
    await ask(token);
    dead = true;
    await ask(token);
    dead = false;
    // The circuit breaker of the test's own connection is new with every call to the dead one.
    expect(await ask(token, 'mutation { deleteArticles(ids: []) { deletedIds } }')).toMatchObject(given);
  });

  it.each([
    ['signed out', (token: string) => ask(token, 'mutation { signOut { revokedCount } }')],
    [
      'signed in otherwise',
      () =>
        door.inject({
          method: 'POST',
          url: '/auth/password',
          payload: 'email=a&password=b',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
    ],
    [
      'told that somebody leaves',
      (token: string) => ask(token, 'mutation { setEmployeeActive(id: "0", active: false) { userErrors { code } } }'),
    ],
  ])('forgets whom it named once somebody has %s, for that may have shut them out', async (_what, change) => {
    const token = await app.session('HR');
    await ask(token);
    await change(token);
    dead = true;
    expect(await ask(token)).toMatchObject(refused);
  });

  it('forgets them even where it died over the change', async () => {
    const token = await app.session('EMPLOYEE');
    await ask(token);
    before = async (kind) => {
      if (kind === 'execute') throw new Error('gone');
    };
    await ask(token, 'mutation { signOut { revokedCount } }');
    dead = true;
    expect(await ask(token)).toMatchObject(refused);
  });

  it('keeps nobody whom it named before a change, and who is heard of after it', async () => {
    const [token, other] = [await app.session('EMPLOYEE'), await app.session('EMPLOYEE')];
    before = async () => {
      before = async () => {};
      await ask(other, 'mutation { signOut { revokedCount } }');
    };
    expect(await ask(token)).toMatchObject(given);
    dead = true;
    expect(await ask(token)).toMatchObject(refused);
  });

  it('forgets whom it does not name any more', async () => {
    const token = await app.session('EMPLOYEE');
    await ask(token);
    // Behind this gateway's back.
    await app.graphql('mutation { signOut { revokedCount } }', { token });
    await ask(token);
    dead = true;
    expect(await ask(token)).toMatchObject(refused);
  });

  it('is believed for ten minutes', async () => {
    const token = await app.session('EMPLOYEE');
    await ask(token);
    dead = true;
    time += 9 * MINUTE;
    expect(await ask(token)).toMatchObject(given);
    time += MINUTE + 1;
    expect(await ask(token)).toMatchObject(refused);
  });
});
