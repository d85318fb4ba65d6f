import { InferenceClient } from '@huggingface/inference';
import { DRAFT_SCHEMA } from './prompt.ts';
import { MAX_TOKENS, type Writer, WriterUnavailable } from './writer.ts';

export interface HuggingFaceOptions {
  readonly token: string;
  /** A chat model that takes a schema for its answer. */
  readonly model: string;
  /** Replaces the global fetch. */
  readonly fetch?: typeof fetch;
}

/** A writer by Hugging Face's router for chats. */
export function createHuggingFaceWriter({ token, model, fetch: send = globalThis.fetch }: HuggingFaceOptions): Writer {
  // The client's own retry has no limit and no pause, and its errors do not hold the response's headers.
  const client = new InferenceClient(token, { retry_on_error: false, fetch: async (input, init) => accepted(await send(input, init)) });
  return {
    provider: 'huggingface',
    model,
    async complete({ system, user }, signal) {
      const request = {
        model,
        max_tokens: MAX_TOKENS,
        messages: [
          { role: 'system' as const, content: system },
          { role: 'user' as const, content: user },
        ],
        response_format: { type: 'json_schema' as const, json_schema: { name: 'reponse', strict: true, schema: DRAFT_SCHEMA } },
      };
      try {
        const { choices, usage } = await client.chatCompletion(request, { signal });
        return { text: choices[0]?.message.content ?? '', tokens: usage?.total_tokens ?? null };
      } catch (error) {
        throw error instanceof WriterUnavailable ? error : new WriterUnavailable(signal.aborted ? 'no answer in time' : 'no answer');
      }
    },
  };
}

function accepted(response: Response): Response {
  if (response.ok) return response;
  const { status, headers } = response;
  throw new WriterUnavailable(`HTTP ${status}`, { status, retryAfter: headers.get('retry-after') });
}
