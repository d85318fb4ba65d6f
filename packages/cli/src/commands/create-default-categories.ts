import { createDefaultCategories as create } from '@sar/documents/services/default-categories';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const createDefaultCategories = defineCommand({
  meta: { name: 'create-default-categories', description: 'Crée celles des huit catégories de documents de départ qui manquent' },
  run: () =>
    withHouse(async ({ database }) => {
      const created = await create(database.db);
      console.log(created.length > 0 ? `\nCatégories créées : ${created.join(', ')}.` : '\nAucune catégorie ne manquait.');
    }),
});
