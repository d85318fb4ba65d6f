import { readConfig } from '@sar/config/environment';
import { seedDemo as seed } from '@sar/gateway/fill';
import { defineCommand } from 'citty';
import { plainly, withHouse } from '../with-house.ts';

export const seedDemo = defineCommand({
  meta: { name: 'seed-demo', description: 'Crée une entreprise de démonstration dans une base vide ; interdit en production' },
  run: () =>
    plainly(async () => {
      // Before anything is opened: opening migrates.
      if (readConfig().NODE_ENV === 'production') throw new Error('Les données de démonstration sont interdites en production.');
      await withHouse(async (house, _config, report) => {
        await seed(house, report);
        console.log('\nLa démonstration est prête.');
      });
    }),
});
