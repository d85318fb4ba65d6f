// What the nearest passages cost and miss, by the product's own query: `npm run bench:vectors [-- SIZE…]`, on the PostgreSQL of
// DATABASE_URL. Vectors lie in clusters, as those of texts do. Fails where recall or time are not what the house promises.
import { openHouse } from '@sar/gateway/house';
import { EXACT_UP_TO, findNearest, indexVectors } from '@sar/mai/services/retrieval/nearest';
import { testConfig } from '@sar/testing/config';
import { withDatabase } from '@sar/testing/databases';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [3_000, 20_000, 100_000];
const DIMENSION = 384;
const CLUSTERS = 200;
const QUERIES = 200;
const WANTED = 10;
/** Recall of the ten nearest, and milliseconds for 95 questions of 100. */
const LIMITS = { recall: 0.98, filteredRecall: 0.99, p95: 25 };
const MODEL = '00000000-0000-4000-8000-000000000001';

type House = Awaited<ReturnType<typeof openHouse>>;

/** Articles' passages, of which one in a hundred is for `rare` and one in twenty for `some`, each with a unit vector near one of the clusters' middles. */
async function fill({ database: { db } }: House, size: number): Promise<void> {
  await db.execute(
    sql`insert into mai.embedding_models (id, provider, model, version, dimension, lexicon) values (${MODEL}, 'local', 'essai', '1', ${DIMENSION}, '{}')`,
  );
  await db.execute(
    sql`create table middles as select c, array_agg(random() - 0.5) as at from generate_series(1, ${CLUSTERS}::int) c, generate_series(1, ${DIMENSION}::int) group by c`,
  );
  await db.transaction(async (tx) => {
    // A hundred thousand vectors take longer to make than any statement of the product may.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`
      with made as (
        insert into mai.passages (source, article_id, text, audiences)
        select 'ARTICLE', gen_random_uuid(), 'p' || n, array[case when n % 100 = 0 then 'rare' when n % 20 = 1 then 'some' else 'common' end]
        from generate_series(1, ${size}::int) n returning id)
      insert into mai.embeddings (passage_id, model_id, embedding)
      select id, ${MODEL}, l2_normalize((select array_agg(v + 0.5 * (random() - 0.5)) from unnest(at) v where id is not null)::vector)
      from (select id, 1 + floor(random() * ${CLUSTERS}::int)::int as c from made) m join middles using (c)`);
  });
  await db.execute(sql`analyze mai.embeddings`);
  await db.execute(sql`analyze mai.passages`);
}

async function measure(house: House, size: number, audiences: string[]) {
  const { db } = house.database;
  const space = { id: MODEL, dimension: DIMENSION, isIndexed: size > EXACT_UP_TO };
  const rows = (await db.execute(sql`select embedding::text as v from mai.embeddings order by random() limit ${QUERIES}`)) as unknown as {
    v: string;
  }[];
  const times: number[] = [];
  let found = 0;
  let full = true;
  for (const { v } of rows) {
    const vector = JSON.parse(v) as number[];
    const exact = (await db.execute(sql`
      select e.passage_id as id from mai.embeddings e join mai.passages p on p.id = e.passage_id
      where p.audiences && ${`{${audiences.join(',')}}`}::text[] order by e.embedding <#> ${v}::vector limit ${WANTED}`)) as unknown as {
      id: string;
    }[];
    const start = performance.now();
    const nearest = await findNearest(db, space, vector, { source: 'ARTICLE', audiences, limit: WANTED });
    times.push(performance.now() - start);
    full &&= nearest.length === WANTED;
    found += nearest.filter(({ passageId }) => exact.some(({ id }) => id === passageId)).length;
  }
  times.sort((a, b) => a - b);
  return {
    size,
    audiences: audiences.join('+'),
    full,
    recall: found / (WANTED * rows.length),
    p95: Number((times[Math.floor(0.95 * rows.length)] ?? 0).toFixed(1)),
  };
}

const results: Awaited<ReturnType<typeof measure>>[] = [];
for (const size of SIZES) {
  await withDatabase('vectors', async (url) => {
    const house = await openHouse(testConfig({ DATABASE_URL: url, SAR_DATA_DIR: '' }), pino({ level: 'silent' }), ['mai']);
    try {
      await fill(house, size);
      await indexVectors(house.database.db, { id: MODEL, dimension: DIMENSION }, size);
      for (const audiences of [['common', 'some', 'rare'], ['some'], ['rare']]) results.push(await measure(house, size, audiences));
    } finally {
      await house.close();
    }
  });
}
console.table(results);
const isKept = ({ audiences, full, recall, p95 }: (typeof results)[number]) =>
  full && p95 <= LIMITS.p95 && recall >= (audiences === 'rare' ? LIMITS.filteredRecall : LIMITS.recall);
if (!results.every(isKept)) process.exitCode = 1;
