import type { QueryResolvers } from '../generated/schema.ts';
import { askMai } from '../services/ask.ts';
import { getStats, listSampleQuestions } from '../services/entries.ts';

export const Query: QueryResolvers = {
  askMai: (_root, { question }, context) => askMai(context, question),
  maiSampleQuestions: (_root, { limit }, { db }) => listSampleQuestions(db, limit),
  maiStats: (_root, _args, { db }) => getStats(db),
};
