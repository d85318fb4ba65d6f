import type { FactHandlers } from '@sar/events/bus';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { DrizzleQueryError } from 'drizzle-orm';
import { createModelCache } from '../models.ts';
import { keepArticle } from './keep.ts';
import { vectoriseArticles } from './vectorise.ts';

/** What MAI keeps of news. An article can be found as soon as its fact has been: with a hosted model that is down, at a later attempt. */
export function articleSubscriptions({ db, config }: RoomDependencies): FactHandlers {
  const models = createModelCache(config);
  return {
    async 'news.article-changed'(fact) {
      await keepArticle(db, fact).catch((error: unknown) => {
        // The whole statement would go into the log, and with it the text of what few may read.
        throw error instanceof DrizzleQueryError ? error.cause : error;
      });
      if (!fact.article) return;
      // Before the first vectorisation there is none, and that one takes articles too.
      const model = await models.getActive(db);
      if (model) await vectoriseArticles(db, model.id, model.embedder, fact.articleId);
    },
  };
}
