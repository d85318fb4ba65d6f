import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions } from './permissions.ts';
import { Query } from './resolvers/Query.ts';
import { articleSubscriptions } from './services/articles/subscriptions.ts';

export default defineSubgraph({
  name: 'mai',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query },
  permissions,
  createContext,
  subscriptions: articleSubscriptions,
});
