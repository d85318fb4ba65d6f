import { may, signedInOr } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';

const communication = may('ARTICLES_MANAGE');
const readers = signedInOr('NEWS_READ');
/** Screens on walls show what has appeared, and count nothing. */
const viewers = signedInOr('NEWS_READ', 'KIOSK');

/** Who may do what in news. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    articles: viewers,
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
  Article: { '*': viewers },
};

/** What `viewerCan…` fields say: the rule above of the mutation that each is about. */
export const verdicts: Verdicts = {
  Viewer: { viewerCanCreateArticle: { mutation: 'createArticle' } },
  Article: { viewerCanUpdate: { mutation: 'updateArticle' }, viewerCanDelete: { mutation: 'deleteArticles' } },
};
