import { describe, expect, it } from 'vitest';
import { embedQuestion } from './embed-question.ts';
import type { Embedder } from './embedder.ts';

const VECTORS: Record<string, number[]> = { 'Et la torche ?': [1, 0], 'Où est la raffinerie ?': [0, 1] };
const terms = new Map([['torch', 1]]);

/** Tells the texts that it was asked for. */
function asked(provider: Embedder['provider']) {
  const texts: [string, unknown][] = [];
  const embedQuery = async (text: string, readings?: ReadonlyMap<string, number>) => {
    texts.push([text, readings]);
    return VECTORS[text] ?? [];
  };
  return { texts, embedder: { provider, embedQuery } as Embedder };
}

describe('the vector of a question', () => {
  const question = { text: 'Et la torche ?', terms, previous: 'Où est la raffinerie ?' };

  it('of a hosted model leans on the turn before by 0.4, and is a unit', async () => {
    const vector = await embedQuestion(asked('huggingface').embedder, question);
    const [own = 0, before = 0] = vector;
    expect(before / own).toBeCloseTo(0.4, 9);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 9);
  });

  it('of the local model comes of the words of both turns, which the question holds', async () => {
    const { texts, embedder } = asked('local');
    expect(await embedQuestion(embedder, question)).toEqual([1, 0]);
    expect(texts).toEqual([['Et la torche ?', terms]]);
  });

  it('without a turn to lean on is its own', async () => {
    const { texts, embedder } = asked('huggingface');
    expect(await embedQuestion(embedder, { ...question, previous: null })).toEqual([1, 0]);
    expect(texts).toHaveLength(1);
  });
});
