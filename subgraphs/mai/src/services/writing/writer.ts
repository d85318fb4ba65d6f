import { ProviderUnavailable } from '../provider.ts';
import type { Prompt } from './prompt.ts';

/** What a model answered, and what it counted. */
export interface Completion {
  /** JSON, if it did as it was asked. */
  readonly text: string;
  /** Tokens read and written; null where the provider does not say. */
  readonly tokens: number | null;
}

/** A model that writes, somewhere else. */
export interface Writer {
  readonly provider: 'anthropic' | 'huggingface';
  readonly model: string;
  /** @throws WriterUnavailable for whatever kept it from answering. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<Completion>;
}

/** Longest answer, in tokens: four sentences of French, and the JSON around them. */
export const MAX_TOKENS = 600;

/**
 * No answer came. It has no cause on purpose: the clients' errors hold the request, with its key and the question, and an
 * error is for the log.
 */
export class WriterUnavailable extends ProviderUnavailable {
  override readonly name = 'WriterUnavailable';

  /** Whether the provider said that it did no work, which then costs nothing. */
  get isFree(): boolean {
    return this.status !== null;
  }
}
