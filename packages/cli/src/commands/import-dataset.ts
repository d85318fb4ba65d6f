import { readFileSync } from 'node:fs';
import type { Conflict } from '@sar/mai/services/conflicts';
import { type Imported, importDataset as importFile } from '@sar/mai/services/import';
import { importAliases } from '@sar/mai/services/import-aliases';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const importDataset = defineCommand({
  meta: {
    name: 'import-dataset',
    description: "Remplace les lignes de MAI par celles d'un fichier CSV, ou leur ajoute d'autres formulations",
  },
  args: {
    'csv-file': {
      type: 'string',
      description: 'Fichier CSV en UTF-8 : question, answer et, au choix, section, kind, owner, valid_from, valid_until, status, aliases',
    },
    'aliases-file': { type: 'string', description: 'Fichier CSV en UTF-8 : question, alias, kind (PARAPHRASE, SMS, ENGLISH)' },
    'dry-run': { type: 'boolean', description: 'Dit ce qui changerait, et ne change rien', default: false },
  },
  run: ({ args }) =>
    withHouse(async ({ database: { db } }, _config, report) => {
      const { 'csv-file': rows, 'aliases-file': aliases, 'dry-run': dryRun } = args;
      if (!rows && !aliases) throw new Error('Il faut un fichier : --csv-file ou --aliases-file.');
      // The file of aliases speaks of rows that the other one would first have to bring.
      if (dryRun && rows && aliases) throw new Error("L'essai à blanc se fait un fichier à la fois : --csv-file, ou --aliases-file.");
      if (rows) {
        const onProgress = (done: number, total: number) => report('Import', done, total);
        const imported = await importFile(db, rows, readFile(rows), { dryRun, onProgress });
        console.log(`\n${describe(imported, dryRun)}`);
      }
      if (aliases) {
        const { added, total } = await importAliases(db, aliases, readFile(aliases), dryRun);
        console.log(`\n${dryRun ? 'Essai à blanc, rien ne change. ' : ''}Autres formulations : ${added} ajoutée(s) sur ${total}.`);
      }
    }),
});

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`Le fichier « ${path} » ne peut pas être lu.`, { cause: error });
  }
}

/** Differences of one sort that are printed; a person reads a few, and the file holds them all. */
const SHOWN = 20;

/** What changed line by line, then how much of what. */
function describe(
  { added, changed, restated, withdrawn, unchanged, repeated, aliases, conflicts, importId }: Imported,
  dryRun: boolean,
): string {
  const some = (lines: readonly string[]) =>
    lines.length > SHOWN ? [...lines.slice(0, SHOWN), `    … et ${lines.length - SHOWN} autre(s)`] : lines;
  return [
    ...some(added.map(({ line, question }) => `  + ligne ${line} : ${question}`)),
    ...some(
      changed.map(({ from, to }) => `  ~ ligne ${to.line} : ${to.question}\n      avant : ${from.answer}\n      après : ${to.answer}`),
    ),
    ...some(restated.map(({ from, to }) => `  = ligne ${to.line} : ${to.question} (${from.status} → ${to.status})`)),
    ...some(withdrawn.map(({ question }) => `  - ${question}`)),
    ...some(conflicts.map(describeConflict)),
    `${dryRun ? 'Essai à blanc, rien ne change' : 'Import terminé'} : ${added.length} ligne(s) ajoutée(s), ${changed.length} modifiée(s), ${
      withdrawn.length
    } retirée(s), ${unchanged + restated.length} inchangée(s) dont ${restated.length} d'état nouveau, ${repeated} répétition(s) ignorée(s), ${aliases} autre(s) formulation(s).`,
    ...(importId
      ? [`Pour l'annuler : npm run sar -- rollback-import ${importId}`, 'Il reste à vectoriser : npm run sar -- setup-rag --vectorize']
      : []),
  ].join('\n');
}

/** Two rows that ask the same thing, or one that says two things, for a terminal. */
export function describeConflict({ kind, rows, reason }: Conflict): string {
  const sides = rows.map(({ question, answer }) => `      ${question} ${answer}`);
  const title = reason ?? `${kind === 'CONTRADICTION' ? 'se contredisent' : 'disent deux fois la même chose'} :`;
  return [`  ! ${title}`, ...sides].join('\n');
}
