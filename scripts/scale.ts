// Lists at 100 times the demonstration: a page deep in a list costs what the first one costs, on both databases, and no
// page reads the whole table. Medians of interleaved rounds in one run; ratios, not milliseconds, decide.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig } from '@sar/config/config';
import { executeRows } from '@sar/database/client';
import { openHouse } from '@sar/gateway/house';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { listArticles } from '@sar/news/services/articles';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';

const ROWS = 20_000;
const ROUNDS = 30;
/** A page that read what lies before it would cost hundreds of times the first; three leaves room for a busy machine. */
const MAX_RATIO = 3;
const MAX_PAGE = 20;

async function prove(name: string, env: Record<string, string>): Promise<boolean> {
  const house = await openHouse(parseConfig(env), pino({ level: 'warn' }), ROOM_NAMES);
  const { db } = house.database;
  try {
    await db.execute(sql`insert into news.articles (type, title, author_id, published_at, search_text)
      select 'NEWS', 'Article ' || n, gen_random_uuid(), now() - n * interval '1 minute', 'article ' || n from generate_series(1, ${ROWS}::int) n`);
    await db.execute(sql`analyze news.articles`);
    const [deep] = await executeRows<{ at: string; id: string }>(
      db,
      sql`select published_at::text as at, id from news.articles order by published_at limit 1 offset ${MAX_PAGE + 5}`,
    );
    const cursor = Buffer.from(JSON.stringify(['articles', new Date(deep?.at ?? '').toISOString(), deep?.id])).toString('base64url');
    const times: Record<'first' | 'deep', number[]> = { first: [], deep: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const [which, after] of [
        ['first', null],
        ['deep', cursor],
      ] as const) {
        const start = performance.now();
        const { nodes } = await listArticles(db, { first: MAX_PAGE, after });
        times[which].push(performance.now() - start);
        if (nodes.length !== MAX_PAGE) throw new Error(`${which} : ${nodes.length} articles`);
      }
    }
    const plan = await executeRows<Record<string, string>>(
      db,
      sql`explain select * from news.articles where published_at <= now() and (expires_at is null or expires_at > now()) order by published_at desc, id desc limit ${MAX_PAGE}`,
    );
    const scans = plan.some((line) => Object.values(line).join(' ').includes('Seq Scan'));
    const [first, last] = [median(times.first), median(times.deep)];
    const good = last <= MAX_RATIO * first && !scans;
    console.log(
      `${good ? '✔' : '✘'} ${name} : ${ROWS} articles, première page ${first.toFixed(2)} ms, dernière ${last.toFixed(2)} ms (× ${(last / first).toFixed(2)}), ${scans ? 'lit toute la table' : 'par index'}`,
    );
    return good;
  } finally {
    await house.close();
  }
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const folder = mkdtempSync(join(tmpdir(), 'sar-scale-'));
const results: boolean[] = [];
try {
  results.push(await prove('base embarquée', { SAR_DATA_DIR: folder }));
  if (serverUrl) results.push(await withDatabase('scale', (url) => prove('PostgreSQL', { DATABASE_URL: url, SAR_DEMO: 'false' })));
  else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
