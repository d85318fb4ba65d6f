// Kills the system without warning, again and again, on both databases, and requires that nothing acknowledged is
// missing and nothing is half done. `node scripts/kills.ts [ROUNDS]`.
// Cases: X01.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeArguments, ROOT } from '@sar/bundle/programs';
import { childEnvironment } from '@sar/config/environment';
import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { startServer } from '@sar/testing/server';
import { sql } from 'drizzle-orm';

const ROUNDS = Number(process.argv[2] ?? 5);
const SERVER = nodeArguments('gateway', 'source', true);
const scratch = mkdtempSync(join(tmpdir(), 'sar-kills-'));

/** Writes articles from three writers until the server is killed under them. @returns the ids that were acknowledged. */
async function writeUntilKilled(env: Record<string, string>, round: number): Promise<string[]> {
  const server = await startServer(SERVER, env);
  const session = await fetch(`${server.origin}/demo/session`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ role: 'COMMUNICATION' }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const query = 'mutation($input: CreateArticleInput!) { createArticle(input: $input) { article { id } } }';
  const acknowledged: string[] = [];
  const write = async (writer: number): Promise<void> => {
    for (let count = 0; ; count++) {
      const body = JSON.stringify({ query, variables: { input: { type: 'NEWS', title: `Coupure ${round}-${writer}-${count}` } } });
      const answer = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body }).catch(() => null);
      const result = answer?.ok
        ? ((await answer.json().catch(() => null)) as { data: { createArticle: { article: { id: string } } } } | null)
        : null;
      if (!result) return;
      acknowledged.push(result.data.createArticle.article.id);
    }
  };
  const writers = Promise.all([0, 1, 2].map(write));
  // A different moment each round, and always after some writes.
  await new Promise((resolve) => setTimeout(resolve, 300 + 137 * round));
  await server.kill();
  await writers;
  return acknowledged;
}

/** Starts an import of a large file and kills it after `delayMs`. @returns whether it had ended by itself. */
async function importUntilKilled(env: Record<string, string>, file: string, delayMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [...nodeArguments('sar', 'source', true), 'import-dataset', '--csv-file', file], {
    cwd: ROOT,
    env: childEnvironment(env),
    stdio: 'ignore',
  });
  const ended = new Promise<boolean>((resolve) => child.once('exit', (code) => resolve(code === 0)));
  const timer = setTimeout(() => child.kill('SIGKILL'), delayMs);
  const whole = await ended;
  clearTimeout(timer);
  return whole;
}

interface Dataset {
  readonly file: string;
  readonly rows: number;
}

/** A dataset of so many rows that share none with one of another size. */
function writeDataset(rows: number): Dataset {
  const file = join(scratch, `${rows}.csv`);
  const lines = Array.from({ length: rows }, (_, row) => `"Question numéro ${row} sur ${rows} ?","Réponse numéro ${row}."`);
  writeFileSync(file, `question,answer\n${lines.join('\n')}\n`);
  return { file, rows };
}

async function counts(env: Record<string, string>): Promise<{ articles: string[]; entries: number }> {
  const database = await openDatabase({ url: env['DATABASE_URL'] || undefined, dataDir: env['SAR_DATA_DIR'] ?? '' });
  try {
    const articles = await executeRows<{ id: string }>(database.db, sql`select id from news.articles`);
    const [entries] = await executeRows<{ total: number }>(
      database.db,
      sql`select count(*)::int as total from mai.entries where superseded_by is null and status <> 'WITHDRAWN'`,
    );
    return { articles: articles.map(({ id }) => id), entries: entries?.total ?? 0 };
  } finally {
    await database.close();
  }
}

async function prove(name: string, env: Record<string, string>): Promise<boolean> {
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round++) acknowledged.push(...(await writeUntilKilled(env, round)));
  const before = await counts(env);
  const present = new Set(before.articles);
  const missing = acknowledged.filter((id) => !present.has(id)).length;
  console.log(
    `${missing === 0 ? '✔' : '✘'} ${name} : ${ROUNDS} coupures, ${acknowledged.length} écritures confirmées, ${missing} perdue(s)`,
  );

  const [old, next] = [20_000, 20_001].map(writeDataset) as [Dataset, Dataset];
  const start = performance.now();
  const first = await importUntilKilled(env, old.file, 120_000);
  const duration = performance.now() - start;
  let halves = 0;
  let interrupted = 0;
  for (let round = 0; round < ROUNDS; round++) {
    // Spread over the second half of what a whole import takes: the first is spent opening the database.
    if (!(await importUntilKilled(env, next.file, duration * (0.5 + (0.45 * round) / ROUNDS)))) interrupted++;
    const { entries } = await counts(env);
    if (entries !== old.rows && entries !== next.rows) halves++;
  }
  const last = await importUntilKilled(env, next.file, 120_000);
  const { entries } = await counts(env);
  const good = first && last && interrupted > 0 && halves === 0 && entries === next.rows;
  console.log(
    `${good ? '✔' : '✘'} ${name} : ${interrupted} import(s) coupé(s), ${halves} à moitié fait(s), puis ${entries} lignes sur ${next.rows}`,
  );
  return missing === 0 && good;
}

const base = { SAR_DEMO: 'true', LOG_LEVEL: 'silent' };
const results: boolean[] = [];
try {
  results.push(await prove('base embarquée', { ...base, SAR_DATA_DIR: join(scratch, 'data'), DATABASE_URL: '' }));
  if (serverUrl) results.push(await withDatabase('kills', (url) => prove('PostgreSQL', { ...base, DATABASE_URL: url })));
  else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
