/** Embedder served by Hugging Face Inference (`hf-inference`): batches, one bounded retry, checked and unit vectors. */
import { setTimeout as sleep } from 'node:timers/promises';
import { InferenceClient } from '@huggingface/inference';
import { redact } from '../writing/redact.ts';
import type { Embedder, Passage } from './embedder.ts';
import { EmbeddingUnavailable, toUnit } from './embedder.ts';

export interface HuggingFaceOptions {
  /** Access token; sent to the provider only, never part of a message. */
  readonly token: string;
  /** Model id, such as "intfloat/multilingual-e5-small". */
  readonly model: string;
  /** Length its vectors must have. */
  readonly dimension: number;
  /** Replaces the global fetch, for proxies and tests. */
  readonly fetch?: typeof fetch;
  /** Longest wait for one HTTP request, in milliseconds; 10 000 unless told. */
  readonly timeoutMs?: number;
}

/** Texts in one request: well below the payload limits seen, and a failed batch is cheap to send again. */
const BATCH_SIZE = 64;
const DEFAULT_TIMEOUT_MS = 10_000;
const RETRY_BASE_MS = 200;
const RETRY_JITTER_MS = 300;
/** Part of `version`: raise it when the text sent for a passage or a question changes. */
const TEXT_FORMAT = 1;

/**
 * Embedder for a hosted sentence model. Questions and passages get the `query: ` and `passage: ` prefixes E5 models
 * were trained with; other models get plain text.
 * @throws EmbeddingUnavailable (from the returned functions) when the provider cannot be reached or answers wrongly.
 */
export function createHuggingFaceEmbedder(options: HuggingFaceOptions): Embedder {
  const client = new InferenceClient(options.token, {
    retry_on_error: false, // the client's own retry has no limit and no pause
    fetch: withTimeout(options.fetch ?? fetch, options.timeoutMs ?? DEFAULT_TIMEOUT_MS),
  });
  const prefixed = /e5/i.test(options.model);
  const embed = async (texts: readonly string[]): Promise<number[][]> => {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += BATCH_SIZE) {
      vectors.push(...(await embedBatch(client, options, texts.slice(start, start + BATCH_SIZE))));
    }
    return vectors;
  };
  return {
    provider: 'huggingface',
    model: options.model,
    version: `${TEXT_FORMAT}${prefixed ? '-prefixed' : ''}`,
    dimension: options.dimension,
    embedPassages: (passages) => embed(passages.map((passage) => (prefixed ? 'passage: ' : '') + passageText(passage))),
    async embedQuery(question) {
      const [vector] = await embed([(prefixed ? 'query: ' : '') + redact(question)]);
      if (!vector) throw unavailable(options, 'aucun vecteur');
      return vector;
    },
  };
}

/** A fetch that gives up: the client passes no signal to the request by which it first looks the model up. */
function withTimeout(send: typeof fetch, milliseconds: number): typeof fetch {
  return (input, init) => send(input, { ...init, signal: AbortSignal.timeout(milliseconds) });
}

function passageText({ section, question, answer }: Passage): string {
  return `${section ? `${section} - ` : ''}${question} ${answer}`;
}

async function embedBatch(client: InferenceClient, options: HuggingFaceOptions, texts: string[]): Promise<number[][]> {
  const request = async (): Promise<unknown> => client.featureExtraction({ model: options.model, inputs: texts, provider: 'hf-inference' });
  let output: unknown;
  try {
    output = await request();
  } catch (firstError) {
    if (!isTransient(firstError)) throw unavailable(options, describe(firstError), firstError);
    await sleep(RETRY_BASE_MS + Math.random() * RETRY_JITTER_MS);
    try {
      output = await request();
    } catch (error) {
      throw unavailable(options, describe(error), error);
    }
  }
  return checked(output, texts.length, options);
}

/** Unit vectors of a response, or an error that says what is wrong with its shape. */
function checked(output: unknown, count: number, options: HuggingFaceOptions): number[][] {
  if (!Array.isArray(output) || output.length !== count) throw unavailable(options, `${count} vecteurs attendus`);
  return output.map((vector: unknown) => {
    if (!isVector(vector)) throw unavailable(options, "un vecteur n'est pas une liste de nombres");
    if (vector.length !== options.dimension) {
      throw unavailable(options, `${options.dimension} dimensions attendues, ${vector.length} reçues`);
    }
    try {
      return toUnit(vector);
    } catch (error) {
      throw unavailable(options, 'un vecteur nul', error);
    }
  });
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((component) => typeof component === 'number');
}

/** HTTP status of a provider error; undefined when no response came back. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('httpResponse' in error)) return undefined;
  const response = error.httpResponse;
  if (typeof response !== 'object' || response === null || !('status' in response)) return undefined;
  return typeof response.status === 'number' ? response.status : undefined;
}

/** Worth one more attempt: quota, server fault, or a connection that failed. A time-out is not: it already cost its wait. */
function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  if (status !== undefined) return status === 429 || status >= 500;
  return error instanceof TypeError;
}

function describe(error: unknown): string {
  const status = statusOf(error);
  if (status !== undefined) return `HTTP ${status}`;
  return error instanceof Error && error.name === 'TimeoutError' ? 'pas de réponse à temps' : 'la demande a échoué';
}

function unavailable(options: HuggingFaceOptions, reason: string, cause?: unknown): EmbeddingUnavailable {
  return new EmbeddingUnavailable(`Les plongements de ${options.model} sont indisponibles : ${reason}`, { cause });
}
