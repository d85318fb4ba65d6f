import { grantRoleByEmail } from '@sar/identity/services/break-glass';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const grantRole = defineCommand({
  meta: {
    name: 'grant-role',
    description: "Accorde un rôle à une personne de l'annuaire : le premier administrateur, ou le dernier s'il est parti",
  },
  args: {
    email: { type: 'string', description: 'Adresse électronique de la personne', required: true },
    role: { type: 'string', description: 'Rôle, par exemple ADMINISTRATOR', required: true },
  },
  run: ({ args }) =>
    withHouse(async ({ database }) => {
      await grantRoleByEmail(database.db, args.email, args.role);
      console.log(`\n${args.email} a le rôle ${args.role}.`);
    }),
});
