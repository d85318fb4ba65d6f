import { rollbackImport as rollback } from '@sar/mai/services/import-batches';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const rollbackImport = defineCommand({
  meta: {
    name: 'rollback-import',
    description: "Annule le dernier import : les lignes de MAI redeviennent exactement ce qu'elles étaient",
  },
  args: { id: { type: 'positional', description: "L'import, tel que list-imports le nomme", required: true } },
  run: ({ args }) =>
    withHouse(async ({ database }) => {
      const touched = await rollback(database.db, args.id);
      console.log(`\nImport annulé : ${touched} ligne(s) remise(s) en l'état.`);
      console.log('Les vecteurs suivent : npm run sar -- setup-rag --vectorize');
    }),
});
