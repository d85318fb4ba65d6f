// Whether an address has an account cannot be told from how sign-in and its mailed link answer: same status, same body, and
// times whose medians differ by 5 % at most, over 200 samples of each sort, taken in turns from a system started as users
// start it, on both databases. So for the request after a link was asked for, which what goes on behind could hold up.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeArguments } from '@sar/bundle/programs';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { type Server, startServer } from '@sar/testing/server';
import { mannWhitney, median } from './equal-answers/statistics.ts';

const SAMPLES = 200;
const WARM_UP = 20;
const MAX_DIFFERENCE = 0.05;
/** What a request leaves to do has been done by then. */
const PAUSE_MS = 40;
/** 600 people, of whom 400 have an account, of whom the first 200 get a password. */
const SORTS: Readonly<Record<string, (rank: number) => string>> = {
  'compte avec mot de passe': (rank) => `demo.${rank % 200}@demo.sar.sn`,
  'compte sans mot de passe': (rank) => `demo.${200 + (rank % 200)}@demo.sar.sn`,
  'personne sans compte': (rank) => `demo.${400 + (rank % 180)}@demo.sar.sn`,
  inconnue: (rank) => `nulle.${rank}@demo.sar.sn`,
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Callers of as many networks as there are requests: what is measured is the answer, not the limit. */
let callers = 0;
async function post(server: Server, path: string, body: object): Promise<{ status: number; text: string }> {
  callers++;
  const forwarded = `10.${callers >> 8}.${callers & 255}.1`;
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwarded };
  const answer = await fetch(`${server.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

/** Sets a password of its own for each of the first 200, by the link that the log of a development system shows. */
async function setPasswords(server: Server): Promise<void> {
  for (let rank = 0; rank < 200; rank++) {
    const email = SORTS['compte avec mot de passe']?.(rank);
    await post(server, '/auth/forgotten-password', { email });
    const link = new RegExp(`"email":"${email}","link":"[^"]*token=([^"&]+)"`);
    for (let waited = 0; waited < 5_000 && !link.test(server.output()); waited += 10) await pause(10);
    const token = link.exec(server.output())?.[1];
    assert.equal((await post(server, '/auth/reset-password', { token, newPassword: `mot de passe ${rank} long` })).status, 200);
  }
}

interface Measure {
  readonly name: string;
  ask(server: Server, email: string): Promise<{ status: number; text: string }>;
  /** Asked right after, where that is what is timed. */
  readonly next?: (server: Server) => Promise<unknown>;
}

const forgotten = (server: Server, email: string) => post(server, '/auth/forgotten-password', { email });
const MEASURES: readonly Measure[] = [
  { name: 'connexion', ask: (server, email) => post(server, '/auth/password', { email, password: 'ce n’est pas le bon' }) },
  { name: 'lien demandé', ask: forgotten },
  { name: 'la requête qui suit', ask: forgotten, next: (server) => fetch(`${server.origin}/auth/sign-in`).then((page) => page.text()) },
];

async function measure(server: Server, where: string, { name, ask, next }: Measure): Promise<boolean> {
  const times = new Map(Object.keys(SORTS).map((sort) => [sort, [] as number[]]));
  const answers = new Set<string>();
  for (let round = -WARM_UP; round < SAMPLES; round++) {
    const sorts = Object.entries(SORTS);
    // Each sort comes first, second and so on as often as the others.
    for (const [sort, emailOf] of [...sorts.slice(round & 3), ...sorts.slice(0, round & 3)]) {
      const start = performance.now();
      const { status, text } = await ask(server, emailOf(round + WARM_UP));
      const answered = performance.now();
      await next?.(server);
      const time = next ? performance.now() - answered : answered - start;
      if (round >= 0) times.get(sort)?.push(time);
      answers.add(`${status} ${text}`);
      await pause(PAUSE_MS);
    }
  }
  const [[, first], ...others] = [...times] as [[string, number[]], ...[string, number[]][]];
  const same = answers.size === 1;
  console.log(`${same ? '✔' : '✘'} ${where}, ${name} : ${same ? 'une seule réponse' : [...answers].join(' | ')}`);
  console.log(`    compte avec mot de passe : ${median(first).toFixed(2)} ms`);
  let good = same;
  for (const [sort, other] of others) {
    const difference = median(other) / median(first) - 1;
    const { z, p } = mannWhitney(first, other);
    if (Math.abs(difference) > MAX_DIFFERENCE) good = false;
    const told = `${difference >= 0 ? '+' : ''}${(100 * difference).toFixed(1)} %, Mann-Whitney z = ${z.toFixed(2)}, p = ${p.toFixed(3)}`;
    console.log(`  ${Math.abs(difference) > MAX_DIFFERENCE ? '✘' : '✔'} ${sort} : ${median(other).toFixed(2)} ms (${told})`);
  }
  return good;
}

async function prove(where: string, embedded: boolean, env: Record<string, string>): Promise<boolean> {
  const server = await startServer(nodeArguments('gateway', 'source', embedded), { SAR_DEMO: 'true', TRUSTED_PROXY: '127.0.0.1', ...env });
  try {
    await setPasswords(server);
    const results = [];
    for (const each of MEASURES) {
      results.push(await measure(server, where, each));
    }
    return results.every(Boolean);
  } finally {
    await server.stop();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sar-equal-'));
const results: boolean[] = [];
try {
  results.push(await prove('base embarquée', true, { SAR_DATA_DIR: folder, DATABASE_URL: '' }));
  if (serverUrl)
    results.push(await withDatabase('equal', (url) => prove('PostgreSQL', false, { SAR_DATA_DIR: folder, DATABASE_URL: url })));
  else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
