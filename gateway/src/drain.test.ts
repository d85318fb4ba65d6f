import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { testProgram } from '@sar/testing/program';
import { startServer } from '@sar/testing/server';
import { copyTemplate } from '@sar/testing/template';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const BODY = '{"query":"{ viewer { roles } }"}';
const UNDER_WAY = 50;
/** How much of a request's body comes last, and when: from a tenth of a second to five after the signal. */
const lastPartMs = (index: number) => 100 + (4_900 * index) / (UNDER_WAY - 1);

interface Talk {
  readonly socket: Socket;
  text: string;
}

async function talk(port: number, head: string): Promise<Talk> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  const said: Talk = { socket, text: '' };
  socket.on('data', (chunk) => {
    said.text += chunk;
  });
  socket.write(head);
  await once(socket, 'data');
  return said;
}

describe('SIGTERM, with fifty requests under way and connections that nobody uses', () => {
  let copy: Awaited<ReturnType<typeof copyTemplate>>;
  beforeAll(async () => {
    copy = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  });
  afterAll(() => copy.discard());

  it('X20: is told by /readyz first; each request is answered, each connection closed, and the process ends well in time', async () => {
    const env = { SAR_DEMO: 'true', LOG_LEVEL: 'error', DATABASE_URL: '', ...copy.where };
    const server = await startServer(['--liftoff-only', testProgram('gateway')], env);
    const port = Number(new URL(server.origin).port);
    const idle = await Promise.all(Array.from({ length: 5 }, () => talk(port, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')));
    const post = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\nExpect: 100-continue\r\n\r\n`;
    const underWay = await Promise.all(Array.from({ length: UNDER_WAY }, () => talk(port, post)));

    const ended = [...idle, ...underWay].map(({ socket }) => once(socket, 'close'));
    const stopped = server.stop();
    for (const [index, { socket }] of underWay.entries()) setTimeout(() => socket.write(BODY), lastPartMs(index));
    // It still answers, and says that it leaves.
    let readiness = 200;
    while (readiness === 200) readiness = (await fetch(`${server.origin}/readyz`)).status;
    const late = await fetch(`${server.origin}/healthz`);
    expect([readiness, late.status, late.headers.get('connection')]).toEqual([503, 200, 'close']);

    await Promise.all(ended);
    expect(underWay.filter(({ text }) => text.includes('HTTP/1.1 200 OK') && text.includes('{"data":{"viewer":null}'))).toHaveLength(
      UNDER_WAY,
    );
    // `stop` requires the code 0.
    expect(await stopped).toBeLessThan(10_000);
  }, 90_000);
});
