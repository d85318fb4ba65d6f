import { readFileSync } from 'node:fs';
import { importDataset as importFile } from '@sar/mai/services/import';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const importDataset = defineCommand({
  meta: {
    name: 'import-dataset',
    description: "Remplace les lignes de MAI par celles d'un fichier CSV (question, answer et, au choix, section)",
  },
  args: { 'csv-file': { type: 'string', description: 'Chemin du fichier CSV, en UTF-8', required: true } },
  run: ({ args }) =>
    withHouse(async ({ database }, _config, report) => {
      const path = args['csv-file'];
      const { added, removed, unchanged, repeated } = await importFile(database.db, path, readFile(path), (done, total) =>
        report('Import', done, total),
      );
      console.log(
        `\nImport terminé : ${added} ligne(s) ajoutée(s), ${removed} retirée(s), ${unchanged} inchangée(s), ${repeated} répétition(s) ignorée(s).`,
      );
      if (added + removed > 0) console.log('Il reste à vectoriser : npm run sar -- setup-rag --vectorize');
    }),
});

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`Le fichier « ${path} » ne peut pas être lu.`, { cause: error });
  }
}
