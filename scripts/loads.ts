// Loads L1 and L3 of docs/abuse-cases.md, and what D09 and D18 cost others, on real PostgreSQL with the demonstration company, the
// system started as users start it. L1: the front end's screens, asked for at half the rate that this machine can answer, for some
// minutes: no error, 95 in 100 within 150 ms. L3: the same beside a stream of hostile requests, window by window in turns: the 95th
// percentile stays within twice its quiet value, and none of the hostile is answered. D18: likewise beside three hundred connections
// that say a byte a second. D09: documents by the thousand that nobody asked before leave its memory as it was.
// `node scripts/loads.ts [MINUTES]`.
// Cases: L1, L3, D09, D18.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeArguments } from '@sar/bundle/programs';
import { readManifest } from '@sar/gateway/documents/manifest';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { dayAway } from '@sar/testing/front-end';
import { memoryOf, type Server, startServer } from '@sar/testing/server';
import { HOSTILE } from './loads/hostile.ts';
import { stall } from './loads/stalled.ts';

const MINUTES = Number(process.argv[2] ?? 3);
const WINDOW_MS = 15_000;
const WINDOWS = 4;
const HOSTILE_PER_SECOND = 20;
const MAX_P95_MS = 150;
const MAX_RATIO = 2;
/** Of a quiet p95 of a few milliseconds twice is little. */
const FLOOR_MS = 5;
const STALLED = 300;
/** Ten times as many as are kept. */
const MADE_UP = 1_600;
const MAX_GROWTH_MB = 100;
const ROLES = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'HR', 'DOCUMENTS_MANAGER', 'MAI_CURATOR', 'ADMINISTRATOR'];
/** What employees look at all day, and one thing that they write. */
const SCREENS = [
  'UpdateMyPreferences',
  'HomeDashboard',
  'NewsFeed',
  'Directory',
  'DocumentsExplorer',
  'SafetyPage',
  'Projects',
  'AppShell',
];

/** Of others, before this proof adds its own. */
const [busy = 0] = loadavg();
const isBusy = busy > availableParallelism();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const documents = readManifest().filter(({ name }) => SCREENS.includes(name));

function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What was not judged is not good. */
const mark = (good: boolean) => (good ? (isBusy ? '–' : '✔') : '✘');

/** The codes of an answer's errors; its beginning where it has none. */
const codesIn = (text: string) => [...new Set([...text.matchAll(/"code":"(\w+)"/g)].map(([, code]) => code))].join() || text.slice(0, 80);

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

async function openSession(server: Server, role: string): Promise<string> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(`${server.origin}/demo/session`, { method: 'POST', headers, body: new URLSearchParams({ role }) });
  return ((await answer.json()) as { token: string }).token;
}

/** Sends a request as if from a network of its own, told by its rank. @returns the status, the errors and the milliseconds. */
async function send(server: Server, rank: number, token: string | null, body: string) {
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': `10.${(rank >> 8) & 255}.${rank & 255}.1`,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const start = performance.now();
  const answer = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body });
  const text = await answer.text();
  return { status: answer.status, faulty: answer.status !== 200 || text.includes('"errors"'), text, ms: performance.now() - start };
}

/** Sends at an even rate for a while, whatever becomes of each; resolves once all are answered. */
async function stream<Sent>(perSecond: number, forMs: number, sendOne: (rank: number) => Promise<Sent>): Promise<Sent[]> {
  const start = performance.now();
  const sent: Promise<Sent>[] = [];
  while (performance.now() - start < forMs) {
    await pause(Math.max(0, (sent.length * 1_000) / perSecond - (performance.now() - start)));
    sent.push(sendOne(sent.length));
  }
  return Promise.all(sent);
}

async function prove(server: Server): Promise<boolean> {
  const tokens = await Promise.all(ROLES.map((role) => openSession(server, role)));
  const variables = { from: dayAway(0), to: dayAway(31), input: { dashboard: [{ widget: 'NEWS' }] } };
  const screen = (rank: number) => {
    const { id } = documents[rank % documents.length] as (typeof documents)[number];
    // Every role on every screen, which a step through both lists at once would never give.
    const token = tokens[Math.floor(rank / documents.length) % tokens.length] as string;
    return send(server, rank % 50, token, JSON.stringify({ documentId: id, variables }));
  };
  const hostile = async (rank: number) => {
    const [name, body] = Object.entries(HOSTILE)[rank % Object.keys(HOSTILE).length] as [string, string];
    return { name, ...(await send(server, 5_000 + (rank % 50), tokens[rank % tokens.length] as string, body)) };
  };
  for (let rank = 0; rank < 100; rank++) await screen(rank);
  const began = performance.now();
  for (let rank = 0; rank < 200; rank++) await screen(rank);
  const rate = Math.max(1, Math.floor(200_000 / (performance.now() - began) / 2));

  const steady = await stream(rate, MINUTES * 60_000, screen);
  const p95 = percentile(
    steady.map(({ ms }) => ms),
    0.95,
  );
  const faults = steady.filter(({ faulty }) => faulty).length;
  for (const [told, count] of countBy(steady.filter(({ faulty }) => faulty).map(({ status, text }) => `${status} ${codesIn(text)}`)))
    console.log(`✘ ${count} × ${told}`);
  if (isBusy) console.error(`!!! MACHINE OCCUPÉE (charge ${busy.toFixed(1)} au départ) : les temps ne sont PAS JUGÉS !!!`);
  const steadyGood = faults === 0 && (isBusy || p95 <= MAX_P95_MS);
  console.log(`${mark(steadyGood)} L1 : ${steady.length} pages à ${rate}/s, ${faults} erreur(s), p95 ${p95.toFixed(0)} ms`);

  const quiet: number[] = [];
  const beside: number[] = [];
  const sent = new Set<string>();
  const through: string[] = [];
  for (let window = 0; window < WINDOWS; window++) {
    quiet.push(...(await stream(rate, WINDOW_MS, screen)).map(({ ms }) => ms));
    const [normal, bad] = await Promise.all([stream(rate, WINDOW_MS, screen), stream(HOSTILE_PER_SECOND, WINDOW_MS, hostile)]);
    beside.push(...normal.map(({ ms }) => ms));
    for (const { name, faulty, status, text } of bad) {
      sent.add(name);
      if (!faulty || (status >= 500 && !isBusy)) through.push(`${name} : ${status} ${codesIn(text)}`);
    }
  }
  const ratio = percentile(beside, 0.95) / percentile(quiet, 0.95);
  const mixGood = (isBusy || ratio <= MAX_RATIO) && through.length === 0 && sent.size === Object.keys(HOSTILE).length;
  for (const [told, count] of countBy(through)) console.log(`✘ ${count} × ${told}`);
  console.log(
    `${mark(mixGood)} L3 : p95 ${percentile(quiet, 0.95).toFixed(0)} → ${percentile(beside, 0.95).toFixed(0)} ms (× ${ratio.toFixed(2)}), ${through.length} requête(s) hostile(s) passée(s)`,
  );
  const held = [await proveStalled(server, rate, screen), await proveMadeUp(server)];
  return steadyGood && mixGood && held.every(Boolean);
}

type Screen = (rank: number) => ReturnType<typeof send>;

async function proveStalled(server: Server, rate: number, screen: Screen): Promise<boolean> {
  const quiet: number[] = [];
  const beside: number[] = [];
  let faults = 0;
  for (let window = 0; window < WINDOWS; window++) {
    quiet.push(...(await stream(rate, WINDOW_MS, screen)).map(({ ms }) => ms));
    const end = await stall(server, STALLED);
    const answered = await stream(rate, WINDOW_MS, screen);
    end();
    beside.push(...answered.map(({ ms }) => ms));
    faults += answered.filter(({ faulty }) => faulty).length;
  }
  const [before, p95] = [percentile(quiet, 0.95), percentile(beside, 0.95)];
  const good = faults === 0 && (isBusy || p95 <= MAX_RATIO * before + FLOOR_MS);
  console.log(
    `${mark(good)} D18 : p95 ${before.toFixed(0)} → ${p95.toFixed(0)} ms à côté de ${STALLED} connexions qui traînent, ${faults} erreur(s)`,
  );
  return good;
}

/** The largest document of the front end, with a comment that nobody has made before: planned, compiled and kept each time. */
async function proveMadeUp(server: Server): Promise<boolean> {
  const [largest] = readManifest().toSorted((a, b) => b.body.length - a.body.length);
  const variables = { from: dayAway(0), to: dayAway(31) };
  const ask = (rank: number) => send(server, 6_000 + (rank % 50), null, JSON.stringify({ query: `${largest?.body} # ${rank}`, variables }));
  const pid = server.process.pid as number;
  await ask(-1);
  const before = memoryOf(pid).now;
  const told = new Set<number>();
  for (let rank = 0; rank < MADE_UP; rank++) told.add((await ask(rank)).status);
  const growth = memoryOf(pid).now - before;
  const good = [...told].join() === '200' && growth < MAX_GROWTH_MB;
  console.log(
    `${good ? '✔' : '✘'} D09 : ${MADE_UP} documents inventés (${[...told].join()}), mémoire ${growth >= 0 ? '+' : ''}${growth} Mo`,
  );
  return good;
}

if (!serverUrl) {
  console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'sar-loads-'));
const good = await withDatabase('loads', async (url) => {
  const env = { DATABASE_URL: url, SAR_DATA_DIR: folder, SAR_DEMO: 'true', TRUSTED_PROXY: '127.0.0.1', LOG_LEVEL: 'warn' };
  const server = await startServer(nodeArguments('gateway', 'source'), env);
  try {
    return await prove(server);
  } finally {
    await server.stop();
  }
}).finally(() => rmSync(folder, { recursive: true, force: true }));
process.exit(good ? 0 : 1);
