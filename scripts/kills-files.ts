// Kills the system while it takes photos in, again and again, on both databases, and requires that every photo that a row
// names is there, and that what was left over goes with the next upload, a day later. `node scripts/kills-files.ts [ROUNDS]`.
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sar/config/config';
import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { openStorage } from '@sar/storage/open';
import { demoId } from '@sar/subgraph-kit/demo';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { picture } from '@sar/testing/files';
import { startServer } from '@sar/testing/server';
import { sql } from 'drizzle-orm';

/** Each leaves at most three uploads behind, of the twenty that a person may have open. */
const ROUNDS = Number(process.argv[2] ?? 6);
const SERVER = ['--liftoff-only', '--max-semi-space-size=2', '--max-old-space-size=192', 'gateway/src/main.ts'];
const PHOTO = await picture('#f00');
const TWO_DAYS_MS = 172_800_000;

interface Ticket {
  readonly uploadId: string;
  readonly url: string;
}

/** What HR does with photos at a running system; null once it is dead. */
async function signIn(origin: string) {
  const session = await fetch(`${origin}/demo/session`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ role: 'HR' }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const ask = async <Answer>(query: string, variables: object): Promise<Answer | null> => {
    const init = { method: 'POST', headers, body: JSON.stringify({ query, variables }) };
    const answer = await fetch(`${origin}/graphql`, init).catch(() => null);
    return answer?.ok ? ((await answer.json().catch(() => null)) as Answer | null) : null;
  };
  const issue = async (employeeId: string): Promise<Ticket | null> => {
    const query =
      'mutation($input: CreateAvatarUploadInput!) { createAvatarUpload(input: $input) { upload { uploadId url } userErrors { code } } }';
    const input = { employeeId, contentType: 'image/png', sizeBytes: PHOTO.length };
    return (await ask<{ data: { createAvatarUpload: { upload: Ticket } } }>(query, { input }))?.data.createAvatarUpload.upload ?? null;
  };
  const setPhoto = async (employeeId: string): Promise<boolean> => {
    const ticket = await issue(employeeId);
    if (!ticket) return false;
    const { pathname, search } = new URL(ticket.url);
    const init = { method: 'PUT', headers: { 'content-type': 'image/png' }, body: PHOTO };
    if (!(await fetch(`${origin}${pathname}${search}`, init).catch(() => null))?.ok) return false;
    const query =
      'mutation($employeeId: ID!, $uploadId: ID!) { setEmployeeAvatar(employeeId: $employeeId, uploadId: $uploadId) { employee { id } } }';
    const variables = { employeeId, uploadId: ticket.uploadId };
    return Boolean(
      (await ask<{ data: { setEmployeeAvatar: { employee: object | null } } }>(query, variables))?.data.setEmployeeAvatar.employee,
    );
  };
  return { issue, setPhoto };
}

/** Sets photos of three people until the server is killed under it. @returns how many were acknowledged. */
async function setUntilKilled(env: Record<string, string>, round: number): Promise<number> {
  const server = await startServer(SERVER, env);
  const { setPhoto } = await signIn(server.origin);
  let acknowledged = 0;
  const writers = [0, 1, 2].map(async (rank) => {
    while (await setPhoto(demoId('employee', `demo.${rank}@demo.sar.sn`))) acknowledged++;
  });
  // A different moment each round, and always after some writes.
  await new Promise((resolve) => setTimeout(resolve, 600 + 137 * round));
  await server.kill();
  await Promise.all(writers);
  return acknowledged;
}

async function prove(name: string, env: Record<string, string>): Promise<boolean> {
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) acknowledged += await setUntilKilled(env, round);
  const config = parseConfig(env);
  const storage = openStorage(config, 'directory');
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
  const rows = await executeRows<{ key: string }>(
    database.db,
    sql`select avatar_key as key from directory.employees where avatar_key is not null`,
  );
  await database.close();
  const named = new Set(rows.map(({ key }) => key));
  const pathOf = (key: string) => join(config.SAR_STORAGE_DIR, 'directory', key);
  const missing = [...named].filter((key) => !isWebp(pathOf(key)));
  const left = (await storage.list('')).filter(({ key }) => !named.has(key));
  console.log(
    `${missing.length === 0 && named.size > 0 ? '✔' : '✘'} ${name} : ${ROUNDS} coupures, ${acknowledged} photos confirmées, ${missing.length} manquante(s), ${left.length} fichier(s) sans ligne`,
  );
  const then = new Date(Date.now() - TWO_DAYS_MS);
  for (const { key } of await storage.list('')) utimesSync(pathOf(key), then, then);
  const server = await startServer(SERVER, env);
  const ticket = await (await signIn(server.origin)).issue(demoId('employee', 'demo.0@demo.sar.sn'));
  await server.stop();
  const after = (await storage.list('')).map(({ key }) => key);
  const swept = after.length === named.size + 1 && [...named].every((key) => after.includes(key)) && ticket !== null;
  console.log(`${swept ? '✔' : '✘'} ${name} : le dépôt suivant laisse ${after.length - 1} photos sur ${named.size}, et rien d'autre`);
  return missing.length === 0 && named.size > 0 && swept;
}

function isWebp(path: string): boolean {
  try {
    return readFileSync(path).subarray(8, 12).toString() === 'WEBP';
  } catch {
    return false;
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'sar-kills-files-'));
const base = { SAR_DEMO: 'true', LOG_LEVEL: 'silent' };
const results: boolean[] = [];
try {
  results.push(await prove('base embarquée', { ...base, SAR_DATA_DIR: join(scratch, 'embedded'), DATABASE_URL: '' }));
  if (serverUrl) {
    const data = { ...base, SAR_DATA_DIR: join(scratch, 'postgres') };
    results.push(await withDatabase('kills_files', (url) => prove('PostgreSQL', { ...data, DATABASE_URL: url })));
  } else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
