import { Refusal } from '@sar/subgraph-kit/errors';
import { sendJson, useStandIn } from '@sar/testing/stand-in';
import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOUNDS, type Bounds, createPatience } from './patience.ts';
import { connectRemote } from './remote.ts';
import type { RoomConnection } from './sources.ts';

const READ = { query: '{ articles { totalCount } }' };
const WRITE = { query: 'mutation { deleteArticles(ids: []) { deletedIds } }' };
const request = { viewer: null, requestId: 'essai' };
const good = { data: { articles: { totalCount: 1 } } };
/** As the house's own, but a test does not wait for seconds. */
const QUICK: Bounds = { ...BOUNDS, retryAfterMs: 5, breakMs: 200 };

const log = pino({ level: 'silent' });
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the gateway’s patience with a room', () => {
  const room = useStandIn();
  let connection: RoomConnection;
  const connect = (bounds: Partial<Bounds> = {}) =>
    connectRemote('news', room.url, 'x'.repeat(32), log, createPatience('news', log, { ...QUICK, ...bounds }));
  beforeEach(() => {
    connection = connect();
  });
  const ask = (operation = READ) => connection.execute(operation, request);
  const answering = (answer: typeof room.answer) => () => {
    room.answer = answer;
  };
  const failing = answering((response) => sendJson(response, {}, 503));

  it('X13: asks a read again, twice at most', async () => {
    room.answer = (response, call) => (call < 3 ? sendJson(response, {}, 502) : sendJson(response, good));
    expect([await ask(), room.calls]).toEqual([good, 3]);
    room.calls = 0;
    failing();
    await expect(ask()).rejects.toThrow(Refusal);
    expect(room.calls).toBe(3);
  });

  it('X13: asks again where a connection broke', async () => {
    room.answer = (response, call) => (call === 1 ? response.destroy() : sendJson(response, good));
    expect([await ask(), room.calls]).toEqual([good, 2]);
  });

  it.each([
    ['answers 503', failing],
    ['breaks the connection', answering((response) => response.destroy())],
  ])('X13: never asks a write twice, when the room %s', async (_how, misbehave) => {
    misbehave();
    await expect(ask(WRITE)).rejects.toThrow(Refusal);
    await expect(connection.call(new Request('http://news/sign', { method: 'POST' }), request)).rejects.toThrow(Refusal);
    expect(room.calls).toBe(2);
  });

  it('X13: takes nothing for a read that does not plainly begin as one', async () => {
    failing();
    await expect(ask({ query: '# query\nmutation { a }' })).rejects.toThrow(Refusal);
    expect(room.calls).toBe(1);
  });

  it('X13: waits as long as the room asks for, and gives up where that is too long, saying how long', async () => {
    room.answer = (response, call) => (call === 1 ? sendJson(response, {}, 503, { 'retry-after': '1' }) : sendJson(response, good));
    const asked = performance.now();
    expect(await ask()).toEqual(good);
    expect(performance.now() - asked).toBeGreaterThan(990);
    room.calls = 0;
    room.answer = (response) => sendJson(response, {}, 503, { 'retry-after': '30' });
    await expect(ask()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfter: 30 } });
    expect(room.calls).toBe(1);
  });

  it('X13: loses nothing where every other answer is an error', async () => {
    room.answer = (response, call) => (call % 2 ? sendJson(response, {}, 500) : sendJson(response, good));
    for (let tries = 0; tries < 20; tries++) expect(await ask()).toEqual(good);
    expect(room.calls).toBe(40);
  });

  it('X13: leaves a dead room alone, tries it with one call, and is with it again at once', async () => {
    connection = connect({ readMs: 60_000 });
    failing();
    for (let tries = 0; tries < 2; tries++) await expect(ask()).rejects.toThrow(Refusal);
    // Five failures in a row: the sixth was not sent.
    expect(room.calls).toBe(QUICK.breakAfter);
    await expect(ask()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE', retryAfter: 1 } });
    expect(room.calls).toBe(QUICK.breakAfter);

    await wait(QUICK.breakMs + 20);
    const tried = new Promise<() => void>((resolve) => {
      room.answer = (response) => resolve(() => sendJson(response, {}, 503));
    });
    const [first, ...others] = Array.from({ length: 20 }, () => ask());
    // The one call is still waiting for its answer when the others have theirs.
    await Promise.all(others.map((other) => expect(other).rejects.toThrow(Refusal)));
    (await tried)();
    await expect(first).rejects.toThrow(Refusal);
    expect(room.calls).toBe(QUICK.breakAfter + 1);

    await wait(QUICK.breakMs + 20);
    room.answer = (response) => sendJson(response, good);
    expect([await ask(), await ask(), room.calls]).toEqual([good, good, QUICK.breakAfter + 3]);
  });

  it('X14: makes no storm of two hundred clients of a dead room', async () => {
    failing();
    await Promise.allSettled(Array.from({ length: 200 }, () => ask()));
    expect(room.calls).toBeLessThanOrEqual(1.2 * 200);
    room.calls = 0;
    await Promise.allSettled(Array.from({ length: 200 }, () => ask()));
    expect(room.calls).toBe(0);
  });

  it('X12: gives a read little time and a write more, and asks neither again', async () => {
    connection = connect({ readMs: 100, writeMs: 5_000 });
    room.answer = (response) => void setTimeout(() => sendJson(response, good), 300);
    await expect(ask()).rejects.toThrow(Refusal);
    expect([await ask(WRITE), room.calls]).toEqual([good, 2]);
  });

  it('X12: gives up with the request that it asks for, and does not hold that against the room', async () => {
    room.answer = () => {};
    for (let tries = 0; tries < 2 * QUICK.breakAfter; tries++)
      await expect(connection.execute(READ, { ...request, deadline: AbortSignal.timeout(5) })).rejects.toThrow(Refusal);
    room.answer = (response) => sendJson(response, good);
    expect(await ask()).toEqual(good);
  });
});
