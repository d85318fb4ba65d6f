import { forgetQuestions as forget } from '@sar/mai/services/retention';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const forgetQuestions = defineCommand({
  meta: {
    name: 'forget-questions',
    description: 'Efface les questions posées à MAI dont la durée de conservation est passée ; à lancer chaque jour',
  },
  run: () =>
    withHouse(async ({ database }, { MAI_RETENTION_DAYS: days }) => {
      console.log(`\n${await forget(database.db, days)} question(s) de plus de ${days} jours effacée(s).`);
    }),
});
