import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';
import { courtesyTo } from './services/courtesy.ts';

describe('a message that asks nothing', () => {
  const app = useApp();
  const send = async (query: string, variables: object, role: 'HR' | 'MAI_CURATOR' = 'HR') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables: { ...variables } });
    expect(errors).toBeUndefined();
    return data;
  };

  it.each([
    ['Bonjour MAI', 'Bonjour !'],
    ['Merci beaucoup pour ton aide !', 'Avec plaisir.'],
  ])('« %s » is answered in kind, with questions to ask, and is no question for the curators', async (question, reply) => {
    const { askMai } = await send('query ($question: String!) { askMai(question: $question) { status message answer suggestions } }', {
      question,
    });
    expect(askMai).toEqual({
      status: 'SUGGESTIONS',
      message: expect.stringContaining(reply),
      answer: null,
      suggestions: [expect.any(String), expect.any(String), expect.any(String)],
    });
    const { maiUnansweredQuestions } = await send('{ maiUnansweredQuestions { totalCount } }', {}, 'MAI_CURATOR');
    expect(maiUnansweredQuestions.totalCount).toBe(0);
  });

  it.each(['bonsoir', 'Salut !', 'MERCI', 'merci, bonjour à tous'])('« %s » asks nothing', (message) => {
    expect(courtesyTo(message)).not.toBeNull();
  });

  it.each(['Bonjour, où se trouve la raffinerie ?', 'à tous', 'Que veut dire merci en wolof ?', '?', 'bonjours', 'merci 800'])(
    '« %s » is a question like others',
    (message) => {
      expect(courtesyTo(message)).toBeNull();
    },
  );
});
