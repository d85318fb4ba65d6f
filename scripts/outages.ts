// Writes while the process and its PostgreSQL are killed and started again, over and over, and requires that no
// acknowledged write is missing and none stands there twice. `node scripts/outages.ts [WRITES] [FAULTS]`.
import { setTimeout } from 'node:timers/promises';
import { nodeArguments } from '@sar/bundle/programs';
import { type Server, startServer } from '@sar/testing/server';
import postgres from 'postgres';
import { openOwnPostgres } from './outages/postgres.ts';
import { startWriters } from './outages/writers.ts';

const WRITES = Number(process.argv[2] ?? 20_000);
const FAULTS = Number(process.argv[3] ?? 40);
/** What a fault may cost once what was hurt is up again. */
const RECOVERS_WITHIN_MS = 5_000;

const database = openOwnPostgres('outages', 55_510 + (process.pid % 80));
if (!database) {
  console.log('!!! sauté : scripts/real-postgres.sh ne peut rien ici');
  process.exit(0);
}
const env = { SAR_DEMO: 'true', LOG_LEVEL: 'silent', DATABASE_URL: database.url };
const start = () => startServer(nodeArguments('gateway', 'source', true), env);

let server: Server = await start();
const FAULT_SORTS: Record<string, () => Promise<void> | void> = {
  'processus tué': async () => {
    await server.kill();
    server = await start();
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

const recoveries: number[] = [];
let good = false;
try {
  const writers = startWriters(() => server.origin);
  for (let fault = 0; fault < FAULTS; fault++) {
    const before = (WRITES / (FAULTS + 1)) * (fault + 1);
    while (writers.acknowledged.size < before) await setTimeout(20);
    const [, hurt] = Object.entries(FAULT_SORTS)[fault % 4] as [string, () => Promise<void> | void];
    await hurt();
    const upAt = performance.now();
    while (writers.lastAt < upAt) await setTimeout(5);
    recoveries.push(writers.lastAt - upAt);
  }
  while (writers.acknowledged.size < WRITES) await setTimeout(20);
  await writers.stop();

  const sql = postgres(database.url, { max: 1 });
  const rows = await sql<{ id: string; title: string }[]>`select id, title from documents.documents where title like 'Coupure %'`;
  await sql.end();
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
  database.remove();
}
process.exit(good ? 0 : 1);
