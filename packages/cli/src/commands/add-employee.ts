import { createEmployee } from '@sar/directory/services/employee-writes';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

/** The way into an empty house: whoever signs in must be in the directory, and who writes there must have signed in. */
export const addEmployee = defineCommand({
  meta: { name: 'add-employee', description: "Inscrit une personne dans l'annuaire : la première, qui recevra le rôle ADMINISTRATOR" },
  args: {
    matricule: { type: 'string', description: 'Matricule', required: true },
    email: { type: 'string', description: 'Adresse électronique, celle du compte Google', required: true },
    'first-name': { type: 'string', description: 'Prénom', required: true },
    'last-name': { type: 'string', description: 'Nom', required: true },
    'job-title': { type: 'string', description: 'Fonction', required: true },
  },
  run: ({ args: { matricule, email, 'first-name': firstName, 'last-name': lastName, 'job-title': jobTitle } }) =>
    withHouse(async ({ dependencies, facts }) => {
      await createEmployee(dependencies, { matricule, email, firstName, lastName, jobTitle });
      // Identity knows people by what the directory says of them.
      await facts.drain();
      console.log(`\n${email} est dans l'annuaire.`);
    }),
});
