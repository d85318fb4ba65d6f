import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Embedder, EmbeddingUnavailable } from './embedder.ts';
import type { HuggingFaceOptions } from './huggingface.ts';
import { createHuggingFaceEmbedder } from './huggingface.ts';

const TOKEN = 'hf_not_a_real_token';
const DIMENSION = 4;

/** Local stand-in for the two origins the client talks to: the hub (model look-up) and the router (inference). */
interface StandIn {
  readonly lookUps: string[];
  readonly requests: { url: string; authorization: string | undefined; inputs: string[] }[];
  /** Statuses to answer with before succeeding. */
  failures: number[];
  /** The header that goes with them. */
  retryAfter: string | null;
  hangs: boolean;
  lookUpHangs: boolean;
  respond: (inputs: string[]) => unknown;
}

let standIn: StandIn;
let server: Server;
let modelNumber = 0;

beforeEach(async () => {
  standIn = {
    lookUps: [],
    requests: [],
    failures: [],
    retryAfter: null,
    hangs: false,
    lookUpHangs: false,
    respond: (inputs) => inputs.map((text) => [text.length, 0, 0, 2 * text.length]),
  };
  server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = request.url ?? '';
  const reply = (status: number, body: unknown): void => {
    const pause = status !== 200 && standIn.retryAfter ? { 'retry-after': standIn.retryAfter } : {};
    response.writeHead(status, { 'content-type': 'application/json', ...pause }).end(JSON.stringify(body));
  };
  if (url.startsWith('/hub/')) {
    standIn.lookUps.push(url);
    if (standIn.lookUpHangs) return;
    const id = decodeURIComponent(url.slice('/hub/api/models/'.length).split('?')[0] ?? '');
    const mapping = { providerId: id, status: 'live', task: 'feature-extraction' };
    return reply(200, { id, inferenceProviderMapping: { 'hf-inference': mapping } });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { inputs } = JSON.parse(Buffer.concat(chunks).toString()) as { inputs: string[] };
  standIn.requests.push({ url, authorization: request.headers.authorization, inputs });
  if (standIn.hangs) return;
  const failure = standIn.failures.shift();
  if (failure !== undefined) return reply(failure, { error: `failure ${failure} for ${request.headers.authorization}` });
  reply(200, standIn.respond(inputs));
}

function embedder(options: Partial<HuggingFaceOptions> = {}) {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirected: typeof fetch = (input, init) => {
    const url = String(input)
      .replace('https://huggingface.co', `${origin}/hub`)
      .replace('https://router.huggingface.co', `${origin}/router`);
    if (!url.startsWith(origin)) throw new Error(`Unexpected origin: ${url}`);
    return fetch(url, init);
  };
  // The client remembers looked-up models for the life of the process: a new name keeps the tests independent.
  const model = `sar/multilingual-e5-${++modelNumber}`;
  return createHuggingFaceEmbedder({ token: TOKEN, model, dimension: DIMENSION, fetch: redirected, ...options });
}

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(
    () => expect.unreachable('the call should have failed'),
    (error: Error) => error,
  );
}

const passages = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ section: null, question: `Question ${index} ?`, answer: 'Oui.' }));

describe('the hosted embedder, through the real client', () => {
  it('looks the model up, then asks hf-inference for its vectors with the token', async () => {
    const hosted = embedder();
    await hosted.embedQuery('Que signifie SAR ?');
    expect(standIn.lookUps).toHaveLength(1);
    expect(standIn.requests[0]?.url).toBe(`/router/hf-inference/models/${hosted.model}/pipeline/feature-extraction`);
    expect(standIn.requests[0]?.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('gives E5 models the prefixes they were trained with', async () => {
    const hosted = embedder();
    await hosted.embedQuery('Que signifie SAR ?');
    await hosted.embedPassages([{ section: 'Histoire', question: 'Quand ?', answer: 'En 1961.' }]);
    expect(standIn.requests.map(({ inputs }) => inputs)).toEqual([['query: Que signifie SAR ?'], ['passage: Histoire - Quand ? En 1961.']]);
  });

  it('gives other models plain text', async () => {
    await embedder({ model: `sar/minilm-${++modelNumber}` }).embedQuery('Que signifie SAR ?');
    expect(standIn.requests[0]?.inputs).toEqual(['Que signifie SAR ?']);
  });

  it('R08: is told nobody’s number', async () => {
    await embedder({ model: `sar/minilm-${++modelNumber}` }).embedQuery('Qui appelle du 77 123 45 67 ?');
    expect(standIn.requests[0]?.inputs).toEqual(['Qui appelle du [numéro] ?']);
  });

  it('returns unit vectors', async () => {
    const vector = await embedder().embedQuery('abc');
    expect(Math.hypot(...vector)).toBeCloseTo(1, 12);
    const [first = 0, , , last = 0] = vector;
    expect(last / first).toBeCloseTo(2, 12);
  });

  it('sends batches of at most 64 texts and keeps the order of the passages', async () => {
    // The n-th text of the run gets the direction (1, n): the order shows in the result.
    let seen = 0;
    standIn.respond = (inputs) => inputs.map(() => [1, seen++, 0, 0]);
    const vectors = await embedder().embedPassages(passages(130));
    expect(standIn.requests.map(({ inputs }) => inputs.length)).toEqual([64, 64, 2]);
    expect(standIn.requests.flatMap(({ inputs }) => inputs)[129]).toContain('Question 129');
    expect(vectors.map(([x = 0, y = 0]) => Math.round(y / x))).toEqual(Array.from({ length: 130 }, (_, n) => n));
  });

  it('asks for nothing when there is no passage', async () => {
    expect(await embedder().embedPassages([])).toEqual([]);
    expect(standIn.requests).toHaveLength(0);
  });

  it.each([429, 500, 503])('tries once more after HTTP %i', async (status) => {
    standIn.failures = [status];
    await expect(embedder().embedQuery('abc')).resolves.toHaveLength(DIMENSION);
    expect(standIn.requests).toHaveLength(2);
  });

  it.each([429, 503])('waits before it tries once more as long as HTTP %i asks for', async (status) => {
    standIn.failures = [status, status];
    standIn.retryAfter = '1';
    const start = performance.now();
    // Passages alone: a question has not the time for it.
    const error = await failureOf(embedder().embedPassages(passages(1)));
    expect(error).toMatchObject({ name: 'EmbeddingUnavailable', status, retryAfterMs: 1_000 });
    expect(performance.now() - start).toBeGreaterThan(950);
    expect(standIn.requests).toHaveLength(2);
  });

  it('understands a date where a wait is asked for', async () => {
    standIn.failures = [403];
    standIn.retryAfter = new Date(Date.now() + 90_000).toUTCString();
    const { retryAfterMs } = (await failureOf(embedder().embedQuery('abc'))) as EmbeddingUnavailable;
    expect(retryAfterMs).toBeGreaterThan(80_000);
    expect(retryAfterMs).toBeLessThanOrEqual(90_000);
  });

  it.each([
    ['a question', '2', (hosted: Embedder) => hosted.embedQuery('abc')],
    ['passages', '11', (hosted: Embedder) => hosted.embedPassages(passages(1))],
  ])('does not wait for longer than %s may', async (_what, seconds, call) => {
    standIn.failures = [429];
    standIn.retryAfter = seconds;
    const start = performance.now();
    expect(await failureOf(call(embedder()))).toMatchObject({ name: 'EmbeddingUnavailable', status: 429 });
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(standIn.requests).toHaveLength(1);
  });

  it('gives up after the second failure', async () => {
    standIn.failures = [503, 503, 503];
    const error = await failureOf(embedder().embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
    expect(standIn.requests).toHaveLength(2);
  });

  it.each([400, 401, 403])('does not try again after HTTP %i, which a second attempt cannot cure', async (status) => {
    standIn.failures = [status];
    const error = await failureOf(embedder().embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
    expect(error.message).toContain(String(status));
    expect(standIn.requests).toHaveLength(1);
  });

  it('keeps the token out of the message, even when the provider repeats it, and keeps the cause', async () => {
    standIn.failures = [401];
    const error = await failureOf(embedder().embedQuery('abc'));
    expect(error.message).not.toContain(TOKEN);
    expect(error.cause).toBeInstanceOf(Error);
  });

  it('tries once more when the connection fails', async () => {
    let attempts = 0;
    const unreachable: typeof fetch = () => {
      attempts += 1;
      return Promise.reject(new TypeError('fetch failed'));
    };
    const error = await failureOf(embedder({ fetch: unreachable }).embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
    expect(attempts).toBe(2);
  });

  it('stops waiting after the time-out, without a second attempt', async () => {
    standIn.hangs = true;
    const error = await failureOf(embedder({ timeoutMs: 150 }).embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
    expect(standIn.requests).toHaveLength(1);
  });

  it('stops waiting for the look-up of the model too', async () => {
    standIn.lookUpHangs = true;
    const error = await failureOf(embedder({ timeoutMs: 150 }).embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
  });

  it.each([
    ['another dimension', [[1, 2, 3]], /4 dimensions attendues, 3 reçues/],
    ['fewer vectors than texts', [], /1 vecteurs attendus/],
    ['a zero vector', [[0, 0, 0, 0]], /un vecteur nul/],
    ['words instead of numbers', [['a', 'b', 'c', 'd']], /./],
    ['an object', { vectors: [] }, /./],
  ])('refuses a response with %s', async (_, body, message) => {
    standIn.respond = () => body;
    const error = await failureOf(embedder().embedQuery('abc'));
    expect(error).toBeInstanceOf(EmbeddingUnavailable);
    expect(error.message).toMatch(message);
  });
});
