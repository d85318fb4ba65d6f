// Writes while the gateway, the room that is written to, which is a process of its own, and their PostgreSQL are killed and
// started again, over and over, and requires that no acknowledged write is missing and none stands there twice.
// `node scripts/outages.ts [WRITES] [FAULTS]`.
// Cases: X01, X02, X03, X04.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { nodeArguments, ROOT } from '@sar/bundle/programs';
import { childEnvironment } from '@sar/config/environment';
import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { openOwnPostgres } from '@sar/testing/own-postgres';
import { freePort, type Server, startServer } from '@sar/testing/server';
import { sql } from 'drizzle-orm';
import { startWriters } from './outages/writers.ts';

const WRITES = Number(process.argv[2] ?? 20_000);
const FAULTS = Number(process.argv[3] ?? 40);
/** What a fault may cost once what was hurt is up again. */
const RECOVERS_WITHIN_MS = 5_000;

const database = openOwnPostgres(`outages-${process.pid}`, 55_510 + (process.pid % 80));
if (!database) {
  console.log('!!! sauté : il faut le PostgreSQL de scripts/real-postgres.sh start');
  process.exit(0);
}
const port = await freePort();
const env = {
  SAR_DEMO: 'true',
  LOG_LEVEL: 'fatal',
  DATABASE_URL: database.url,
  GATEWAY_SECRET: randomBytes(32).toString('base64url'),
  DOCUMENTS_URL: `http://127.0.0.1:${port}`,
};
const startGateway = () => startServer(nodeArguments('gateway', 'source'), env);
const startRoom = () => startServer(nodeArguments('documents', 'source'), env, [], port);

// Where a room is elsewhere, whoever sets the system up fills it.
execFileSync(process.execPath, [...nodeArguments('sar', 'source'), 'setup'], { cwd: ROOT, env: childEnvironment(env), stdio: 'ignore' });
let room: Server = await startRoom();
let server: Server = await startGateway();
const FAULT_SORTS: Record<string, () => Promise<void> | void> = {
  'passerelle tuée': async () => {
    await server.kill();
    server = await startGateway();
  },
  'rubrique tuée': async () => {
    await room.kill();
    room = await startRoom();
  },
  'PostgreSQL redémarré': () => {
    database.stop('fast');
    database.start();
  },
  'PostgreSQL arrêté net': () => {
    database.stop('immediate');
    database.start();
  },
  'PostgreSQL tué': () => {
    database.kill();
    database.start();
  },
};

/** Waits until something is so; for a process that has ended by itself nobody waits. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    const ended = [server, room].find(({ process: { exitCode } }) => exitCode !== null);
    if (ended) throw new Error(`un processus s'est arrêté (code ${ended.process.exitCode}) :\n${ended.output()}`);
    await setTimeout(5);
  }
}

const recoveries: number[] = [];
let good = false;
try {
  const writers = startWriters(() => server.origin);
  for (let fault = 0; fault < FAULTS; fault++) {
    const before = (WRITES / (FAULTS + 1)) * (fault + 1);
    await until(() => writers.acknowledged.size >= before);
    const sorts = Object.values(FAULT_SORTS);
    const hurt = sorts[fault % sorts.length] as (typeof sorts)[number];
    await hurt();
    const upAt = performance.now();
    await until(() => writers.lastAt >= upAt);
    recoveries.push(writers.lastAt - upAt);
  }
  await until(() => writers.acknowledged.size >= WRITES);
  await writers.stop();

  const opened = await openDatabase({ url: database.url, dataDir: '' });
  const rows = await executeRows<{ id: string; title: string }>(
    opened.db,
    sql`select id, title from documents.documents where title like 'Coupure %'`,
  );
  await opened.close();
  const present = new Map(rows.map(({ id, title }) => [title, id]));
  const missing = [...writers.acknowledged].filter(([title, id]) => present.get(title) !== id).length;
  const doubled = rows.length - present.size;
  const worst = Math.max(...recoveries);
  good = missing === 0 && doubled === 0 && worst < RECOVERS_WITHIN_MS;
  console.log(
    `${good ? '✔' : '✘'} ${FAULTS} coupures (${Object.keys(FAULT_SORTS).join(', ')}), ${writers.acknowledged.size} écritures confirmées, ` +
      `${writers.repeats} renvois, ${missing} perdue(s), ${doubled} en double, reprise en ${Math.round(worst)} ms au pire`,
  );
} finally {
  await server.kill();
  await room.kill();
  database.remove();
}
process.exit(good ? 0 : 1);
