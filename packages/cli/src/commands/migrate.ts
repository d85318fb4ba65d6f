import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const migrate = defineCommand({
  meta: { name: 'migrate', description: 'Applique les migrations de toutes les rubriques et crée la file de tâches' },
  run: () => withHouse(async () => console.log('\nLe schéma est à jour.')),
});
