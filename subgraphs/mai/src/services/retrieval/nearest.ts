/** The passages nearest to a vector, by pgvector. */
import { type Db, executeRows } from '@sar/database/client';
import { inArray, type SQL, sql } from 'drizzle-orm';
import { toSql } from 'pgvector';
import { embeddings, entries, type PassageRow, passages } from '../../tables.ts';
import { isShown } from '../passages.ts';
import type { Neighbour } from './search.ts';

/** A model's vectors. */
export interface Space {
  /** Of the model, a UUID. */
  readonly id: string;
  readonly dimension: number;
  /** How many there are, more or less. */
  readonly size: number;
}

type Source = PassageRow['source'];
const ROWS: readonly Source[] = ['QUESTION', 'ALIAS'];

/** Up to this many vectors, a scan takes as long as the index and misses nothing. */
export const EXACT_UP_TO = 10_000;
/** Candidates that the index looks at: with 200 it found 89 % of the ten nearest at 100,000, with 800 99 % (`npm run bench:vectors`). */
const INDEX_SEARCH = 800;

/**
 * The nearest passages of a model by cosine, best first. Rights are in the statement, before its limit: what is not shown or
 * not for the reader takes nobody's place. All vectors are units, so their inner product is their cosine, and cheaper.
 * @param audiences the reader's keys; a passage without audiences is everybody's.
 * @param sources of which to look among: rows, unless said; articles are looked for apart (services/articles/find.ts).
 */
export async function findNearest(
  db: Db,
  space: Space,
  vector: readonly number[],
  limit: number,
  audiences: readonly string[] = [],
  sources: readonly Source[] = ROWS,
): Promise<Neighbour[]> {
  const wanted: Wanted = { space, vector: toSql([...vector]) as string, limit, audiences, sources };
  if (space.size <= EXACT_UP_TO) return executeRows(db, amongMost(wanted));
  // The index finds few of what a filter leaves few of: those are compared one by one.
  if (await isSelective(db, wanted)) return executeRows(db, amongFew(wanted));
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local hnsw.ef_search = ${INDEX_SEARCH}`));
    await tx.execute(sql.raw('set local hnsw.iterative_scan = relaxed_order'));
    const found = await executeRows<Neighbour>(tx, byIndex(wanted));
    return found.sort((a, b) => b.similarity - a.similarity);
  });
}

interface Wanted {
  readonly space: Space;
  readonly vector: string;
  readonly limit: number;
  readonly audiences: readonly string[];
  readonly sources: readonly Source[];
}

const isOf = (sources: readonly Source[]): SQL => sql`(${inArray(passages.source, [...sources])} and ${isShown()})`;
const isFor = (audiences: readonly string[]): SQL =>
  sql`(${passages.audiences} is null or ${passages.audiences} && ${`{${audiences.map((key) => JSON.stringify(key)).join(',')}}`}::text[])`;

/**
 * Looks at one after the other, nearest first, until enough of them may be read: little is hidden, so little more than what is
 * wanted is joined to its row. `offset 0` and a subquery that is no `exists` keep the planner from joining all of them first.
 */
function amongMost({ space, vector, limit, audiences, sources }: Wanted): SQL {
  return sql`
    select near.id as "passageId", -near.distance as similarity
    from (
      select ${embeddings.passageId} as id, ${embeddings.embedding} <#> ${vector}::vector as distance
      from ${embeddings} where ${embeddings.modelId} = ${space.id} order by distance, id offset 0) near
    where (
      select ${isOf(sources)} and ${isFor(audiences)} from ${passages} left join ${entries} on ${entries.id} = ${passages.entryId}
      where ${passages.id} = near.id)
    order by near.distance, near.id limit ${limit}`;
}

/** Finds what may be read, then compares all of it; materialised, or the planner would take the index and lose most of it. */
function amongFew({ space, vector, limit, audiences, sources }: Wanted): SQL {
  const distance = sql`${embeddings.embedding} <#> ${vector}::vector`;
  return sql`
    with readable as materialized (
      select ${passages.id} as id from ${passages} left join ${entries} on ${entries.id} = ${passages.entryId}
      where ${isOf(sources)} and ${isFor(audiences)})
    select ${embeddings.passageId} as "passageId", -(${distance}) as similarity
    from readable join ${embeddings} on ${embeddings.passageId} = readable.id and ${embeddings.modelId} = ${space.id}
    order by ${distance}, ${embeddings.passageId} limit ${limit}`;
}

/** By the model's own index, whose expression and condition must stand here as in indexVectors. */
function byIndex({ space, vector, limit, audiences, sources }: Wanted): SQL {
  const distance = sql`(${typed(space)}) <#> ${vector}::vector`;
  return sql`
    select ${embeddings.passageId} as "passageId", -(${distance}) as similarity from ${embeddings}
    where ${ofModel(space)} and exists (
      select from ${passages} left join ${entries} on ${entries.id} = ${passages.entryId}
      where ${passages.id} = ${embeddings.passageId} and ${isOf(sources)} and ${isFor(audiences)})
    order by ${distance} limit ${limit}`;
}

async function isSelective(db: Db, { audiences }: Wanted): Promise<boolean> {
  const [row] = await executeRows<{ few: boolean }>(
    db,
    sql`select count(*) <= ${EXACT_UP_TO} as few from (select from ${passages} where ${isFor(audiences)} limit ${EXACT_UP_TO + 1}) readable`,
  );
  return row?.few ?? true;
}

const typed = ({ dimension }: Pick<Space, 'dimension'>) => sql.raw(`"embedding"::vector(${dimension})`);
const ofModel = ({ id }: Pick<Space, 'id'>) => sql.raw(`"model_id" = '${id}'`);

const INDEX = 'embeddings_nearest_';
const indexNameOf = ({ id }: Pick<Space, 'id'>) => `${INDEX}${id.slice(0, 8)}`;

/** Takes away the indexes of all other models: nobody asks those any more, and each vector written would pay for them. */
export async function dropOtherIndexes(db: Db, space: Pick<Space, 'id'>): Promise<void> {
  const others = await executeRows<{ name: string }>(
    db,
    sql`select indexname as name from pg_indexes where schemaname = 'mai' and starts_with(indexname, ${INDEX}) and indexname <> ${indexNameOf(space)}`,
  );
  for (const { name } of others) await db.execute(sql`drop index if exists mai.${sql.identifier(name)}`);
}

/** Gives a model an index of its vectors where there are more than a scan takes. Call it once they are all there. */
export async function indexVectors(db: Db, space: Space): Promise<void> {
  if (space.size <= EXACT_UP_TO) return;
  const name = sql.identifier(indexNameOf(space));
  await db.transaction(async (tx) => {
    // A hundred thousand vectors take about a minute, which no question may.
    await tx.execute(sql.raw('set local statement_timeout = 0'));
    await tx.execute(
      sql`create index if not exists ${name} on ${embeddings} using hnsw ((${typed(space)}) vector_ip_ops) with (ef_construction = 128) where ${ofModel(space)}`,
    );
  });
}
