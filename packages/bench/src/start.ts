// What a start costs, from the sources and from the bundle, which it makes first: `npm run bench:start [-- ROUNDS]`. A start
// is measured from the process's birth to its first federated answer, on a database that is filled already, with the whole
// machine and within 512 MB and a tenth of a core. The variants take turns; the table holds medians. Linux.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '@sar/bundle/build';
import { nodeArguments, type Origin } from '@sar/bundle/programs';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { cpuOf, memoryOf, startServer } from '@sar/testing/server';
import { openPages } from './pages.ts';
import { openSmallMachine, type SmallMachine } from './small-machine.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const PAGES = 300;
/**
 * Of the bundle, on PostgreSQL: what the house promises. Seconds and MB. The time is that of the best round, since the others
 * tell of this machine's neighbours, and is not judged at all where they leave it no core; the rest are medians.
 */
const LIMITS = { firstAnswer: 1.5, cpu: 1.5, after300: 200, ofSourceWhenSmall: 0.5 };

interface Start {
  /** Seconds. */
  readonly firstAnswer: number;
  /** Seconds of processor time until then. */
  readonly cpu: number;
  /** MB of resident memory after the pages; after the first one on the small machine, where 300 would take minutes. */
  readonly memory: number;
}

interface Variant {
  readonly database: 'PostgreSQL' | 'base embarquée';
  readonly origin: Origin;
  readonly small: boolean;
  readonly starts: Start[];
}

async function start({ database, origin, small }: Variant, env: Record<string, string>, machine: SmallMachine | null): Promise<Start> {
  const began = performance.now();
  const args = nodeArguments('gateway', origin, database === 'base embarquée');
  const server = await startServer(args, { SAR_DEMO: 'true', LOG_LEVEL: 'error', ...env }, small ? machine?.launcher : []);
  const pid = server.process.pid as number;
  try {
    const askPage = await openPages(server.origin);
    await askPage();
    const firstAnswer = (performance.now() - began) / 1000;
    const cpu = cpuOf(pid);
    for (let page = 1; page < (small ? 1 : PAGES); page++) await askPage();
    return { firstAnswer, cpu, memory: memoryOf(pid).now };
  } finally {
    await server.stop();
  }
}

/** Fills a database, so that what follows are second starts. */
async function fillOnce(database: Variant['database'], env: Record<string, string>): Promise<void> {
  await start({ database, origin: 'dist', small: false, starts: [] }, env, null);
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
const medianOf = ({ starts }: Variant, what: keyof Start) => median(starts.map((one) => one[what]));
const bestOf = ({ starts }: Variant) => Math.min(...starts.map(({ firstAnswer }) => firstAnswer));

async function measure(database: Variant['database'], env: Record<string, string>, machine: SmallMachine | null): Promise<Variant[]> {
  await fillOnce(database, env);
  const variants = [false, ...(machine ? [true] : [])].flatMap((small) =>
    (['source', 'dist'] as const).map((origin): Variant => ({ database, origin, small, starts: [] })),
  );
  for (let round = 0; round < ROUNDS; round++) for (const variant of variants) variant.starts.push(await start(variant, env, machine));
  return variants;
}

/** What is above its limit, in French. */
function breaches(variants: readonly Variant[]): string[] {
  const find = (origin: Origin, small: boolean) =>
    variants.find((one) => one.database === 'PostgreSQL' && one.origin === origin && one.small === small);
  const dist = find('dist', false);
  if (!dist) return [];
  const judged: [what: string, value: number, limit: number][] = [
    ['processeur (s)', medianOf(dist, 'cpu'), LIMITS.cpu],
    [`après ${PAGES} pages (Mo)`, medianOf(dist, 'memory'), LIMITS.after300],
  ];
  const [load = 0] = loadavg();
  if (load > availableParallelism())
    console.error(`!!! MACHINE OCCUPÉE (charge ${load.toFixed(1)}) : le temps de réponse n'est PAS JUGÉ !!!`);
  else judged.push(['première réponse, meilleur tour (s)', bestOf(dist), LIMITS.firstAnswer]);
  const [smallSource, smallDist] = [find('source', true), find('dist', true)];
  if (smallSource && smallDist) {
    const ratio = medianOf(smallDist, 'firstAnswer') / medianOf(smallSource, 'firstAnswer');
    judged.push(['dixième de cœur, temps de dist sur source', ratio, LIMITS.ofSourceWhenSmall]);
  }
  return judged.filter(([, value, limit]) => value > limit).map(([what, value, limit]) => `${what} : ${value.toFixed(2)}, limite ${limit}`);
}

console.log(await build());
let machine: SmallMachine | null = null;
try {
  machine = openSmallMachine();
} catch (error) {
  console.error(`!!! PAS DE GROUPES DE CONTRÔLE ICI (${(error as Error).message}) : le dixième de cœur est SAUTÉ !!!`);
}
const folder = mkdtempSync(join(tmpdir(), 'sar-bench-'));
const variants: Variant[] = [];
try {
  if (serverUrl) variants.push(...(await withDatabase('start', (url) => measure('PostgreSQL', { DATABASE_URL: url }, machine))));
  else console.error('!!! PostgreSQL : sauté, faute de DATABASE_URL !!!');
  variants.push(...(await measure('base embarquée', { DATABASE_URL: '', SAR_DATA_DIR: folder }, machine)));
} finally {
  machine?.close();
  rmSync(folder, { recursive: true, force: true });
}
console.table(
  variants.map((variant) => ({
    machine: variant.small ? '512 Mo, un dixième de cœur' : 'entière',
    base: variant.database,
    depuis: variant.origin,
    'première réponse (s)': medianOf(variant, 'firstAnswer').toFixed(2),
    'meilleure (s)': bestOf(variant).toFixed(2),
    'processeur (s)': medianOf(variant, 'cpu').toFixed(2),
    'mémoire (Mo)': `${medianOf(variant, 'memory')}, ${variant.small ? 'première page' : `${PAGES} pages`}`,
  })),
);
const over = breaches(variants);
for (const breach of over) console.error(`✘ ${breach}`);
process.exit(over.length > 0 ? 1 : 0);
