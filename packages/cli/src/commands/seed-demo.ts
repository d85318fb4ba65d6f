import { seedDemo as seed } from '@sar/gateway/fill';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const seedDemo = defineCommand({
  meta: { name: 'seed-demo', description: 'Crée une entreprise de démonstration dans une base vide ; interdit en production' },
  run: () =>
    withHouse(async (house, config, report) => {
      if (config.NODE_ENV === 'production') throw new Error('Les données de démonstration sont interdites en production.');
      await seed(house, report);
      console.log('\nLa démonstration est prête.');
    }),
});
