import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPatientServer, PATIENCE } from './listen.ts';

/** The house's own patience, fifty times as short. */
const short = Object.fromEntries(Object.entries(PATIENCE).map(([name, ms]) => [name, ms / 50])) as Record<keyof typeof PATIENCE, number>;

describe('a server', () => {
  const server = createPatientServer((request, response) => {
    request.resume().once('end', () => response.end('ok'));
  }, short);
  let port = 0;
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => server.close());

  /** Opens a connection, says something and then no more. */
  const stall = async (text: string): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1').on('error', () => {});
    await once(socket, 'connect');
    socket.write(text);
    return socket;
  };

  it.each([
    ['headers that never end', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: ', false],
    ['headers that come a byte at a time', 'GET / HTTP/1.1\r\nHost: x\r\nX-A: ', true],
    ['a body that never comes', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{', false],
    ['a body that comes a byte at a time', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{', true],
  ])('D18: ends connections with %s, and answers the others meanwhile', async (_what, text, trickles) => {
    const began = performance.now();
    const stalled = await Promise.all(Array.from({ length: 300 }, () => stall(text)));
    // As short a second as the house's patience is.
    const timer = setInterval(() => {
      for (const socket of trickles ? stalled : []) if (socket.writable) socket.write('x');
    }, 20);
    const ended = Promise.all(stalled.map((socket) => socket.closed || new Promise((resolve) => socket.resume().once('close', resolve))));
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('ok');
    await ended;
    clearInterval(timer);
    // Headers have a time of their own, long before that of a body is over.
    if (text.startsWith('GET')) expect(performance.now() - began).toBeLessThan(short.requestTimeout);
  });
});
