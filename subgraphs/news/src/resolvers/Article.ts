import type { ArticleResolvers, ArticleType } from '../generated/schema.ts';
import { imageOf } from '../services/article-images.ts';

const TYPE_LABELS: Record<ArticleType, string> = { NEWS: 'Actualité', ANNOUNCEMENT: 'Annonce' };

export const Article: ArticleResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.article.load(id),
  typeLabel: ({ type }) => TYPE_LABELS[type],
  image: (article, _args, { storage }) => imageOf(storage, article),
  author: ({ authorId }) => ({ id: authorId }),
};
