// Memory and start times of the system as users start it: `npm run bench:memory`. On the embedded database, first and
// second start, and on PostgreSQL where DATABASE_URL names one. Resident memory as the kernel counts it; Linux.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { memoryOf, type Server, startServer } from '@sar/testing/server';

const EMBEDDED = ['--liftoff-only', '--max-semi-space-size=2', '--max-old-space-size=192', 'gateway/src/main.ts'];
const POSTGRES = ['--max-semi-space-size=2', '--max-old-space-size=192', 'gateway/src/main.ts'];
const PAGES = 300;
/** What the issue that built the house asks of it, in MB of resident memory, at any moment of a run. */
const LIMIT_MB = { embedded: 320, postgres: 200 };
const PAGE = `{ viewer { user { employee { fullName manager { fullName } } } } directions { name employeeCount } maiSampleQuestions
  articles(first: 10) { totalCount nodes { title author { fullName mainDirection { name } } } } employees(first: 20) { nodes { fullName manager { fullName } } }
  askMai(question: "Où se trouve la raffinerie ?") { status answer } }`;

interface Row {
  readonly form: string;
  readonly 'prêt (s)': string;
  readonly 'pic au démarrage (Mo)': number;
  readonly 'après 300 pages (Mo)': number;
  /** Mo. */
  readonly peak: number;
}

async function measure(form: string, args: string[], env: Record<string, string>): Promise<Row> {
  const server = await startServer(args, { SAR_DEMO: 'true', LOG_LEVEL: 'error', ...env });
  const pid = server.process.pid as number;
  try {
    const peakAtStart = memoryOf(pid).peak;
    await servePages(server);
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

async function servePages({ origin }: Server): Promise<void> {
  const session = await fetch(`${origin}/demo/session`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ role: 'EMPLOYEE' }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  for (let page = 0; page < PAGES; page++) {
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: PAGE }) });
    const { errors } = (await answer.json()) as { errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sar-bench-'));
const rows: Row[] = [];
try {
  const env = { SAR_DATA_DIR: folder, DATABASE_URL: '' };
  rows.push(await measure('base embarquée, premier démarrage', EMBEDDED, env));
  rows.push(await measure('base embarquée, second démarrage', EMBEDDED, env));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (serverUrl) {
  const both = await withDatabase('memory', async (url) => [
    await measure('PostgreSQL, premier démarrage', POSTGRES, { DATABASE_URL: url }),
    await measure('PostgreSQL, second démarrage', POSTGRES, { DATABASE_URL: url }),
  ]);
  rows.push(...both);
}
console.table(rows);
const over = rows.filter(({ form, peak }) => peak > (form.startsWith('PostgreSQL') ? LIMIT_MB.postgres : LIMIT_MB.embedded));
for (const { form, peak } of over) console.error(`✘ ${form} : ${peak} Mo, au-dessus de la limite`);
process.exit(over.length > 0 ? 1 : 0);
