import { resetTwoFactorByEmail } from '@sar/identity/services/break-glass';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const resetTwoFactor = defineCommand({
  meta: {
    name: 'reset-two-factor',
    description:
      "Retire l'application de codes d'un compte et ferme ses sessions : téléphone perdu, et personne d'autre à l'administration",
  },
  args: { email: { type: 'string', description: 'Adresse électronique de la personne', required: true } },
  run: ({ args }) =>
    withHouse(async ({ dependencies: { db } }) => {
      await resetTwoFactorByEmail(db, args.email);
      console.log(`\n${args.email} se connecte sans code, et en installe une nouvelle application à sa prochaine connexion.`);
    }),
});
