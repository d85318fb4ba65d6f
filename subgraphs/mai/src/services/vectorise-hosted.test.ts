import type { Config } from '@sar/config/config';
import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { useHostedModel } from '@sar/testing/hosted-model';
import { eq, ne, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { embeddingModels, embeddings, passages } from '../tables.ts';
import { askMai } from './ask.ts';
import { EmbeddingUnavailable } from './embedding/embedder.ts';
import { needsVectors } from './entries.ts';
import { dropOtherIndexes, EXACT_UP_TO, indexVectors } from './retrieval/nearest.ts';
import { vectorise } from './vectorise.ts';

const MODEL = 'sar/multilingual-e5-essai';
const COVERED = 'Où se trouve la raffinerie exploitée par la SAR ?';

const app = useApp();
const hosted = useHostedModel();
const db = () => app.house.dependencies.db;
const local = () => app.house.dependencies.config;
const remote = (changes: Partial<Config> = {}): Config => ({
  ...local(),
  MAI_EMBEDDING_PROVIDER: 'huggingface',
  MAI_EMBEDDING_MODEL: MODEL,
  HF_TOKEN: 'hf_jeton_d_essai',
  ...changes,
});
const run = (config: Config) => vectorise(db(), config, () => {});
const failureOf = (config: Config) =>
  run(config).then(
    () => expect.unreachable('the model should have failed'),
    (error: unknown) => error,
  );
const countVectors = (modelId: string) => db().$count(embeddings, eq(embeddings.modelId, modelId));

const listModels = () => db().select().from(embeddingModels).orderBy(embeddingModels.provider, embeddingModels.model);
async function getModel(provider: 'local' | 'huggingface') {
  const [model] = await db().select().from(embeddingModels).where(eq(embeddingModels.provider, provider));
  if (!model) throw new Error(`no ${provider} model`);
  return model;
}

/** Asks as a process that started with a configuration does. */
const ask = (config: Config, question: string) =>
  askMai(createContext({ ...app.house.dependencies, config })({ viewer: null, requestId: 'essai' }), question);

let total: number;
// Rows only, which are counted here.
beforeAll(() => db().delete(passages).where(eq(passages.source, 'ARTICLE')));
beforeEach(async () => {
  await db().delete(embeddingModels).where(ne(embeddingModels.provider, 'local'));
  await db().update(embeddingModels).set({ active: true });
  total = await countVectors((await getModel('local')).id);
});

describe('vectorise, hosted model', () => {
  it('sends every wording once, by batches of 64 in the order of the file, with the token', async () => {
    expect(await run(remote())).toEqual({ embedded: total, total, model: MODEL });
    const texts = hosted.requests.flat();
    const full = Math.floor(total / 64);
    expect(hosted.requests.map(({ length }) => length)).toEqual([...new Array<number>(full).fill(64), total - 64 * full]);
    expect(new Set(texts).size).toBe(total);
    expect(texts[0]).toMatch(/^passage: Entreprise - Que veulent dire les trois lettres du nom SAR \? SAR sont les initiales/);
    expect(new Set(hosted.authorizations)).toEqual(new Set(['Bearer hf_jeton_d_essai']));
  });

  it('stores unit vectors', async () => {
    await run(remote());
    const { id } = await getModel('huggingface');
    const stored = await db().select({ embedding: embeddings.embedding }).from(embeddings).where(eq(embeddings.modelId, id));
    expect(stored).toHaveLength(total);
    for (const { embedding } of stored) expect(Math.hypot(...embedding)).toBeCloseTo(1, 5);
  });

  it('keeps what was embedded before a failure, and a second run embeds the rest only', async () => {
    hosted.servedRequests = 2;
    expect(await failureOf(remote())).toBeInstanceOf(EmbeddingUnavailable);
    expect(await countVectors((await getModel('huggingface')).id)).toBe(128);
    const first = hosted.requests.splice(0).flat();
    hosted.servedRequests = Number.POSITIVE_INFINITY;
    expect(await run(remote())).toEqual({ embedded: total - 128, total, model: MODEL });
    expect(hosted.requests).toHaveLength(Math.ceil((total - 128) / 64));
    expect(hosted.requests.flat().filter((text) => first.includes(text))).toEqual([]);
  });

  it('leaves the model before in service until its own last row, and that model still answers', async () => {
    hosted.servedRequests = 2;
    await failureOf(remote());
    expect(await listModels()).toMatchObject([
      { provider: 'huggingface', active: false },
      { provider: 'local', active: true },
    ]);
    expect(await ask(local(), COVERED)).toMatchObject({ status: 'ANSWER', provider: 'local', sources: [{ question: COVERED }] });
  });

  it('puts its model alone in service at the end, and questions go to it', async () => {
    await run(remote());
    expect(await listModels()).toMatchObject([
      { provider: 'huggingface', model: MODEL, active: true },
      { provider: 'local', active: false },
    ]);
    hosted.requests.length = 0;
    expect(await ask(remote(), COVERED)).toMatchObject({ status: 'ANSWER', provider: 'huggingface', sources: [{ question: COVERED }] });
    expect(hosted.requests).toEqual([[`query: ${COVERED}`]]);
  });

  it("keeps another provider's vectors, so that going back embeds nothing", async () => {
    await run(remote());
    expect(await countVectors((await getModel('local')).id)).toBe(total);
    expect(await run(local())).toMatchObject({ embedded: 0, total });
    expect((await getModel('local')).active).toBe(true);
    expect((await getModel('huggingface')).active).toBe(false);
  });

  it('takes the indexes of other models away once it is in service, and not before', async () => {
    const indexes = async () =>
      (
        await executeRows<{ name: string }>(db(), sql`select indexname as name from pg_indexes where indexname like 'embeddings_nearest%'`)
      ).map(({ name }) => name);
    const [one, other] = ['00000000-0000-4000-8000-000000000000', '11111111-0000-4000-8000-000000000000'] as const;
    for (const id of [one, other]) await indexVectors(db(), { id, dimension: 384 }, EXACT_UP_TO + 1);
    hosted.servedRequests = 1;
    await failureOf(remote());
    expect(await indexes()).toHaveLength(2);
    await dropOtherIndexes(db(), { id: one });
    expect(await indexes()).toEqual([`embeddings_nearest_${one.slice(0, 8)}`]);
    hosted.servedRequests = Number.POSITIVE_INFINITY;
    await run(remote());
    expect(await indexes()).toEqual([]);
  });

  it('forgets older versions of its model, and keeps other models', async () => {
    const { lexicon } = await getModel('local');
    const old = { provider: 'huggingface', version: '0', dimension: 384, lexicon } as const;
    await db()
      .insert(embeddingModels)
      .values([
        { ...old, model: MODEL },
        { ...old, model: 'sar/autre' },
      ]);
    await run(remote());
    expect((await listModels()).map(({ provider, model, version }) => `${provider} ${model} ${version}`)).toEqual([
      `huggingface sar/autre 0`,
      `huggingface ${MODEL} 1-prefixed`,
      expect.stringMatching(/^local sar-hash-384 /),
    ]);
  });

  it('is wanted until it is in service, and again when another hosted model is configured', async () => {
    hosted.servedRequests = 2;
    await failureOf(remote());
    expect(await needsVectors(db(), remote())).toBe(true);
    expect(await needsVectors(db(), local())).toBe(false);
    hosted.servedRequests = Number.POSITIVE_INFINITY;
    await run(remote());
    expect(await needsVectors(db(), remote())).toBe(false);
    expect(await needsVectors(db(), local())).toBe(true);
    expect(await needsVectors(db(), remote({ MAI_EMBEDDING_MODEL: 'sar/autre' }))).toBe(true);
  });

  it('that fails for a question leaves it to words alone, and the answer says so', async () => {
    await run(remote());
    hosted.servedRequests = 0;
    const { elapsedMs: _, ...answered } = await ask(remote(), COVERED);
    expect(answered).toMatchObject({ status: 'ANSWER', mode: 'WORDS', provider: 'huggingface', sources: [{ question: COVERED }] });
    expect(JSON.stringify(answered)).not.toMatch(/quota|403|hf_/);
  });

  it('never meets the vectors of another model, even of another length', async () => {
    const { lexicon } = await getModel('local');
    const [other] = await db()
      .insert(embeddingModels)
      .values({ provider: 'huggingface', model: 'sar/court', version: '1', dimension: 2, lexicon })
      .returning({ id: embeddingModels.id });
    const rows = await db().select({ passageId: passages.id }).from(passages);
    await db()
      .insert(embeddings)
      .values(rows.map(({ passageId }) => ({ passageId, modelId: other?.id as string, embedding: [1, 0] })));
    expect(await ask(local(), COVERED)).toMatchObject({ status: 'ANSWER', sources: [{ question: COVERED }] });
  });

  it('is not asked for questions while another model is in service: spaces never mix', async () => {
    expect(await ask(remote(), COVERED)).toMatchObject({ status: 'ANSWER', provider: 'local' });
    expect(hosted.requests).toEqual([]);
  });
});
