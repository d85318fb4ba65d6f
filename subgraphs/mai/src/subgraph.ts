import { readSchema } from '@sar/subgraph-kit/read-schema';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext, warm } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { MaiConversation } from './resolvers/MaiConversation.ts';
import { MaiExchange } from './resolvers/MaiExchange.ts';
import { MaiGlossaryTerm } from './resolvers/MaiGlossaryTerm.ts';
import { MaiRow } from './resolvers/MaiRow.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';
import { articleSubscriptions } from './services/articles/subscriptions.ts';
import { retentionChore } from './services/retention.ts';

export default defineSubgraph({
  name: 'mai',
  typeDefs: readSchema(new URL('./schema/', import.meta.url)),
  resolvers: { Query, Mutation, MaiRow, MaiConversation, MaiExchange, MaiGlossaryTerm },
  permissions,
  verdicts,
  createContext,
  warm,
  subscriptions: articleSubscriptions,
  chores: (dependencies) => [retentionChore(dependencies)],
});
