import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { embeddingModels, embeddings, passages } from '../../tables.ts';
import { findPieces } from './find.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const HOUR_MS = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
const DIMENSION = 384;
/** A unit vector at an angle from the first axis: the more steps, the further, by what 32 bits tell apart. */
const vector = (steps: number) => {
  const angle = steps < 0 ? 0 : 0.3 + steps / 3_000;
  return [Math.cos(angle), Math.sin(angle), ...Array(DIMENSION - 2).fill(0)];
};

type Rights = Partial<Pick<typeof passages.$inferInsert, 'audiences' | 'openFrom' | 'openUntil'>>;
let modelId = '';
const space = () => ({ id: modelId, dimension: DIMENSION, isIndexed: false });

/** Adds pieces, each the next one further away. */
async function add(from: number, pieces: readonly (Rights & { text: string })[]): Promise<void> {
  for (let start = 0; start < pieces.length; start += 500) {
    const rows = pieces
      .slice(start, start + 500)
      .map((piece) => ({ source: 'ARTICLE' as const, articleId: crypto.randomUUID(), ...piece }));
    const ids = await db().insert(passages).values(rows).returning({ id: passages.id });
    const vectors = ids.map(({ id }, place) => ({ passageId: id, modelId, embedding: vector(from + start + place) }));
    await db().insert(embeddings).values(vectors);
  }
}

const find = async (...audiences: string[]) => (await findPieces(db(), space(), vector(-1), audiences)).map(({ text }) => text);

beforeEach(async () => {
  await db().delete(passages).where(eq(passages.source, 'ARTICLE'));
  const [model] = await db().select({ id: embeddingModels.id }).from(embeddingModels).where(eq(embeddingModels.active, true));
  modelId = model?.id ?? '';
});

describe('the pieces that a search may find', () => {
  it('R03: are ten that one may read, whatever lies nearer that one may not', async () => {
    await add(
      0,
      Array.from({ length: 1_000 }, (_, rank) => ({ text: `Secret ${rank}`, audiences: ['role:COMMUNICATION'] })),
    );
    await add(
      2_000,
      Array.from({ length: 12 }, (_, rank) => ({ text: `Ouvert ${rank}`, audiences: ['everyone'] })),
    );
    expect(await find('everyone', 'role:EMPLOYEE')).toEqual(Array.from({ length: 10 }, (_, rank) => `Ouvert ${rank}`));
    expect(await find('everyone', 'role:COMMUNICATION')).toEqual(Array.from({ length: 10 }, (_, rank) => `Secret ${rank}`));
  });

  it('are open to everybody between two moments, and to their audiences at any time', async () => {
    const own = { audiences: ['role:HR'] };
    await add(0, [
      { text: 'brouillon', ...own },
      { text: 'programmé', ...own, openFrom: inHours(1) },
      { text: 'paru', ...own, openFrom: inHours(-1) },
      { text: 'paru, pour un temps', ...own, openFrom: inHours(-1), openUntil: inHours(1) },
      { text: 'échu', ...own, openFrom: inHours(-2), openUntil: inHours(-1) },
      { text: 'sans public', audiences: [] },
      { text: 'à tous' },
    ]);
    expect(await find('everyone')).toEqual(['paru', 'paru, pour un temps', 'à tous']);
    expect(await find('everyone', 'role:HR')).toEqual(['brouillon', 'programmé', 'paru', 'paru, pour un temps', 'échu', 'à tous']);
  });
});
