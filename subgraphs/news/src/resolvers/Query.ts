import type { QueryResolvers } from '../generated/schema.ts';
import { countArticles, listArticles, listUnpublishedArticles } from '../services/articles.ts';

export const Query: QueryResolvers = {
  articles: (_root, args, { db }) => listArticles(db, args),
  unpublishedArticles: (_root, args, { db }) => listUnpublishedArticles(db, args),
  article: (_root, { id }, { loaders }) => loaders.article.load(id),
  articleStats: (_root, _args, { db }) => countArticles(db),
};
