import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { MutationResolvers } from '../generated/schema.ts';
import { createArticle, deleteArticles, updateArticle } from '../services/article-writes.ts';

export const Mutation: MutationResolvers = {
  createArticle: (_root, { input }, { db, viewer }) => {
    if (!viewer) throw unauthenticated();
    return payload('article', createArticle(db, viewer.employeeId, input));
  },
  updateArticle: (_root, { input }, { db }) => payload('article', updateArticle(db, input)),
  deleteArticles: (_root, { ids }, { db }) => payload('deletedIds', deleteArticles(db, ids)),
};
