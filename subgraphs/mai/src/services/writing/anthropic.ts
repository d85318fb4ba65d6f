import Anthropic, { APIError, APIUserAbortError } from '@anthropic-ai/sdk';
import { DRAFT_SCHEMA } from './prompt.ts';
import { MAX_TOKENS, type Writer, WriterUnavailable } from './writer.ts';

export interface AnthropicOptions {
  readonly apiKey: string;
  /** A model that can be asked not to think, such as "claude-haiku-5-5". */
  readonly model: string;
  /** Where the Messages API is. */
  readonly baseURL: string;
}

/** A writer by the Messages API. Nothing is sampled by settings of ours: present models refuse them. */
export function createAnthropicWriter({ apiKey, model, baseURL }: AnthropicOptions): Writer {
  // Its own retries would add to ours; its log would hold the question, its spans too.
  const client = new Anthropic({ apiKey, baseURL, maxRetries: 0, logLevel: 'off', openTelemetry: false });
  return {
    provider: 'anthropic',
    model,
    async complete({ system, user }, signal) {
      const request = {
        model,
        max_tokens: MAX_TOKENS,
        system,
        messages: [{ role: 'user' as const, content: user }],
        // To arrange five sentences takes no thought, and thought is billed.
        thinking: { type: 'disabled' as const },
        output_config: { format: { type: 'json_schema' as const, schema: DRAFT_SCHEMA } },
      };
      try {
        const { content, usage } = await client.messages.create(request, { signal });
        const text = content.map((block) => (block.type === 'text' ? block.text : '')).join('');
        return { text, tokens: usage.input_tokens + usage.output_tokens };
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
}

function unavailable(error: unknown): WriterUnavailable {
  if (error instanceof APIUserAbortError) return new WriterUnavailable('no answer in time');
  if (error instanceof APIError && error.status !== undefined)
    return new WriterUnavailable(`HTTP ${error.status}`, { status: error.status, retryAfter: error.headers?.get('retry-after') });
  return new WriterUnavailable('no answer');
}
