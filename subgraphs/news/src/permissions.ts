import { hasRole, signedInOr } from '@sar/subgraph-kit/rules';

const communication = hasRole('COMMUNICATION', 'ADMINISTRATOR');
const readers = signedInOr('NEWS_READ');

/** Who may do what in news. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    articles: readers,
    unpublishedArticles: communication,
    article: readers,
    articleStats: readers,
  },
  Mutation: {
    createArticleImageUpload: communication,
    createArticle: communication,
    updateArticle: communication,
    deleteArticles: communication,
  },
  // On the type, because a reference from another room is a second door to it.
  Article: { '*': readers },
};
