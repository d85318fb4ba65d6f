import { hasRole, signedIn } from '@sar/subgraph-kit/rules';

const communication = hasRole('COMMUNICATION', 'ADMINISTRATOR');

/** Who may do what in news. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    articles: signedIn,
    unpublishedArticles: communication,
    article: signedIn,
    articleStats: signedIn,
  },
  Mutation: {
    createArticleImageUpload: communication,
    createArticle: communication,
    updateArticle: communication,
    deleteArticles: communication,
  },
  // On the type, because a reference from another room is a second door to it.
  Article: { '*': signedIn },
};
