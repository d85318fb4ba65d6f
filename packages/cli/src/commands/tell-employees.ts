import { tellEmployees as tell } from '@sar/directory/services/employee-writes';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const tellEmployees = defineCommand({
  meta: { name: 'tell-employees', description: "Redit aux autres rubriques ce que l'annuaire sait de chaque personne" },
  run: () =>
    withHouse(async ({ dependencies, facts }) => {
      const total = await tell(dependencies);
      await facts.drain();
      console.log(`\nFiches redites : ${total}.`);
    }),
});
