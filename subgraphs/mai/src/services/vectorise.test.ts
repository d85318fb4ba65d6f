import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { embeddingModels, embeddings, entries } from '../tables.ts';
import { needsDataset, needsVectors } from './entries.ts';
import { importDataset } from './import.ts';
import { listPassages } from './passages.ts';
import { vectorise } from './vectorise.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const config = () => app.house.dependencies.config;
const run = (onProgress: (done: number, total: number) => void = () => {}) => vectorise(db(), config(), onProgress);
/** The questions of the rows that may be answered with. */
const listQuestions = async () => (await listPassages(db())).filter(({ source }) => source === 'QUESTION');
const listModels = () => db().select().from(embeddingModels);

/** Rows that have words of their own, so that each file has word statistics of its own. */
const load = (...words: string[]) =>
  importDataset(
    db(),
    'essai.csv',
    Buffer.from(`question,answer\n${words.map((word) => `Que veut dire ${word} ?,C'est ${word}.`).join('\n')}\n`),
  );

describe('the vectors that the template was filled with', () => {
  it('are of 384 numbers and of length 1, one for each wording', async () => {
    const stored = await db().select({ passageId: embeddings.passageId, embedding: embeddings.embedding }).from(embeddings);
    const wordings = await listPassages(db());
    expect(wordings.length).toBeGreaterThanOrEqual(2000);
    expect(stored.map(({ passageId }) => passageId).sort()).toEqual(wordings.map(({ id }) => id).sort());
    for (const { embedding } of stored) {
      expect(embedding).toHaveLength(384);
      expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
    }
  });
});

describe('vectorise, local model', () => {
  beforeEach(async () => {
    await db().delete(embeddingModels);
    await load('alpha', 'bravo', 'charlie');
  });

  it('embeds every row and puts its model in service', async () => {
    expect(await run()).toEqual({ embedded: 3, total: 3, model: 'sar-hash-384' });
    expect(await listModels()).toMatchObject([{ provider: 'local', model: 'sar-hash-384', dimension: 384, active: true }]);
    expect(await db().$count(embeddings)).toBe(3);
  });

  it('embeds nothing the second time', async () => {
    await run();
    const before = { models: await listModels(), vectors: await db().select().from(embeddings) };
    expect(await run()).toEqual({ embedded: 0, total: 3, model: 'sar-hash-384' });
    expect({ models: await listModels(), vectors: await db().select().from(embeddings) }).toEqual(before);
  });

  it('embeds again what has no vector, and only that', async () => {
    await run();
    const [row] = await listQuestions();
    await db()
      .delete(embeddings)
      .where(eq(embeddings.passageId, row?.id as string));
    const progress: [number, number][] = [];
    expect(await run((done, total) => progress.push([done, total]))).toMatchObject({ embedded: 1, total: 3 });
    expect(progress).toEqual([[3, 3]]);
  });

  it('says how many rows have their vector after every batch of 64', async () => {
    await load(...Array.from({ length: 130 }, (_, n) => `code${n}`));
    const progress: [number, number][] = [];
    await run((done, total) => progress.push([done, total]));
    expect(progress).toEqual([
      [64, 130],
      [128, 130],
      [130, 130],
    ]);
  });

  it('gives new rows another version of the model, and forgets the one before', async () => {
    await run();
    const [before] = await listModels();
    await load('alpha', 'bravo', 'charlie', 'delta');
    expect(await run()).toMatchObject({ embedded: 4, total: 4 });
    const after = await listModels();
    expect(after).toHaveLength(1);
    expect(after[0]?.active).toBe(true);
    expect(after[0]?.version).not.toBe(before?.version);
    const stored = await db().select({ modelId: embeddings.modelId }).from(embeddings);
    expect(stored.map(({ modelId }) => modelId)).toEqual(Array(4).fill(after[0]?.id));
  });

  it('run twice at once embeds each row once', async () => {
    await Promise.all([run(), run()]);
    expect(await db().$count(embeddings)).toBe(3);
    expect(await listModels()).toMatchObject([{ active: true }]);
  });
});

describe('needsVectors and needsDataset', () => {
  beforeEach(async () => {
    await db().delete(embeddingModels);
    await load('alpha', 'bravo');
  });

  it('are told by an empty database', async () => {
    await db().delete(entries);
    expect(await needsDataset(db())).toBe(true);
    await load('alpha', 'charlie');
    expect(await needsDataset(db())).toBe(false);
  });

  it('asks for vectors before the first vectorisation, and no more after it', async () => {
    expect(await needsVectors(db(), config())).toBe(true);
    await run();
    expect(await needsVectors(db(), config())).toBe(false);
  });

  it('asks for vectors when a row has been added, and when one was only taken away: the word statistics count it', async () => {
    await run();
    expect(await needsVectors(db(), config())).toBe(false);
    await load('alpha', 'bravo', 'charlie');
    expect(await needsVectors(db(), config())).toBe(true);
    await load('alpha');
    expect(await needsVectors(db(), config())).toBe(true);
  });

  it('asks for vectors while every row has one but no model is in service', async () => {
    await run();
    await db().update(embeddingModels).set({ active: false });
    expect(await needsVectors(db(), config())).toBe(true);
  });

  it('asks for vectors when a row has lost its own', async () => {
    await run();
    const [row] = await listQuestions();
    await db()
      .delete(embeddings)
      .where(eq(embeddings.passageId, row?.id ?? ''));
    expect(await needsVectors(db(), config())).toBe(true);
  });

  it.each([[{ provider: 'huggingface' }], [{ model: 'autre' }], [{ version: 'autre' }]] as const)(
    'asks for vectors while %o is in service',
    async (other) => {
      await run();
      await db().update(embeddingModels).set(other);
      expect(await needsVectors(db(), config())).toBe(true);
    },
  );

  it('asks for vectors when the configuration names another provider', async () => {
    await run();
    expect(await needsVectors(db(), { ...config(), MAI_EMBEDDING_PROVIDER: 'huggingface' })).toBe(true);
  });
});
