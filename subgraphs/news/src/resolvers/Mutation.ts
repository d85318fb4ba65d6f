import type { Db } from '@sar/database/client';
import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import { createOnce, findRow } from '@sar/subgraph-kit/once';
import type { MutationResolvers } from '../generated/schema.ts';
import { createImageUpload } from '../services/article-images.ts';
import { createArticle, deleteArticles, updateArticle } from '../services/article-writes.ts';
import { articles, onceKeys } from '../tables.ts';

export const Mutation: MutationResolvers = {
  createArticleImageUpload: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('upload', createImageUpload(context, context.viewer.employeeId, input));
  },
  createArticle: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    const { storage, viewer } = context;
    const create = (db: Db, given: object) => createArticle({ db, storage }, viewer.employeeId, given);
    return payload(
      'article',
      createOnce(context, onceKeys, { field: 'createArticle', input, create, find: (db, id) => findRow(db, articles, id) }),
    );
  },
  updateArticle: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('article', updateArticle(context, context.viewer.employeeId, input));
  },
  deleteArticles: (_root, { ids }, context) => payload('deletedIds', deleteArticles(context, ids)),
};
