import { noteAnswer } from '@sar/observe/scope';
import type { QueryResolvers } from '../generated/schema.ts';
import { askMai } from '../services/ask.ts';
import { getStats, listSampleQuestions } from '../services/entries.ts';

export const Query: QueryResolvers = {
  async askMai(_root, { question }, context) {
    const answer = await askMai(context, question);
    noteAnswer(answer.status);
    return answer;
  },
  maiSampleQuestions: (_root, { limit }, { db }) => listSampleQuestions(db, limit),
  maiStats: (_root, _args, { db }) => getStats(db),
};
