import { once } from 'node:events';
import { connect } from 'node:net';
import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { testProgram } from '@sar/testing/program';
import { startServer } from '@sar/testing/server';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { expect, inject, it } from 'vitest';

it('answers the request under way before it stops, and takes no other', async () => {
  const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  const server = await startServer(['--liftoff-only', testProgram('gateway')], {
    SAR_DEMO: 'true',
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    ...where,
  });
  const body = '{"query":"{ viewer { roles } }"}';
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1').setEncoding('utf8');
  // The server says that it has the head of the request and waits for the body.
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
  );
  expect(String((await once(socket, 'data'))[0])).toContain('100 Continue');
  const stopped = server.stop();
  while (
    await fetch(`${server.origin}/healthz`)
      .then(() => true)
      .catch(() => false)
  )
    await new Promise((resolve) => setImmediate(resolve));
  socket.write(body);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk));
  await once(socket, 'close');
  expect(answer).toContain('{"data":{"viewer":null}');
  await stopped;
  await discard();
}, 60_000);

it('writes down before it stops what it refused a moment ago', async () => {
  const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  const server = await startServer(['--liftoff-only', testProgram('gateway')], { LOG_LEVEL: 'error', DATABASE_URL: '', ...where });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body: '{"query":"{ users { totalCount } }"}' });
  expect(await answer.text()).toContain('UNAUTHENTICATED');
  await server.stop();
  const database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
  const rows = await executeRows<{ data: string }>(database.db, sql`select data from identity.audit where kind = 'DENIED'`);
  await database.close();
  await discard();
  expect(rows.map(({ data }) => JSON.parse(data))).toMatchObject([{ field: 'Query.users', code: 'UNAUTHENTICATED', count: 1 }]);
}, 60_000);
