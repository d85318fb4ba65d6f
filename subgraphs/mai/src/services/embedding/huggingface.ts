/** Embedder served by Hugging Face Inference (`hf-inference`): batches, one bounded retry, checked and unit vectors. */
import { InferenceClient } from '@huggingface/inference';
import { createPatience, type Patience } from '../patience.ts';
import type { Failure } from '../provider.ts';
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
const PAUSE = { retryAfterMs: 350, breakAfter: 5, breakMs: 30_000 };
/** Who asks reads words alone rather than wait longer. */
const FOR_QUESTIONS: Patience = { ...PAUSE, totalMs: 1_200, longestWaitMs: 1_000 };
/** A batch may take its time, and stops at what a later run can resume. */
const FOR_PASSAGES: Patience = { ...PAUSE, totalMs: 60_000, longestWaitMs: 10_000 };
/** Part of `version`: raise it when the text sent for a passage or a question changes. */
const TEXT_FORMAT = 1;

/**
 * Embedder for a hosted sentence model. Questions and passages get the `query: ` and `passage: ` prefixes E5 models
 * were trained with; other models get plain text.
 * @throws EmbeddingUnavailable (from the returned functions) when the provider cannot be reached or answers wrongly.
 */
export function createHuggingFaceEmbedder(options: HuggingFaceOptions): Embedder {
  const { model, dimension } = options;
  const prefixed = /e5/i.test(model);
  const failed = (reason: string, failure?: Failure) => unavailable(options, reason, failure);
  const [forQuestions, forPassages] = [FOR_QUESTIONS, FOR_PASSAGES].map((patience) => createPatience(patience, failed)) as [Call, Call];
  const embed = async (texts: readonly string[], patiently: Call): Promise<number[][]> => {
    const vectors: number[][] = [];
    for (let start = 0; start < texts.length; start += BATCH_SIZE) {
      const batch = texts.slice(start, start + BATCH_SIZE);
      vectors.push(...(await patiently(async (signal) => checked(await request(options, batch, signal), batch.length, options))));
    }
    return vectors;
  };
  return {
    provider: 'huggingface',
    model,
    version: `${TEXT_FORMAT}${prefixed ? '-prefixed' : ''}`,
    dimension,
    embedPassages: (passages) =>
      embed(
        passages.map((passage) => (prefixed ? 'passage: ' : '') + passageText(passage)),
        forPassages,
      ),
    async embedQuery(question) {
      const [vector] = await embed([(prefixed ? 'query: ' : '') + redact(question)], forQuestions);
      if (!vector) throw failed('aucun vecteur');
      return vector;
    },
  };
}

type Call = ReturnType<typeof createPatience>;

function passageText({ section, question, answer }: Passage): string {
  return `${section ? `${section} - ` : ''}${question} ${answer}`;
}

/** One try. @throws EmbeddingUnavailable when no answer came. */
async function request(options: HuggingFaceOptions, inputs: string[], signal: AbortSignal): Promise<unknown> {
  const { token, model, fetch: send = fetch, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  // The client passes no signal to the request by which it first looks the model up.
  const until = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
  let retryAfter: string | null = null;
  const client = new InferenceClient(token, {
    retry_on_error: false, // the client's own retry has no limit and no pause
    async fetch(input, init) {
      const response = await send(input, { ...init, signal: until });
      retryAfter = response.ok ? null : response.headers.get('retry-after');
      return response;
    },
  });
  try {
    return await client.featureExtraction({ model, inputs, provider: 'hf-inference' });
  } catch (cause) {
    if (until.aborted) throw unavailable(options, 'pas de réponse à temps', { isPassing: false, cause });
    const status = statusOf(cause);
    if (status === null) throw unavailable(options, 'la demande a échoué', { isPassing: cause instanceof TypeError, cause });
    throw unavailable(options, `HTTP ${status}`, { status, retryAfter, cause });
  }
}

/** Unit vectors of a response, or an error that says what is wrong with its shape. */
function checked(output: unknown, count: number, options: HuggingFaceOptions): number[][] {
  if (!Array.isArray(output) || output.length !== count) throw malformed(options, `${count} vecteurs attendus`);
  return output.map((vector: unknown) => {
    if (!isVector(vector)) throw malformed(options, "un vecteur n'est pas une liste de nombres");
    if (vector.length !== options.dimension) {
      throw malformed(options, `${options.dimension} dimensions attendues, ${vector.length} reçues`);
    }
    try {
      return toUnit(vector);
    } catch (error) {
      throw malformed(options, 'un vecteur nul', error);
    }
  });
}

function isVector(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((component) => typeof component === 'number');
}

/** HTTP status of a provider error; null when no response came back. */
function statusOf(error: unknown): number | null {
  const response = typeof error === 'object' && error !== null && 'httpResponse' in error ? error.httpResponse : null;
  const status = typeof response === 'object' && response !== null && 'status' in response ? response.status : null;
  return typeof status === 'number' ? status : null;
}

/** What answers so would answer so again. */
const malformed = (options: HuggingFaceOptions, reason: string, cause?: unknown) =>
  unavailable(options, reason, { isPassing: false, cause });

function unavailable(options: HuggingFaceOptions, reason: string, failure?: Failure): EmbeddingUnavailable {
  return new EmbeddingUnavailable(`Les plongements de ${options.model} sont indisponibles : ${reason}`, failure);
}
