import { useApp } from '@sar/testing/app';
import { eq, inArray, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddingModels, embeddings, entries, passages } from '../../tables.ts';
import { EXACT_UP_TO, FEW, findNearest, indexVectors, isIndexed, type Space, type Wanted } from './nearest.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const ids = (found: readonly { passageId: string }[]) => found.map(({ passageId }) => passageId);
const getModels = () =>
  db()
    .select({ id: embeddingModels.id, dimension: embeddingModels.dimension, isIndexed })
    .from(embeddingModels)
    .orderBy(embeddingModels.dimension);

describe('the wordings nearest to a vector', () => {
  const rows: Wanted = { source: 'ROW', audiences: [], limit: 10 };
  let few: Space;
  let vector: number[];
  /** The same vectors, searched as more of them are than a scan takes. */
  const many = () => ({ ...few, isIndexed: true });

  beforeAll(async () => {
    few = (await getModels())[0] as Space;
    const [some] = await db().select().from(embeddings).limit(1);
    vector = some?.embedding as number[];
  });

  it('are the same by a scan and one by one', async () => {
    const scanned = await findNearest(db(), few, vector, rows);
    expect(scanned[0]?.similarity).toBeCloseTo(1, 5);
    expect(ids(await findNearest(db(), many(), vector, rows))).toEqual(ids(scanned));
  });

  it('are of rows that may be cited', async () => {
    const [nearest, ...rest] = ids(await findNearest(db(), few, vector, { ...rows, limit: 200 }));
    const own = db()
      .select({ id: passages.entryId })
      .from(passages)
      .where(eq(passages.id, nearest as string));
    await db().update(entries).set({ status: 'WITHDRAWN' }).where(inArray(entries.id, own));
    const ofOthers = db()
      .select({ id: passages.id })
      .from(passages)
      .innerJoin(entries, eq(entries.id, passages.entryId))
      .where(eq(entries.status, 'PUBLISHED'));
    const kept = new Set((await ofOthers).map(({ id }) => id));
    for (const space of [few, many()]) {
      expect(ids(await findNearest(db(), space, vector, rows))).toEqual(rest.filter((id) => kept.has(id)).slice(0, 10));
    }
  });

  it('leave ten for the reader where the nearest are for others, however many', async () => {
    const nearest = ids(await findNearest(db(), few, vector, { ...rows, limit: 100 }));
    await db()
      .update(passages)
      .set({ audiences: ['direction:1'] })
      .where(inArray(passages.id, nearest));
    for (const space of [few, many()]) {
      const found = ids(await findNearest(db(), space, vector, { ...rows, audiences: ['direction:2'] }));
      expect(found).toHaveLength(10);
      expect(found.filter((id) => nearest.includes(id))).toEqual([]);
      expect(ids(await findNearest(db(), space, vector, { ...rows, audiences: ['direction:1'] }))).toEqual(nearest.slice(0, 10));
    }
  });
});

describe('the pieces of articles nearest to a vector, by their index', () => {
  const SIZE = 2 * FEW + 10;
  const MODEL = '00000000-0000-4000-8000-000000000001';
  const model = { id: MODEL, dimension: 2 };
  /** A turn is shared by all; the nearer to its start, the nearer to this vector. Every second one is for a role alone, and text is its place. */
  const start = [1, 0];
  const find = async (audiences: readonly string[]) => {
    const near = await findNearest(db(), { ...model, isIndexed: true }, start, { source: 'ARTICLE', audiences, limit: 10 });
    const found = await db()
      .select({ id: passages.id, text: passages.text })
      .from(passages)
      .where(inArray(passages.id, ids(near)));
    return near.map(({ passageId }) => Number(found.find(({ id }) => id === passageId)?.text));
  };
  const placesFrom = (first: number, step: number) => Array.from({ length: 10 }, (_, place) => first + place * step);

  beforeAll(async () => {
    await db().delete(passages).where(eq(passages.source, 'ARTICLE'));
    await db()
      .insert(embeddingModels)
      .values({ ...model, provider: 'local', model: 'essai', version: '1', lexicon: { rows: 0, weights: {} } as never });
    await db().execute(sql`
      with made as (
        insert into mai.passages (source, article_id, text, audiences)
        select 'ARTICLE', gen_random_uuid(), n, case when n % 2 = 1 then array['role:HR'] else array['everyone'] end
        from generate_series(0, ${SIZE - 1}::int) n returning id, text)
      insert into mai.embeddings (passage_id, model_id, embedding)
      select id, ${MODEL}, array[cos(text::int * pi() / ${SIZE}::int), sin(text::int * pi() / ${SIZE}::int)]::vector from made`);
    expect(await getModels()).toMatchObject([{ id: MODEL, isIndexed: false }, { isIndexed: false }]);
    await indexVectors(db(), model, EXACT_UP_TO + 1);
  });

  it('are those that it holds: it is known to be there, of this model alone', async () => {
    expect(await getModels()).toMatchObject([{ id: MODEL, isIndexed: true }, { isIndexed: false }]);
  });

  it('are ten of what the reader may read, best first, whether that is all or half', async () => {
    expect(await find(['everyone', 'role:HR'])).toEqual(placesFrom(0, 1));
    expect(await find(['everyone'])).toEqual(placesFrom(0, 2));
    expect(await find(['role:HR'])).toEqual(placesFrom(1, 2));
  });

  it('and one by one where little may be read', async () => {
    await db()
      .update(passages)
      .set({ audiences: ['role:HSE'] })
      .where(sql`${passages.text} in ('5', ${String(SIZE - 1)})`);
    expect(await find(['role:HSE'])).toEqual([5, SIZE - 1]);
  });
});
