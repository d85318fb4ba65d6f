import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { memoryOf, type Server, startServer } from '@sar/testing/server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readManifest } from './documents/manifest.ts';
import { SUBGRAPHS } from './subgraphs.ts';

/** Nobody listens there: what is tried here asks no room, and needs no database. */
const elsewhere = Object.fromEntries(Object.values(SUBGRAPHS).map(({ url }) => [url, 'http://127.0.0.1:9']));
/** Has the process tell each plan that it makes, and be ten times less patient with connections than the house. */
const HOOK = `
  import { createRequire } from 'node:module';
  import { PATIENCE } from '${new URL('listen.ts', import.meta.url)}';
  for (const name in PATIENCE) PATIENCE[name] /= 10;
  const { resolve } = createRequire('${import.meta.url}');
  const { prototype } = createRequire(resolve('@apollo/gateway'))('@apollo/query-planner').QueryPlanner;
  const { buildQueryPlan } = prototype;
  prototype.buildQueryPlan = function (operation, ...others) {
    console.log('planned <' + operation.name + '>');
    return buildQueryPlan.call(this, operation, ...others);
  };
`;

describe('a gateway that has just been started', () => {
  let server: Server;
  beforeAll(async () => {
    // V8's bounds are those of a service.
    const flags = ['--max-semi-space-size=8', '--heap-growing-percent=20', '--max-old-space-size=192'];
    const args = [...flags, '--import', `data:text/javascript,${encodeURIComponent(HOOK)}`, 'gateway/src/main.ts'];
    const env = { ...elsewhere, NODE_ENV: 'test', TRUSTED_DOCUMENTS: 'true', GATEWAY_SECRET: 'x'.repeat(32), DATABASE_URL: '' };
    server = await startServer(args, env);
  });
  afterAll(() => server?.stop());

  const planned = () => [...server.output().matchAll(/^planned <(\w+)>$/gm)].map(([, name]) => name).sort();

  it('has planned what the front end asks before anybody asks it', async () => {
    const names = readManifest().map(({ name }) => name);
    await vi.waitFor(() => expect(planned()).toEqual(names.sort()), 10_000);
    const headers = { 'content-type': 'application/json' };
    await Promise.all(
      readManifest().map(({ id: documentId }) =>
        fetch(`${server.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ documentId }) }),
      ),
    );
    expect(planned()).toEqual(names);
  });

  it('D18: ends a connection whose headers never end', async () => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1').resume();
    const closed = once(socket, 'close').then(() => 'closed');
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: ');
    // Node's own patience is a minute.
    const late = new Promise((resolve) => setTimeout(resolve, 10_000, 'still open').unref());
    expect(await Promise.race([closed, late])).toBe('closed');
    socket.destroy();
  });

  /** Sends a body ten times at once. @returns the statuses; a refusal may end the connection before all is sent. */
  const sendTen = async (body: Buffer | string, headers: Record<string, string> = {}) => {
    const send = () =>
      new Promise<number>((resolve, reject) => {
        const sent = request(`${server.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
        sent.once('response', (answer) => resolve(Number(answer.resume().statusCode)));
        sent.on('error', (error: NodeJS.ErrnoException) =>
          error.code === 'EPIPE' || error.code === 'ECONNRESET' ? resolve(413) : reject(error),
        );
        sent.end(body);
      });
    return new Set(await Promise.all(Array.from({ length: 10 }, send)));
  };

  it('D12: holds no more memory for bodies that it refuses', async () => {
    const query = JSON.stringify({ query: '{ __typename }' });
    for (let round = 0; round < 10; round++) await sendTen(query);
    const pid = server.process.pid as number;
    // Has the kernel forget the peak of the start.
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    const before = memoryOf(pid).now;
    const spaces = (count: number) => Buffer.alloc(count, ' ');
    const long = Buffer.concat([Buffer.from(query), spaces(10_000_000)]);
    const statuses = [
      await sendTen(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(900_000)}` })),
      await sendTen(long),
      await sendTen(long, { 'transfer-encoding': 'chunked' }),
      await sendTen(gzipSync(Buffer.concat([long, spaces(40_000_000)])), { 'content-encoding': 'gzip' }),
    ];
    expect(memoryOf(pid).peak - before).toBeLessThan(30);
    expect(statuses).toEqual([413, 413, 413, 400].map((status) => new Set([status])));
  });
});
