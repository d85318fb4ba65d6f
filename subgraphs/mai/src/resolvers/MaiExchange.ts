import type { MaiExchangeResolvers } from '../generated/schema.ts';

export const MaiExchange: MaiExchangeResolvers = {
  answeredSince: async ({ answeredBy, answeredAt }, _args, { loaders }) => {
    const row = answeredBy ? await loaders.entry.load(answeredBy) : null;
    return row && answeredAt ? { question: row.question, answer: row.answer, answeredAt } : null;
  },
};
