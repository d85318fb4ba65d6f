// What a home page costs by each way to serve it: `npm run bench [-- ROUNDS SECONDS]`, on the PostgreSQL of DATABASE_URL with the
// demonstration company and the rules on. Each contestant is a process of its own (or seven); they take turns, and the table in
// docs/performance.md holds medians and ratios of one run. Then a minute of home pages from the product itself, bundled and with its
// limits on, and what the house promises of it. Linux.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '@sar/bundle/build';
import { nodeArguments, nodeFlags } from '@sar/bundle/programs';
import { openHouse } from '@sar/gateway/house';
import { connectLocal } from '@sar/gateway/sources';
import { ROOM_NAMES, SUBGRAPHS } from '@sar/gateway/subgraphs';
import { testConfig } from '@sar/testing/config';
import { recordStatements } from '@sar/testing/count-statements';
import { serverUrl } from '@sar/testing/databases';
import { type Server, startServer } from '@sar/testing/server';
import { copyTemplate, prepareTemplate, templateName } from '@sar/testing/template';
import { pino } from 'pino';
import { HOME } from './page/ask.ts';
import type { Form } from './page/contestant.ts';
import { openDoor } from './page/door.ts';
import type { Recording } from './page/floor.ts';
import { CONNECTIONS, type Contestant, load, memory, type Round } from './page/load.ts';
import { openSessions } from './page/people.ts';
import { breaches, writeReport } from './page/report.ts';

const [rounds = 5, seconds = 4] = process.argv.slice(2).map(Number);
const SOAK_SECONDS = 60;
const secret = 'secret-des-mesures-de-trente-deux-signes';
const SCRIPTS = 'packages/bench/src/page';

if (!serverUrl) throw new Error('DATABASE_URL est requise.');
console.log(await build());
const template = templateName();
await prepareTemplate(template, serverUrl);
const { where, discard } = await copyTemplate(template, serverUrl);
const folder = mkdtempSync(join(tmpdir(), 'sar-bench-'));
const servers: Server[] = [];
const env = { ...where, GATEWAY_SECRET: secret, SAR_DEMO: 'true', LOG_LEVEL: 'error' } as Record<string, string>;

async function start(args: readonly string[], more: Record<string, string> = {}): Promise<Server> {
  const server = await startServer(args, { ...env, ...more });
  servers.push(server);
  return server;
}
const pidOf = ({ process }: Server) => process.pid as number;
const contestant = (form: Form, urls = {}) => start([...nodeFlags('gateway'), `${SCRIPTS}/contestant.ts`, form], urls);

/** The home page's statements and its answer, of one page asked of our own door; and sessions, good at every contestant. */
async function record(): Promise<{ tokens: string[]; recording: Recording }> {
  const config = testConfig(where, { GATEWAY_SECRET: secret });
  const log = pino({ level: 'error' });
  const house = await openHouse(config, log, ROOM_NAMES);
  const door = await openDoor(
    config,
    log,
    [...house.rooms].map(([name, room]) => connectLocal(name, room, house.database, log)),
  );
  const origin = await door.listen({ host: '127.0.0.1', port: 0 });
  const tokens = await openSessions(house, CONNECTIONS);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens[0]}` };
  const ask = async () => (await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(HOME) })).json();
  // A session's first use of the day is a statement more.
  await ask();
  let answer: unknown;
  const statements = await recordStatements(house, async () => {
    answer = await ask();
  });
  await door.close();
  await house.close();
  return { tokens, recording: { statements, answer } };
}

try {
  const { tokens, recording } = await record();
  writeFileSync(join(folder, 'page.json'), JSON.stringify(recording));
  const rooms = new Map<string, Server>();
  for (const name of ROOM_NAMES) rooms.set(SUBGRAPHS[name].url, await start(nodeArguments(name, 'source')));
  const urls = Object.fromEntries([...rooms].map(([variable, { origin }]) => [variable, origin]));
  const own = async (name: string, server: Promise<Server>, others: Iterable<Server> = []): Promise<Contestant> => {
    const { origin, process } = await server;
    return { name, origin, tokens, pids: [process.pid as number, ...[...others].map(pidOf)] };
  };
  const contestants = [
    await own('un processus', contestant('ours')),
    await own('`LocalGraphQLDataSource` tel quel', contestant('stock')),
    await own('six services, notre passerelle', contestant('http', urls), rooms.values()),
    await own('six services, Hive Gateway', contestant('hive', urls), rooms.values()),
    await own('plancher : le SQL de la page, puis `JSON.stringify`', start([`${SCRIPTS}/floor.ts`, join(folder, 'page.json')])),
  ];
  // Not counted: their code is not compiled yet.
  for (const one of contestants) await load(one, seconds);
  const measured = new Map<string, Round[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const one of round % 2 === 0 ? contestants : contestants.toReversed()) measured.get(one.name)?.push(await load(one, seconds));

  for (const server of servers.splice(0).reverse()) await server.kill();
  const product = await own('le produit', start(nodeArguments('gateway', 'dist'), { TRUSTED_PROXY: '127.0.0.1' }));
  const resident: number[] = [];
  const sampling = setInterval(() => resident.push(memory(product)), 1_000);
  const soak = await load(product, SOAK_SECONDS);
  clearInterval(sampling);
  const report = { rounds, seconds, measured, soak, resident, statements: recording.statements.length };
  console.log(writeReport(report));
  const over = breaches(report);
  for (const breach of over) console.error(`✘ ${breach}`);
  process.exitCode = over.length > 0 ? 1 : 0;
} finally {
  // Those that others call last; a contestant has no signal to obey but the last one.
  for (const server of servers.reverse()) await server.kill();
  rmSync(folder, { recursive: true, force: true });
  await discard();
}
