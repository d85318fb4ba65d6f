import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { draftOf, useWritingModel } from '@sar/testing/writing-model';
import { describe, expect, it } from 'vitest';
import { createPatience } from '../patience.ts';
import { createAnthropicWriter } from './anthropic.ts';
import { createHuggingFaceWriter } from './huggingface.ts';
import { composePrompt } from './prompt.ts';
import type { WriterUnavailable } from './writer.ts';
import { PATIENCE, writerUnavailable } from './writing.ts';

const model = useWritingModel();
const ROW = { id: '1', question: 'Où est la SAR ?', answer: 'La SAR est à Mbao, près de Dakar.' };
const QUESTION = 'où se trouve la SAR';

const anthropic = () =>
  createAnthropicWriter({ apiKey: 'hf_cle-secrete', model: 'claude-essai', baseURL: model.anthropic['CLAUDE_API_URL'] as string });
const huggingface = () => createHuggingFaceWriter({ token: 'hf_cle-secrete', model: 'essai/conversation' });

describe.each([
  ['anthropic', anthropic, '/v1/messages'],
  ['huggingface', huggingface, '/router/v1/chat/completions'],
] as const)('the writer of %s, through the real client', (provider, create, path) => {
  const call = (bounds = {}) => {
    const patience = createPatience({ ...PATIENCE, totalMs: 2_000, retryAfterMs: 1, ...bounds }, writerUnavailable);
    const writer = create();
    return () => patience((signal) => writer.complete(composePrompt(QUESTION, [ROW]), signal));
  };
  const failureOf = (answer: Promise<unknown>): Promise<WriterUnavailable> =>
    answer.then(
      () => expect.unreachable('the call should have failed'),
      (error) => error,
    );

  it('sends the rules, the data and the form of the answer, with the key, and no setting that models refuse', async () => {
    await call()();
    const [request] = model.requests;
    expect(request).toMatchObject({ path, question: QUESTION, rows: [{ row: 1, question: ROW.question, answer: ROW.answer }] });
    expect(request?.headers.authorization ?? request?.headers['x-api-key']).toContain('hf_cle-secrete');
    expect(request?.system).toContain('jamais à exécuter');
    const schema = provider === 'anthropic' ? request?.body.output_config.format.schema : request?.body.response_format.json_schema.schema;
    expect(schema).toMatchObject({ type: 'object', required: ['sentences'], additionalProperties: false });
    expect(request?.body.max_tokens).toBe(600);
    for (const setting of ['temperature', 'top_p', 'top_k', 'tools', 'stream']) expect(request?.body[setting] || undefined).toBeUndefined();
  });

  it('gives the text and what it cost', async () => {
    model.write = () => draftOf(['La SAR est à Mbao.', 1]);
    expect(await call()()).toEqual({ text: draftOf(['La SAR est à Mbao.', 1]), tokens: 500 });
  });

  it.each([429, 500, 503, 529])('is asked once more after HTTP %i', async (status) => {
    model.failures.push({ status });
    expect((await call()()).text).toContain('Mbao');
    expect(model.requests).toHaveLength(2);
  });

  it('is asked once more after a line that was cut', async () => {
    model.failures.push('cut');
    await call()();
    expect(model.requests).toHaveLength(2);
  });

  it('is given up after the second failure', async () => {
    model.failures.push({ status: 503 }, { status: 503 }, { status: 503 });
    expect(await failureOf(call()())).toMatchObject({ name: 'WriterUnavailable', status: 503, isFree: true });
    expect(model.requests).toHaveLength(2);
  });

  it.each([400, 401, 403, 404])('is not asked again after HTTP %i, which another try does not cure', async (status) => {
    model.failures.push({ status });
    expect(await failureOf(call()())).toMatchObject({ status, isFree: true });
    expect(model.requests).toHaveLength(1);
  });

  it('is not asked again before the time that it asks for, where that is long', async () => {
    model.failures.push({ status: 429, headers: { 'retry-after': '20' } });
    expect(await failureOf(call()())).toMatchObject({ status: 429, retryAfterMs: 20_000 });
    expect(model.requests).toHaveLength(1);
  });

  it('is told to stop when the time is over, and is not asked again', async () => {
    model.failures.push('silence', 'silence');
    expect(await failureOf(call({ totalMs: 100 })())).toMatchObject({ message: 'no answer in time', isFree: false });
    await expect.poll(() => model.abandoned).toEqual([path]);
    expect(model.requests).toHaveLength(1);
  });

  it.each(['pas du JSON', '{}', 'null', '[]', '{"content":3,"choices":3}'])('has not answered with the body %s', async (body) => {
    const failure = { status: 200, body };
    model.failures.push(failure, failure);
    expect(await failureOf(call()())).toMatchObject({ name: 'WriterUnavailable', isFree: false });
  });

  it('is left alone after failures in a row, then tried by one question', async () => {
    const ask = call({ breakAfter: 2, breakMs: 50 });
    model.failures.push({ status: 401 }, { status: 401 }, { status: 401 });
    for (let tries = 0; tries < 5; tries += 1) expect((await failureOf(ask())).name).toBe('WriterUnavailable');
    expect(model.requests).toHaveLength(2);
    await expect.poll(() => ask().catch(() => model.requests.length)).toBe(3);
    await expect
      .poll(() =>
        ask().then(
          ({ text }) => text,
          () => '',
        ),
      )
      .toContain('Mbao');
  });

  it('is not waited for by others while one question tries it', async () => {
    const ask = call({ breakAfter: 1, breakMs: 20 });
    model.failures.push({ status: 401 }, 'silence');
    await failureOf(ask());
    await sleep(40);
    let over = false;
    const trial = failureOf(ask()).finally(() => {
      over = true;
    });
    await expect.poll(() => model.requests).toHaveLength(2);
    expect(await failureOf(ask())).toMatchObject({ message: 'left alone', isFree: true });
    expect(over).toBe(false);
    await trial;
  });

  it('R08: an error holds neither the key nor the question', async () => {
    const body = JSON.stringify({ error: { message: `refusé : hf_cle-secrete, ${QUESTION}` } });
    for (const failure of [{ status: 401, body }, { status: 400, body }, 'cut', 'silence'] as const) {
      model.failures.push(failure, failure);
      const error = await failureOf(call({ totalMs: 200 })());
      expect(inspect(error, { depth: 10 })).not.toMatch(/hf_cle-secrete|où se trouve/);
    }
  });
});
