// Memory and start times of the system as users start it: `npm run bench:memory`. On the embedded database, first and
// second start, and on PostgreSQL where DATABASE_URL names one. From the sources, or with `--dist` from the bundle, which it
// makes first. Resident memory as the kernel counts it; Linux.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '@sar/bundle/build';
import { nodeArguments } from '@sar/bundle/programs';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { memoryOf, startServer } from '@sar/testing/server';
import { openPages } from './pages.ts';

const { values } = parseArgs({ options: { dist: { type: 'boolean', default: false } } });
const origin = values.dist ? 'dist' : 'source';
const PAGES = 300;
/** What the issue that built the house asks of it, in MB of resident memory, at any moment of a run. */
const LIMIT_MB = { embedded: 320, postgres: 200 };

interface Row {
  readonly form: string;
  readonly 'prêt (s)': string;
  readonly 'pic au démarrage (Mo)': number;
  readonly 'après 300 pages (Mo)': number;
  /** Mo. */
  readonly peak: number;
}

async function measure(form: string, embedded: boolean, env: Record<string, string>): Promise<Row> {
  const server = await startServer(nodeArguments('gateway', origin, embedded), { SAR_DEMO: 'true', LOG_LEVEL: 'error', ...env });
  const pid = server.process.pid as number;
  try {
    const peakAtStart = memoryOf(pid).peak;
    const askPage = await openPages(server.origin);
    for (let page = 0; page < PAGES; page++) await askPage();
    const { now, peak } = memoryOf(pid);
    return {
      form,
      'prêt (s)': (server.readyMs / 1000).toFixed(2),
      'pic au démarrage (Mo)': peakAtStart,
      'après 300 pages (Mo)': now,
      peak,
    };
  } finally {
    await server.stop();
  }
}

if (values.dist) console.log(await build());
const folder = mkdtempSync(join(tmpdir(), 'sar-bench-'));
const rows: Row[] = [];
try {
  const env = { SAR_DATA_DIR: folder, DATABASE_URL: '' };
  rows.push(await measure('base embarquée, premier démarrage', true, env));
  rows.push(await measure('base embarquée, second démarrage', true, env));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (serverUrl) {
  const both = await withDatabase('memory', async (url) => [
    await measure('PostgreSQL, premier démarrage', false, { DATABASE_URL: url }),
    await measure('PostgreSQL, second démarrage', false, { DATABASE_URL: url }),
  ]);
  rows.push(...both);
}
console.table(rows);
const over = rows.filter(({ form, peak }) => peak > (form.startsWith('PostgreSQL') ? LIMIT_MB.postgres : LIMIT_MB.embedded));
for (const { form, peak } of over) console.error(`✘ ${form} : ${peak} Mo, au-dessus de la limite`);
process.exit(over.length > 0 ? 1 : 0);
