import { readConfig } from '@sar/config/environment';
import { seedDemo as seed } from '@sar/gateway/fill';
import { defineCommand } from 'citty';
import { plainly, withHouse } from '../with-house.ts';

export const seedDemo = defineCommand({
  meta: { name: 'seed-demo', description: 'Crée une entreprise de démonstration dans une base vide ; interdit en production' },
  args: { scale: { type: 'string', description: "Multiplie la taille de l'entreprise, de 1 à 100", default: '1' } },
  run: ({ args }) =>
    plainly(async () => {
      const scale = Number(args.scale);
      if (!Number.isInteger(scale) || scale < 1 || scale > 100) throw new Error('--scale attend un entier de 1 à 100.');
      // Before anything is opened: opening migrates.
      if (readConfig().NODE_ENV === 'production') throw new Error('Les données de démonstration sont interdites en production.');
      await withHouse(async (house, _config, report) => {
        await seed(house, report, scale);
        console.log('\nLa démonstration est prête.');
      });
    }),
});
