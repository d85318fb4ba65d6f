import { useApp } from '@sar/testing/app';
import { type Trouble, useHostedModel } from '@sar/testing/hosted-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { askMai } from './services/ask.ts';
import { EmbeddingUnavailable } from './services/embedding/embedder.ts';
import { vectorise } from './services/vectorise.ts';

const COVERED = 'Où se trouve la raffinerie exploitée par la SAR ?';
const short = JSON.stringify([[1, 2, 3]]);
const notNumbers = `[[${new Array(384).fill('NaN').join(',')}]]`;
const nulls = JSON.stringify([new Array(384).fill(null)]);

const TROUBLES: readonly (readonly [string, Trouble])[] = [
  ['does not answer', 'HANGS'],
  ['asks to come back in a minute', { status: 429, retryAfter: '60' }],
  ['fails', { status: 500 }],
  ['gives vectors of another dimension', { body: short }],
  ['gives NaN', { body: notNumbers }],
  ['gives nothing for numbers', { body: nulls }],
];

describe('MAI when its hosted model is in trouble', () => {
  const app = useApp();
  const hosted = useHostedModel();
  const config = () =>
    ({
      ...app.house.dependencies.config,
      MAI_EMBEDDING_PROVIDER: 'huggingface',
      MAI_EMBEDDING_MODEL: 'sar/e5-en-peine',
      HF_TOKEN: 'hf_essai',
    }) as const;
  /** As a process that has just started asks. */
  const start = () => {
    const context = createContext({ ...app.house.dependencies, config: config() })({ viewer: null, requestId: 'essai' });
    return (question: string) => askMai(context, question);
  };
  beforeAll(async () => {
    await vectorise(app.house.dependencies.db, config(), () => {});
  });

  it('X16: has vectors of it, while all is well', async () => {
    expect(await start()(COVERED)).toMatchObject({ status: 'ANSWER', mode: 'HOSTED', sources: [{ question: COVERED }] });
  });

  it.each(TROUBLES)('X16: answers by words alone, and says so, when the model %s', async (_what, trouble) => {
    hosted.trouble = trouble;
    expect(await start()(COVERED)).toMatchObject({ status: 'ANSWER', mode: 'WORDS', sources: [{ question: COVERED }] });
  });

  it('X16: leaves a failing model alone after five failures, and asks it for no vector that it remembers', async () => {
    const ask = start();
    await ask(COVERED);
    hosted.trouble = { status: 401 };
    for (let n = 0; n < 7; n++) expect(await ask(`${COVERED} ${'?'.repeat(n + 1)}`)).toMatchObject({ mode: 'WORDS' });
    expect(hosted.requests.slice(1)).toHaveLength(5);
    expect(await ask(` ${COVERED.toUpperCase()}  `)).toMatchObject({ mode: 'HOSTED' });
  });

  it('X16: keeps what is in service when new rows cannot be embedded', async () => {
    hosted.trouble = { status: 500 };
    const { db } = app.house.dependencies;
    const other = { ...config(), MAI_EMBEDDING_MODEL: 'sar/e5-autre' };
    await expect(vectorise(db, other, () => {})).rejects.toBeInstanceOf(EmbeddingUnavailable);
    hosted.trouble = null;
    expect(await start()(COVERED)).toMatchObject({ mode: 'HOSTED', model: 'sar/e5-en-peine' });
  });
});
