import { listConflicts as list } from '@sar/mai/services/conflicts';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';
import { describeConflict } from './import-dataset.ts';

export const listConflicts = defineCommand({
  meta: { name: 'list-conflicts', description: 'Nomme les lignes de MAI qui se contredisent ou se répètent' },
  run: () =>
    withHouse(async ({ database }) => {
      const conflicts = await list(database.db);
      const contradictions = conflicts.filter(({ kind }) => kind === 'CONTRADICTION').length;
      console.log(`\n${conflicts.map((conflict) => `${describeConflict(conflict)}\n`).join('')}`);
      console.log(`${contradictions} contradiction(s), ${conflicts.length - contradictions} répétition(s).`);
    }),
});
