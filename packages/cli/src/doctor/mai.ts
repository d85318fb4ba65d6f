import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { getStats, needsVectors } from '@sar/mai/services/entries';
import { type Look, ok, panne } from './findings.ts';

/** What MAI answers from. */
export function mai(db: Db, config: Config): Record<string, Look> {
  return {
    'jeu de questions': async () => {
      const { questionCount } = await getStats(db);
      return questionCount > 0 ? ok(`${questionCount} questions`) : panne('vide', 'npm run sar -- import-dataset --csv-file …');
    },
    vecteurs: async () => {
      const { provider, model } = await getStats(db);
      const seen = `${provider ?? 'aucun modèle'}${model ? `, ${model}` : ''}`;
      return (await needsVectors(db, config)) ? panne(`${seen} : à faire`, 'npm run sar -- setup-rag --vectorize') : ok(seen);
    },
  };
}
