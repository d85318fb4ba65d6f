import { getStats } from '@sar/mai/services/entries';
import { vectorise } from '@sar/mai/services/vectorise';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const setupRag = defineCommand({
  meta: {
    name: 'setup-rag',
    description: "Dit l'état de MAI ; avec --vectorize, donne à chaque ligne son vecteur et met le modèle en service",
  },
  args: { vectorize: { type: 'boolean', description: "Vectorise ; reprend où une exécution précédente s'est arrêtée", default: false } },
  run: ({ args }) =>
    withHouse(async ({ database }, config, report) => {
      if (args.vectorize) {
        const { embedded, total, model } = await vectorise(database.db, config, (done, all) => report('Vectorisation', done, all));
        console.log(`\n${embedded} formulation(s) vectorisée(s) sur ${total} par ${model}, en service.`);
      }
      const { questionCount, provider, model } = await getStats(database.db);
      console.log(
        `\nLignes : ${questionCount}. Modèle en service : ${model ? `${model} (${provider})` : 'aucun ; lancez avec --vectorize'}.`,
      );
    }),
});
