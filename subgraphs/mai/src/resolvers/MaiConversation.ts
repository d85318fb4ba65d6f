import type { MaiConversationResolvers } from '../generated/schema.ts';

export const MaiConversation: MaiConversationResolvers = {
  exchanges: ({ id }, _args, { loaders }) => loaders.exchangesOfConversation.load(id),
};
