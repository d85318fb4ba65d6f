import type { ServerResponse } from 'node:http';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { sendJson, useStandIn } from '@sar/testing/stand-in';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createApollo } from './gateway.ts';
import { BOUNDS, createPatience } from './patience.ts';
import { connectRemote } from './remote.ts';
import { connectLocal } from './sources.ts';

const viewer: Viewer = { userId: 'u', employeeId: 'e', roles: ['EMPLOYEE'], scopes: [], directionIds: [], sessionId: 's' };
const log = pino({ level: 'silent' });
const MEGABYTE = Buffer.alloc(1_000_000, 'x');
/** What a client must never read of a room that lies. */
const INSIDE = /127\.0\.0\.1|ECONN|socket|JSON|Unexpected|<html|secret|stack|\bat \w+ \(/i;
const ENTITY = {
  articles: { totalCount: 1, nodes: [{ __typename: 'Article', id: '1', title: 'Vrai', author: { __typename: 'Employee', id: 'e' } }] },
};

const start = (response: ServerResponse, type = 'application/json') => response.writeHead(200, { 'content-type': type });
/** Sends a result that would do for ever, as fast as it is read. */
function pour(response: ServerResponse, after = Number.POSITIVE_INFINITY): void {
  start(response).write('{"data":{"articles":{"totalCount":1,"nodes":[]},"more":"');
  let sent = 0;
  const more = () => {
    let room = true;
    while (room && !response.destroyed && sent < after) {
      room = response.write(MEGABYTE);
      sent += MEGABYTE.length;
    }
    if (sent >= after) response.end('"}}');
  };
  response.on('drain', more);
  more();
}

describe('a room that lies', () => {
  const app = useApp();
  const room = useStandIn();

  /** The answer when news is the stand-in, and the directory the real one. */
  async function ask(readMs = 4_000) {
    const query = '{ articles { totalCount nodes { id title author { fullName } } } directions { name } }';
    // Its retries and its breaker are told of in patience.test.ts.
    const patience = createPatience('news', log, { ...BOUNDS, readMs, writeMs: 4_000, retries: 0, breakAfter: 1_000 });
    const connections = [...app.house.rooms].map(([name, real]) =>
      name === 'news' ? connectRemote(name, room.url, 'x'.repeat(32), log, patience) : connectLocal(name, real, app.house.database, log),
    );
    const apollo = await createApollo(connections, log, false, app.denials, app.limits);
    const { body } = await apollo.executeOperation({ query }, { contextValue: { viewer, requestId: 'essai' } });
    await apollo.stop();
    if (body.kind !== 'single') throw new Error('unexpected');
    return JSON.parse(JSON.stringify(body.singleResult));
  }

  it.each<[string, (response: ServerResponse) => void]>([
    ['answers 500 and a stack', (response) => sendJson(response, { stack: 'Error: secret at news.ts' }, 500)],
    ['answers 302 to elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['answers HTML', (response) => start(response, 'text/html').end('<html><h1>502 Bad Gateway</h1></html>')],
    ['answers nothing', (response) => start(response).end()],
    ['answers JSON that breaks off', (response) => start(response).end('{"data":{"articles":{"totalCo')],
    ['answers JSON that is no result', (response) => sendJson(response, ['secret'])],
    ['answers null', (response) => sendJson(response, null)],
    ['answers neither data nor errors', (response) => sendJson(response, { data: null, errors: [] })],
    ['answers errors that are none', (response) => sendJson(response, { data: null, errors: ['secret', null] })],
    ['answers data that are a text', (response) => sendJson(response, { data: 'secret' })],
    ['never stops answering', (response) => pour(response)],
  ])('F07: that %s is unavailable, and the rest of the page is there', async (_how, answer) => {
    room.answer = answer;
    const { data, errors } = await ask();
    expect([data.articles, data.directions.length]).toEqual([null, 12]);
    expect(errors).toMatchObject([{ path: ['articles'], extensions: { code: 'UNAVAILABLE' } }]);
    expect(JSON.stringify(errors)).not.toMatch(INSIDE);
  });

  it('F07: that answers more than a page can be is unavailable, whatever time there is to read it', async () => {
    room.answer = (response) => pour(response, 21_000_000);
    expect(await ask(60_000)).toMatchObject({ data: { articles: null }, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  });

  it('F07: with the type of something else, gives nothing of it, and the rest of the page is there', async () => {
    for (const type of ['Secret', 'Query', '__Type', '__proto__']) {
      const nodes = [{ ...ENTITY.articles.nodes[0], author: { __typename: type, id: 'e' } }];
      room.answer = (response) => sendJson(response, { data: { articles: { ...ENTITY.articles, nodes } } });
      const { data, errors } = await ask();
      expect([data.articles?.nodes[0]?.author ?? null, data.directions.length]).toEqual([null, 12]);
      expect(JSON.stringify(errors ?? [])).not.toMatch(INSIDE);
    }
  });

  it('F07: with keys that reach for what all objects share, changes nothing of it', async () => {
    const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
    room.answer = (response) => start(response).end(`{${poison},"data":{${poison},"articles":{${poison},"totalCount":1,"nodes":[]}}}`);
    const { data } = await ask();
    expect(data.articles.totalCount).toBe(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('F07: in the text of an error, is not quoted', async () => {
    const errors = [{ message: 'select secret from users at news.ts', extensions: { code: 'OOPS', stacktrace: ['secret'] } }];
    room.answer = (response) => sendJson(response, { data: null, errors });
    const answer = await ask();
    expect(answer.errors).toMatchObject([
      {
        message: "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.",
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(INSIDE);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['never answers', () => {}],
    ['says a byte a second', (response) => void trickle(response)],
  ])('X12: that %s is waited for no longer than is said', async (_how, answer) => {
    room.answer = answer;
    const asked = performance.now();
    const { data, errors } = await ask(1_000);
    expect(performance.now() - asked).toBeLessThan(6_000);
    expect([data.articles, data.directions.length, errors[0].extensions.code]).toEqual([null, 12, 'UNAVAILABLE']);
  });

  it('X15: that resets the connection within an answer is unavailable, and the next answer comes by another', async () => {
    let first: unknown;
    room.answer = (response, _call, { socket }) => {
      first = socket;
      start(response).write('{"data":{"articles"');
      setTimeout(() => socket.resetAndDestroy(), 20);
    };
    const broken = await ask();
    expect([broken.data.articles, broken.errors[0].extensions.code]).toEqual([null, 'UNAVAILABLE']);
    expect(JSON.stringify(broken.errors)).not.toMatch(INSIDE);
    let next: unknown;
    room.answer = (response, _call, { socket }) => {
      next = socket;
      sendJson(response, { data: ENTITY });
    };
    expect((await ask()).data.articles.totalCount).toBe(1);
    expect(next).not.toBe(first);
  });

  it('X15: that was cut short for saying too much has its connection closed', async () => {
    room.answer = (response) => pour(response);
    await ask();
    for (let tries = 0; tries < 300 && (await room.connections()) > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await room.connections()).toBe(0);
  });
});

async function trickle(response: ServerResponse): Promise<void> {
  start(response);
  for (const byte of '{"data":{"articles":{"totalCount":1}}}') {
    if (response.destroyed) return;
    response.write(byte);
    await new Promise((resolve) => setTimeout(resolve, 1_000).unref());
  }
}
