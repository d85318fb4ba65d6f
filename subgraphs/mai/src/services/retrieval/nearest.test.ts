import { useApp } from '@sar/testing/app';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { embeddingModels, embeddings, passages } from '../../tables.ts';
import { EXACT_UP_TO, findNearest, indexVectors, type Space } from './nearest.ts';

describe('the passages nearest to a vector', () => {
  const app = useApp();
  const db = () => app.house.dependencies.db;
  let few: Space;
  let vector: number[];
  /** The same vectors, searched as if there were more of them than a scan takes. */
  const many = () => ({ ...few, size: EXACT_UP_TO + 1 });
  const ids = (found: readonly { passageId: string }[]) => found.map(({ passageId }) => passageId);

  beforeAll(async () => {
    const [model] = await db().select().from(embeddingModels).where(eq(embeddingModels.active, true));
    const [some] = await db().select().from(embeddings).limit(1);
    few = { id: model?.id as string, dimension: model?.dimension as number, size: 1 };
    vector = some?.embedding as number[];
    await indexVectors(db(), many());
  });

  it('are the same by a scan and one by one', async () => {
    const scanned = await findNearest(db(), few, vector, 10);
    expect(scanned[0]?.similarity).toBeCloseTo(1, 5);
    expect(ids(await findNearest(db(), many(), vector, 10))).toEqual(ids(scanned));
  });

  it('leave ten for the reader where the nearest are for others, however many', async () => {
    const nearest = ids(await findNearest(db(), few, vector, 100));
    const hidden = sql`${passages.id} in ${nearest}`;
    await db()
      .update(passages)
      .set({ audiences: ['direction:1'] })
      .where(hidden);
    for (const space of [few, many()]) {
      const found = ids(await findNearest(db(), space, vector, 10, ['direction:2']));
      expect(found).toHaveLength(10);
      expect(found.filter((id) => nearest.includes(id))).toEqual([]);
      expect(ids(await findNearest(db(), space, vector, 10, ['direction:1']))).toEqual(nearest.slice(0, 10));
    }
  });
});
