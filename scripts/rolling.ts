// Replaces the house by a new process again and again, behind a proxy and under load, and requires that no request fails.
// `node scripts/rolling.ts [ROUNDS]`, on a DATABASE_URL.
// Cases: X21.
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { nodeArguments } from '@sar/bundle/programs';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { startServer } from '@sar/testing/server';
import { startProxy } from './rolling/proxy.ts';

const ROUNDS = Number(process.argv[2] ?? 10);
/** How long the new process serves alone before it is replaced in turn. */
const ROUND_MS = 1_000;
const READ = '{ articles(first: 5) { nodes { title author { fullName } } } directions { name } }';
const WRITE = 'mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } } }';
const ROLES = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'HR'];

if (!serverUrl) {
  console.log('!!! sauté, faute de DATABASE_URL');
  process.exit(0);
}
const good = await withDatabase('rolling', async (url) => {
  const env = { SAR_DEMO: 'true', LOG_LEVEL: 'silent', DATABASE_URL: url };
  const start = () => startServer(nodeArguments('gateway', 'source', true), env);
  let server = await start();
  const proxy = await startProxy();
  proxy.add(server.origin);

  let stopped = false;
  let requests = 0;
  const failures: string[] = [];
  const client = async (role: string, rank: number) => {
    const session = await fetch(`${proxy.origin}/demo/session`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ role }),
    });
    const { token } = (await session.json()) as { token: string };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    for (let count = 0; !stopped; count++) {
      const input = { title: `Relève ${rank}-${count}`, fileName: 'a.pdf', sizeBytes: 1, idempotencyKey: randomUUID() };
      const body = JSON.stringify(count % 2 ? { query: READ } : { query: WRITE, variables: { input } });
      const failure = await fetch(`${proxy.origin}/graphql`, { method: 'POST', headers, body }).then(
        async (answer) =>
          ((await answer.clone().json()) as { errors?: unknown }).errors || !answer.ok ? `${answer.status} ${await answer.text()}` : null,
        (error: Error) => `${error.message} ${error.cause}`,
      );
      requests += 1;
      if (failure) failures.push(failure);
    }
  };
  const clients = Promise.all(ROLES.map(client));
  const stops: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const old = server;
    server = await start();
    proxy.add(server.origin);
    stops.push(await old.stop());
    proxy.remove(old.origin);
    await setTimeout(ROUND_MS);
  }
  stopped = true;
  await clients;
  await proxy.close();
  await server.stop();
  console.log(
    `${failures.length === 0 ? '✔' : '✘'} ${ROUNDS} relèves, ${requests} requêtes, ${failures.length} échec(s), arrêt en ${Math.round(Math.max(...stops))} ms au pire`,
  );
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure.slice(0, 300)}`);
  return failures.length === 0;
});
process.exit(good ? 0 : 1);
