import { filled } from '@sar/subgraph-kit/inputs';
import { ID_PATTERN } from '@sar/subgraph-kit/page';
import { z } from 'zod';

const name = z.string().trim().normalize().min(1).max(100);
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ().-]{6,30}$/, 'Numéro de téléphone invalide : écrivez-le en chiffres, avec des espaces et « + » seulement.')
  .nullish();
const id = z.string().regex(ID_PATTERN, 'Identifiant inconnu : rechargez la liste.');

const fields = {
  firstName: name,
  lastName: name,
  email: z.string().trim().toLowerCase().pipe(z.email().max(200)),
  phoneFixed: phone,
  phoneMobile: phone,
  jobTitle: filled(200),
  mainDirectionId: id.nullish(),
  directionIds: z.array(id).max(20).nullish(),
  managerId: id.nullish(),
};

/** The sheet of a new person. */
export const newEmployee = z.object({
  ...fields,
  matricule: z
    .string()
    .trim()
    .regex(/^[A-Z0-9]{3,20}$/, 'Matricule invalide : écrivez 3 à 20 lettres majuscules ou chiffres.'),
});

/** Changes of a sheet. What must exist can be changed but not emptied. */
export const employeeChanges = z.object({
  ...fields,
  id: z.string(),
  firstName: fields.firstName.exactOptional(),
  lastName: fields.lastName.exactOptional(),
  email: fields.email.exactOptional(),
  jobTitle: fields.jobTitle.exactOptional(),
});

/** What people change of their own sheet. Who they are, where and under whom is human resources'. */
export const profileChanges = z.object({ phoneFixed: phone, phoneMobile: phone });

export type NewEmployee = z.infer<typeof newEmployee>;
