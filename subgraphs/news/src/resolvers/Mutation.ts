import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { MutationResolvers } from '../generated/schema.ts';
import { createImageUpload } from '../services/article-images.ts';
import { createArticle, deleteArticles, updateArticle } from '../services/article-writes.ts';

export const Mutation: MutationResolvers = {
  createArticleImageUpload: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('upload', createImageUpload(context, context.viewer.employeeId, input));
  },
  createArticle: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('article', createArticle(context, context.viewer.employeeId, input));
  },
  updateArticle: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('article', updateArticle(context, context.viewer.employeeId, input));
  },
  deleteArticles: (_root, { ids }, context) => payload('deletedIds', deleteArticles(context, ids)),
};
