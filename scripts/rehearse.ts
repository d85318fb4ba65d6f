// The deployment of render.yaml, rehearsed: `npm run rehearse`, on a DATABASE_URL. A clean clone of the last commit is built
// and started by the file's own commands and environment, on real PostgreSQL, with the memory and the processor of Render's
// free plan (the build has the whole machine, as on Render, which builds elsewhere): on an empty database; again with the
// invented company in it, for the commands of docs/deployment.md; and for the journey of a working day. Linux, as root for the
// limits.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openSmallMachine, type SmallMachine } from '@sar/bench/small-machine';
import { nodeArguments } from '@sar/bundle/programs';
import { readManifest } from '@sar/gateway/documents/manifest';
import { withDatabase } from '@sar/testing/databases';
import { runJourney } from '@sar/testing/journey';
import { openSession } from '@sar/testing/open-session';
import { memoryOf, type Server, startCommand } from '@sar/testing/server';
import { buildCheckout, type Checkout } from './deployment/checkout.ts';
import { commandsOf, PAGES, runnerOf } from './deployment/documentation.ts';

const root = join(import.meta.dirname, '..');
/** What the plan, and whoever waits, put up with. Seconds and MB. */
const LIMITS = { 'prêt (s)': 60, 'pic de mémoire (Mo)': 400, 'réponse la plus lente (s)': 5, 'arrêt (s)': 10 } as const;
type Measures = Partial<Record<keyof typeof LIMITS, number>>;

/** One start, some work and one stop, as the file says. */
async function run(
  { folder, service, environment }: Checkout,
  machine: SmallMachine,
  work: (server: Server) => Promise<Measures>,
): Promise<Measures> {
  const server = await startCommand([...machine.launcher, 'sh', '-c', `exec ${service.startCommand}`], folder, environment);
  try {
    const worked = await work(server);
    const { peak } = memoryOf(server.process.pid as number);
    return { 'prêt (s)': server.readyMs / 1_000, ...worked, 'pic de mémoire (Mo)': peak, 'arrêt (s)': (await server.stop()) / 1_000 };
  } catch (error) {
    console.error(server.output());
    await server.kill();
    throw error;
  }
}

/** Puts the invented company into the database: by the bundle's own command, which production refuses. */
function seed({ folder, environment }: Checkout): void {
  const env = { ...environment, NODE_ENV: 'development' };
  const { status } = spawnSync(process.execPath, [...nodeArguments('sar', 'dist'), 'seed-demo'], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`seed-demo : code ${status}`);
}

/** What a front end does first, by the hash of its document; a document of nobody's is refused. */
async function greet(server: Server): Promise<Measures> {
  const ask = async (payload: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(payload) });
    return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  };
  const { id } = readManifest().find(({ name }) => name === 'LoginOptions') ?? {};
  assert.ok((await ask({ documentId: id })).data);
  assert.equal((await ask({ query: '{ loginOptions { google } }' })).errors?.[0]?.extensions.code, 'DOCUMENT_NOT_TRUSTED');
  return {};
}

/** A working day. */
async function day(server: Server, databaseUrl: string): Promise<Measures> {
  let slowest = { step: '', ms: 0 };
  const onAnswer = (step: string, ms: number) => {
    if (ms > slowest.ms) slowest = { step, ms };
  };
  const legs = await runJourney(server.origin, { openSession: (role) => openSession(databaseUrl, role), onAnswer });
  console.log(`La journée : ${legs.length} étapes ; la plus lente : « ${slowest.step} ».`);
  return { 'réponse la plus lente (s)': slowest.ms / 1_000 };
}

/** What the documentation has people type, typed as it stands. @throws Error with what a command said when it fails. */
function follow(server: Server, { environment }: Checkout): void {
  const given = { PUBLIC_URL: server.origin, TICK_SECRET: environment['TICK_SECRET'], DATABASE_URL: environment['DATABASE_URL'] };
  const { PATH, HOME } = environment;
  const commands = commandsOf(PAGES[0]).filter((command) => runnerOf(command) === 'rehearsal');
  for (const command of commands) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: root, env: { PATH, HOME, ...given }, encoding: 'utf8' });
    if (status !== 0) throw new Error(`« ${command} » : code ${status}\n${stdout}${stderr}`);
  }
  console.log(`La documentation : ${commands.length} commandes.`);
}

/** @returns null, loudly, where control groups cannot be used: without the limits it would be no rehearsal. */
function openMachine(): SmallMachine | null {
  try {
    return openSmallMachine();
  } catch (error) {
    console.error(`!!! PAS DE GROUPES DE CONTRÔLE ICI (${(error as Error).message}) : la répétition est SAUTÉE !!!`);
    console.log('0 passed, 0 failed, 1 skipped');
    return null;
  }
}

const machine = openMachine();
if (!machine) process.exit();
try {
  const rows = await withDatabase('rehearsal', async (url) => {
    const checkout = buildCheckout(root, url);
    try {
      console.log(`Construction : ${checkout.buildSeconds.toFixed(1)} s, sans limites.`);
      const first = await run(checkout, machine, greet);
      seed(checkout);
      const second = await run(checkout, machine, async (server) => {
        follow(server, checkout);
        return {};
      });
      // The journey asks more than the front end does.
      const open = { ...checkout, environment: { ...checkout.environment, TRUSTED_DOCUMENTS: 'false' } };
      return { 'base vide': first, 'base remplie': second, 'une journée': await run(open, machine, (server) => day(server, url)) };
    } finally {
      checkout.remove();
    }
  });
  console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, rounded(row)])));
  const over = Object.entries(rows).flatMap(([name, row]) => breaches(row).map((breach) => `${name}, ${breach}`));
  for (const breach of over) console.error(`✘ ${breach}`);
  console.log(`${Object.values(rows).flatMap(Object.keys).length - over.length} passed, ${over.length} failed, 0 skipped`);
  process.exitCode = over.length > 0 ? 1 : 0;
} finally {
  machine.close();
}

function rounded(row: Measures): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.toFixed(name.endsWith('(s)') ? 1 : 0)]));
}

function breaches(row: Measures): string[] {
  return Object.entries(LIMITS).flatMap(([name, limit]) => {
    const value = row[name as keyof typeof LIMITS] ?? 0;
    return value < limit ? [] : [`${name} : ${value.toFixed(1)}, limite ${limit}`];
  });
}
