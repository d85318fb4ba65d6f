import { PREVIOUS_WEIGHT, type Question } from '../retrieval/question.ts';
import { type Embedder, toUnit } from './embedder.ts';

/**
 * A question's vector. One that leans on the turn before leans by as much as its words do: a model of the rows' words hears
 * both turns' words, of another both turns' vectors are added.
 */
export async function embedQuestion(
  embedder: Embedder,
  { text, terms, previous }: Pick<Question, 'text' | 'terms' | 'previous'>,
): Promise<number[]> {
  if (embedder.provider === 'local' || previous === null) return embedder.embedQuery(text, terms);
  const [own, before] = await Promise.all([embedder.embedQuery(text), embedder.embedQuery(previous)]);
  return toUnit(own.map((value, axis) => value + PREVIOUS_WEIGHT * (before[axis] as number)));
}
