// Every paged list at 20 times the demonstration, on both databases: a page costs at most twice what it costs at 1, deep in
// the list as at its start, and no statement of a page reads a whole large table. Interleaved rounds in one run; ratios, not
// milliseconds, decide, and of the best of each: the work is always the same, and what else the machine does only adds to it. The lists are those of the public API: one without a case here fails the run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sar/config/config';
import { executeRows } from '@sar/database/client';
import { seedDemo } from '@sar/gateway/fill';
import { type House, openHouse } from '@sar/gateway/house';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { ROLES, type Viewer } from '@sar/subgraph-kit/viewer';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { explain } from '@sar/testing/explain';
import { sql } from 'drizzle-orm';
import { buildSchema } from 'graphql';
import { pino } from 'pino';
import { CATEGORY, FREQUENT_SEARCHES, LIST_CASES } from './scale/cases.ts';
import { seedMai } from './scale/mai.ts';

const SCALE = 20;
const ROUNDS = 31;
const MAX_RATIO = 2;
const MAX_FREQUENT_RATIO = 6;
const PAGE = 20;
/** A table of fewer rows is a few pages: reading it whole is what a good planner does. */
const LARGE_ROWS = 1_000;

const API = readFileSync(new URL('../gateway/supergraph/api.graphql', import.meta.url), 'utf8');
const viewer: Viewer = {
  userId: crypto.randomUUID(),
  employeeId: crypto.randomUUID(),
  roles: ROLES,
  scopes: [],
  directionIds: [],
  sessionId: 'scale',
};
const log = pino({ level: 'warn' });

interface Page {
  readonly pageInfo: { readonly endCursor: string | null };
  readonly totalCount: number;
}

/** Names of the public API's paged lists. */
function pagedLists(): string[] {
  const fields = buildSchema(API).getQueryType()?.getFields() ?? {};
  return Object.values(fields).flatMap(({ name, type }) => (String(type).endsWith('Connection') ? [name] : []));
}

/** Reads one page as the owning room answers it, rules included. */
async function readPage(
  house: House,
  field: string,
  given: string,
  after: string | null,
  first = PAGE,
  wanted = 'nodes { id }',
): Promise<Page> {
  const room = [...house.rooms.values()].find(({ subgraph }) => new RegExp(`^  ${field}\\b`, 'm').test(subgraph.typeDefs));
  if (!room) throw new Error(`Aucune rubrique n'a la liste ${field}.`);
  const args = [`first: ${first}`, ...(given ? [given] : []), ...(after ? [`after: ${JSON.stringify(after)}`] : [])].join(', ');
  const query = `{ ${field}(${args}) { ${wanted} pageInfo { endCursor } } }`;
  const { data, errors } = await room.execute({ query }, room.createContext({ viewer, requestId: 'scale' }));
  if (errors) throw new Error(`${field} : ${errors[0]?.message}`);
  return data?.[field] as Page;
}

/** The cursor of a page some pages on; in a shorter list of the last that is full, or of what follows the first row. */
async function deepCursor(house: House, field: string, given: string): Promise<string | null> {
  const { totalCount } = await readPage(house, field, given, null, 1, 'totalCount');
  const rows = Math.min(5 * PAGE, Math.max(1, totalCount - PAGE));
  return (await readPage(house, field, given, null, rows)).pageInfo.endCursor;
}

/** The large tables that a page reads from end to end, by its plans. */
async function wholeReads(house: House, work: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const [, table = ''] of (await explain(house, work)).join('\n').matchAll(/Seq Scan on (\w+)/g)) {
    const [size] = await executeRows<{ rows: number }>(
      house.database.db,
      sql`select max(reltuples)::int as rows from pg_class where relname = ${table}`,
    );
    if (size && size.rows > LARGE_ROWS) found.push(table);
  }
  return found;
}

async function proveList(small: House, large: House, field: string, given: string, maxRatio: number): Promise<boolean> {
  const houses = { small, large };
  const deep = { small: await deepCursor(small, field, given), large: await deepCursor(large, field, given) };
  const times = { small: [] as number[], large: [] as number[], smallDeep: [] as number[], largeDeep: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const size of ['small', 'large'] as const) {
      for (const [series, cursor] of [[size, null] as const, [`${size}Deep`, deep[size]] as const]) {
        const start = performance.now();
        await readPage(houses[size], field, given, cursor);
        times[series].push(performance.now() - start);
      }
    }
  }
  const ratio = Math.min(...times.large) / Math.min(...times.small);
  const deepRatio = Math.min(...times.largeDeep) / Math.min(...times.smallDeep);
  const whole = await wholeReads(large, () => readPage(large, field, given, deep.large));
  const good = ratio <= maxRatio && deepRatio <= maxRatio && whole.length === 0;
  const list = `${field}(${given})`.padEnd(58);
  const told = whole.length > 0 ? `lit en entier ${whole.join(', ')}` : 'par index';
  console.log(
    `${good ? '✔' : '✘'} ${list} ${Math.min(...times.small).toFixed(2)} → ${Math.min(...times.large).toFixed(2)} ms (× ${ratio.toFixed(2)}), plus loin × ${deepRatio.toFixed(2)}, ${told}`,
  );
  return good;
}

async function openFilled(env: Record<string, string>, scale: number): Promise<House> {
  const house = await openHouse(parseConfig(env), log, ROOM_NAMES);
  const start = performance.now();
  await house.database.db.execute(sql`
    insert into documents.categories (id, name, sort_name, color, icon, position)
    values (${CATEGORY}::uuid, 'Production', 'production', '#F59E0B', 'factory', 3)`);
  await seedDemo(house, () => {}, scale);
  await seedMai(house.database.db, viewer.employeeId, scale);
  await house.database.db.execute(sql`analyze`);
  console.log(`  × ${scale} rempli en ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return house;
}

async function prove(name: string, smallEnv: Record<string, string>, largeEnv: Record<string, string>): Promise<boolean> {
  console.log(`\n${name}`);
  const small = await openFilled(smallEnv, 1);
  const large = await openFilled(largeEnv, SCALE);
  let good = true;
  for (const field of pagedLists()) {
    const cases = LIST_CASES[field];
    if (!cases) console.log(`✘ ${field} n'a pas de cas dans scripts/scale/cases.ts`);
    good &&= cases !== undefined;
    for (const given of cases ?? []) good = (await proveList(small, large, field, given, MAX_RATIO)) && good;
    for (const given of FREQUENT_SEARCHES[field] ?? []) good = (await proveList(small, large, field, given, MAX_FREQUENT_RATIO)) && good;
  }
  await small.close();
  await large.close();
  return good;
}

const folder = mkdtempSync(join(tmpdir(), 'sar-scale-'));
const results: boolean[] = [];
try {
  const embedded = (size: string) => ({ SAR_DATA_DIR: join(folder, size) });
  results.push(await prove('Base embarquée', embedded('small'), embedded('large')));
  if (serverUrl) {
    const postgres = (url: string) => ({ DATABASE_URL: url, SAR_DEMO: 'false' });
    const both = (small: string, large: string) => prove('PostgreSQL', postgres(small), postgres(large));
    results.push(await withDatabase('scale_small', (small) => withDatabase('scale_large', (large) => both(small, large))));
  } else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
