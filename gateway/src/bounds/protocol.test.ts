import { once } from 'node:events';
import { connect } from 'node:net';
import { useApp } from '@sar/testing/app';
import { auditServer } from 'graphql-http';
import { beforeAll, describe, expect, it } from 'vitest';

describe('the protocol', () => {
  const app = useApp();
  let origin = '';
  beforeAll(async () => {
    origin = await app.door.listen({ host: '127.0.0.1', port: 0 });
  });

  it('P01: is GraphQL over HTTP, by the audit of its working group', async () => {
    const results = await auditServer({ url: `${origin}/graphql`, fetchFn: fetch });
    expect(results.length).toBeGreaterThanOrEqual(61);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  });

  /** What the door says to bytes, whatever they are, until it ends the connection. */
  async function say(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').setEncoding('utf8');
    let said = '';
    socket.on('data', (chunk) => (said += chunk));
    socket.end(bytes);
    await once(socket, 'close');
    return said;
  }
  const statuses = (said: string) => [...said.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
  const request = (line: string, headers = '') => `${line} HTTP/1.1\r\nHost: x\r\n${headers}Connection: close\r\n\r\n`;

  it.each([
    ['TRACE /graphql', [404, 405]],
    ['PUT /graphql', [404, 405]],
    ['DELETE /graphql', [404, 405]],
    ['CONNECT /graphql', []],
    ['GET //graphql?query={__typename}', [404]],
    ['GET /graphql/..;/?query={__typename}', [404]],
    ['GET /graphql%2f..?query={__typename}', [404]],
    ['GET /./graphql?query={__typename}', [404]],
    ['GET /GRAPHQL?query={__typename}', [404]],
  ])('P11: is spoken at one address only, by GET and POST: %s', async (line, expected) => {
    const said = await say(request(line, 'Apollo-Require-Preflight: 1\r\n'));
    expect(statuses(said)).toHaveLength(expected.length > 0 ? 1 : 0);
    for (const status of statuses(said)) expect(expected).toContain(status);
    expect(said).not.toContain('"data"');
  });

  it.each([
    ['both lengths', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 60\r\n'],
    ['a length in disguise', 'Transfer-Encoding : chunked\r\n'],
    ['an unknown coding', 'Transfer-Encoding: xchunked\r\n'],
  ])('P11: says of a request with %s that it is none, and hears nothing behind it', async (_what, lengths) => {
    const hidden = request('GET /healthz');
    const said = await say(`POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lengths}\r\n0\r\n\r\n${hidden}`);
    expect(statuses(said)).toEqual([400]);
  });

  it.each([
    ['an address that is none', request('GET /%E0%A4%A'), 400, /^La requête est illisible : corrigez son adresse/],
    ['bytes that are no request', 'bonjour\r\n\r\n', 400, /^La requête est illisible : corrigez son adresse/],
    ['headers beyond all bounds', request('GET /healthz', `X: ${'a'.repeat(20_000)}\r\n`), 431, /trop longs : 16 Ko au plus\.$/],
  ])('says in French, and as it says all else, what is wrong with %s', async (_what, bytes, status, message) => {
    const said = await say(bytes);
    const body = said.slice(said.indexOf('\r\n\r\n') + 4);
    expect(statuses(said)).toEqual([status]);
    expect(JSON.parse(body)).toEqual({ errors: [{ message: expect.stringMatching(message), extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
