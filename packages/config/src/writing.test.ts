import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';

describe('the writer of a configuration', () => {
  it.each([
    ['none', {}],
    ['none, with a key for vectors only', { HF_TOKEN: 'hf' }],
    ['none, with a model and no key', { MAI_CHAT_MODEL: 'm' }],
    ['anthropic, with its key', { CLAUDE_API_KEY: 'cle' }],
    ['anthropic, with both keys', { CLAUDE_API_KEY: 'cle', HF_TOKEN: 'hf', MAI_CHAT_MODEL: 'm' }],
    ['huggingface, with its key and a model', { HF_TOKEN: 'hf', MAI_CHAT_MODEL: 'm' }],
    ['none, where it says so', { MAI_WRITER: 'none', CLAUDE_API_KEY: 'cle' }],
    ['huggingface, where it says so', { MAI_WRITER: 'huggingface', CLAUDE_API_KEY: 'cle', HF_TOKEN: 'hf', MAI_CHAT_MODEL: 'm' }],
  ])('is %s', (expected, variables) => {
    expect(parseConfig(variables).MAI_WRITER).toBe(expected.split(',')[0]);
  });
});
