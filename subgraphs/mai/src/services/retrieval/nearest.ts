/** The passages nearest to a vector, by pgvector. */
import { type Db, executeRows } from '@sar/database/client';
import { and, isNotNull, type SQL, sql } from 'drizzle-orm';
import { toSql } from 'pgvector';
import { embeddingModels, embeddings, entries, passages } from '../../tables.ts';
import { isReadableBy } from '../articles/rights.ts';
import { isCurrent } from '../passages.ts';
import type { Neighbour } from './search.ts';

/** A model's vectors. */
export interface Space {
  /** Of the model, a UUID. */
  readonly id: string;
  readonly dimension: number;
  /** Whether they have an index (indexVectors). */
  readonly isIndexed: boolean;
}

export interface Wanted {
  /** Wordings of rows that may be cited, or pieces of articles. */
  readonly source: 'ROW' | 'ARTICLE';
  /** The reader's (subgraph-kit/src/audiences.ts). */
  readonly audiences: readonly string[];
  readonly limit: number;
}

/** Up to this many vectors, a scan takes as long as the index and misses nothing. */
export const EXACT_UP_TO = 10_000;
/** Up to this many that may be read, they are compared one by one, which takes 20 ms; of one in a hundred the index finds 97 % in as much. */
export const FEW = 3_000;
/** Candidates that the index looks at: 99.9 % of the ten nearest of 100,000 are among them (`npm run bench:vectors`). */
const INDEX_SEARCH = 400;

/**
 * The nearest passages of a model by cosine, best first. Rights are in the statement, before its limit: what is not shown or
 * not for the reader takes nobody's place. All vectors are units, so their inner product is their cosine, and cheaper.
 */
export async function findNearest(db: Db, space: Space, vector: readonly number[], wanted: Wanted): Promise<Neighbour[]> {
  const text = toSql([...vector]) as string;
  // Nearly all rows may be read, and few vectors are of articles.
  if (!space.isIndexed) return executeRows(db, wanted.source === 'ROW' ? amongMost(space, text, wanted) : amongFew(space, text, wanted));
  if (await areFew(db, wanted)) return executeRows(db, amongFew(space, text, wanted));
  return db.transaction(async (tx) => {
    await tx.execute(sql.raw(`set local hnsw.ef_search = ${INDEX_SEARCH}`));
    await tx.execute(sql.raw('set local hnsw.iterative_scan = relaxed_order'));
    // At 20,000 the planner takes a sort of all vectors for cheaper, which takes three times as long.
    await tx.execute(sql.raw('set local enable_sort = off'));
    const found = await executeRows<Neighbour>(tx, byIndex(space, text, wanted));
    return found.sort((a, b) => b.similarity - a.similarity);
  });
}

/** Passages with their rows, to the left: an article's have none. */
const read = sql`${passages} left join ${entries} on ${entries.id} = ${passages.entryId}`;
const mayBeRead = ({ source, audiences }: Wanted): SQL =>
  and(source === 'ROW' ? isCurrent() : isNotNull(passages.articleId), isReadableBy(audiences)) as SQL;

/**
 * Looks at one after the other, nearest first, until enough of them may be read, so that little more than what is
 * wanted is joined to its row. `offset 0` and a subquery that is no `exists` keep the planner from joining all of them first.
 */
function amongMost({ id }: Space, vector: string, wanted: Wanted): SQL {
  return sql`
    select near.id as "passageId", -near.distance as similarity
    from (
      select ${embeddings.passageId} as id, ${embeddings.embedding} <#> ${vector}::vector as distance
      from ${embeddings} where ${embeddings.modelId} = ${id} order by distance, id offset 0) near
    where (select ${mayBeRead(wanted)} from ${read} where ${passages.id} = near.id)
    order by near.distance, near.id limit ${wanted.limit}`;
}

/** Finds what may be read, then compares all of it; materialised, or the planner would take the index and lose most of it. */
function amongFew({ id }: Space, vector: string, wanted: Wanted): SQL {
  const distance = sql`${embeddings.embedding} <#> ${vector}::vector`;
  return sql`
    with readable as materialized (select ${passages.id} as id from ${read} where ${mayBeRead(wanted)})
    select ${embeddings.passageId} as "passageId", -(${distance}) as similarity
    from readable join ${embeddings} on ${embeddings.passageId} = readable.id and ${embeddings.modelId} = ${id}
    order by ${distance}, ${embeddings.passageId} limit ${wanted.limit}`;
}

/** By the model's own index, whose expression and condition must stand here as in indexVectors. */
function byIndex(space: Space, vector: string, wanted: Wanted): SQL {
  const distance = sql`(${typed(space)}) <#> ${vector}::vector`;
  return sql`
    select ${embeddings.passageId} as "passageId", -(${distance}) as similarity from ${embeddings}
    where ${ofModel(space)} and exists (select from ${read} where ${passages.id} = ${embeddings.passageId} and ${mayBeRead(wanted)})
    order by ${distance} limit ${wanted.limit}`;
}

async function areFew(db: Db, wanted: Wanted): Promise<boolean> {
  const [row] = await executeRows<{ few: boolean }>(
    db,
    sql`select count(*) <= ${FEW} as few from (select from ${read} where ${mayBeRead(wanted)} limit ${FEW + 1}) readable`,
  );
  return row?.few ?? true;
}

const typed = ({ dimension }: Pick<Space, 'dimension'>) => sql.raw(`"embedding"::vector(${dimension})`);
const ofModel = ({ id }: Pick<Space, 'id'>) => sql.raw(`"model_id" = '${id}'`);

const INDEX = 'embeddings_nearest_';
const indexNameOf = ({ id }: Pick<Space, 'id'>) => `${INDEX}${id.slice(0, 8)}`;

/** Whether the vectors of a model have their index, in a query of models. */
export const isIndexed: SQL<boolean> = sql`to_regclass('mai.${sql.raw(INDEX)}' || left(${embeddingModels.id}::text, 8)) is not null`;

/** Takes away the indexes of all other models: nobody asks those any more, and each vector written would pay for them. */
export async function dropOtherIndexes(db: Db, model: Pick<Space, 'id'>): Promise<void> {
  const others = await executeRows<{ name: string }>(
    db,
    sql`select indexname as name from pg_indexes where schemaname = 'mai' and starts_with(indexname, ${INDEX}) and indexname <> ${indexNameOf(model)}`,
  );
  for (const { name } of others) await db.execute(sql`drop index if exists mai.${sql.identifier(name)}`);
}

/** Gives a model an index of its vectors where there are more than a scan takes. Call it once they are all there. */
export async function indexVectors(db: Db, model: Pick<Space, 'id' | 'dimension'>, size: number): Promise<void> {
  if (size <= EXACT_UP_TO) return;
  const name = sql.identifier(indexNameOf(model));
  await db.transaction(async (tx) => {
    // A hundred thousand vectors take about a minute, which no question may.
    await tx.execute(sql.raw('set local statement_timeout = 0'));
    await tx.execute(
      sql`create index if not exists ${name} on ${embeddings} using hnsw ((${typed(model)}) vector_ip_ops) with (ef_construction = 256) where ${ofModel(model)}`,
    );
  });
}
