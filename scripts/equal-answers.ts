// Whether an address has an account cannot be told from how sign-in and its mailed link answer: same status, same body, and
// times whose medians differ by 5 % at most (or by chance, on a machine that others use too), over 200 samples of each sort,
// taken in turns from a system started as users start it, on both databases. So for the request that follows when a link was
// asked for, which what goes on behind could hold up.
// Cases: A18.
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
/** A larger difference of medians that comes about by itself more often than this is the machine's, not the answer's. */
const CHANCE = 0.01;
/** What a request leaves to do has been done by then. */
const PAUSE_MS = 40;
/** 587 people without a role, of whom 400 have an account, of whom the first 200 get a password. */
const SORTS: Readonly<Record<string, (rank: number) => string>> = {
  'compte avec mot de passe': (rank) => `demo.${rank % 200}@demo.sar.sn`,
  'compte sans mot de passe': (rank) => `demo.${200 + (rank % 200)}@demo.sar.sn`,
  'personne sans compte': (rank) => `demo.${400 + (rank % 187)}@demo.sar.sn`,
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

/**
 * Sets a password of its own for each of the first 200, by the link that the log of a development system shows. Links are
 * asked for everybody else too: a first one begins a count, which is a statement more.
 */
async function prepare(server: Server): Promise<void> {
  for (let rank = 0; rank < 200; rank++) {
    const email = SORTS['compte avec mot de passe']?.(rank);
    await post(server, '/auth/forgotten-password', { email });
    const link = new RegExp(`"email":"${email}","link":"[^"]*token=([^"&]+)"`);
    for (let waited = 0; waited < 5_000 && !link.test(server.output()); waited += 10) await pause(10);
    const token = link.exec(server.output())?.[1];
    assert.equal((await post(server, '/auth/reset-password', { token, newPassword: `mot de passe ${rank} long` })).status, 200);
  }
  const [, ...others] = Object.values(SORTS);
  const emails = others.flatMap((emailOf) => Array.from({ length: SAMPLES }, (_, rank) => emailOf(rank)));
  for (const email of new Set(emails)) await post(server, '/auth/forgotten-password', { email });
}

interface Measure {
  readonly name: string;
  ask(server: Server, email: string): Promise<{ status: number; text: string }>;
}

const MEASURES: readonly Measure[] = [
  { name: 'connexion', ask: (server, email) => post(server, '/auth/password', { email, password: 'ce n’est pas le bon' }) },
  { name: 'lien demandé', ask: (server, email) => post(server, '/auth/forgotten-password', { email }) },
];

/** Times of every sort, in milliseconds. */
type Series = ReadonlyMap<string, number[]>;
const newSeries = (): Series => new Map(Object.keys(SORTS).map((sort) => [sort, []]));

async function measure(server: Server, where: string, { name, ask }: Measure): Promise<boolean> {
  const [itself, next] = [newSeries(), newSeries()];
  const answers = new Set<string>();
  for (let rank = 0; rank < WARM_UP; rank++) await ask(server, `chauffe.${rank}@demo.sar.sn`);
  for (let rank = 0; rank < SAMPLES; rank++) {
    const sorts = Object.entries(SORTS);
    // Each sort comes first, second and so on as often as the others.
    for (const [sort, emailOf] of [...sorts.slice(rank & 3), ...sorts.slice(0, rank & 3)]) {
      const start = performance.now();
      const { status, text } = await ask(server, emailOf(rank));
      const answered = performance.now();
      await (await fetch(`${server.origin}/auth/sign-in`)).text();
      itself.get(sort)?.push(answered - start);
      next.get(sort)?.push(performance.now() - answered);
      answers.add(`${status} ${text}`);
      await pause(PAUSE_MS);
    }
  }
  const same = answers.size === 1;
  console.log(`${same ? '✔' : '✘'} ${where}, ${name} : ${same ? 'une seule réponse' : [...answers].slice(0, 3).join(' | ')}`);
  return [compare('la réponse', itself), compare('la requête qui suit', next), same].every(Boolean);
}

/** True when no sort is told apart from the first by its times. */
function compare(what: string, series: Series): boolean {
  const [[firstSort, first], ...others] = [...series] as [[string, number[]], ...[string, number[]][]];
  console.log(`    ${what}, ${firstSort} : ${median(first).toFixed(2)} ms`);
  return others
    .map(([sort, other]) => {
      const difference = median(other) / median(first) - 1;
      const { z, p } = mannWhitney(first, other);
      const isTold = Math.abs(difference) > MAX_DIFFERENCE && p < CHANCE;
      const told = `${difference >= 0 ? '+' : ''}${(100 * difference).toFixed(1)} %, Mann-Whitney z = ${z.toFixed(2)}, p = ${p.toFixed(3)}`;
      console.log(`  ${isTold ? '✘' : '✔'} ${sort} : ${median(other).toFixed(2)} ms (${told})`);
      return !isTold;
    })
    .every(Boolean);
}

async function prove(where: string, embedded: boolean, env: Record<string, string>): Promise<boolean> {
  const server = await startServer(nodeArguments('gateway', 'source', embedded), { SAR_DEMO: 'true', TRUSTED_PROXY: '127.0.0.1', ...env });
  try {
    await prepare(server);
    const results = [];
    for (const each of MEASURES) results.push(await measure(server, where, each));
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
