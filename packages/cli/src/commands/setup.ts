import { fill } from '@sar/gateway/fill';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const setup = defineCommand({
  meta: { name: 'setup', description: 'Migre, importe et vectorise le jeu de questions fourni, crée la démonstration si SAR_DEMO=true' },
  run: () =>
    withHouse(async (house, config, report) => {
      await fill(house, config, report);
      console.log('\nLa base est prête.');
    }),
});
