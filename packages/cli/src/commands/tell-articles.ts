import { tellArticles as tell } from '@sar/news/services/article-facts';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const tellArticles = defineCommand({
  meta: { name: 'tell-articles', description: 'Redit aux autres rubriques ce que disent les actualités et qui peut les lire' },
  run: () =>
    withHouse(async ({ dependencies, facts }) => {
      const total = await tell(dependencies);
      await facts.drain();
      console.log(`\nArticles redits : ${total}.`);
    }),
});
