import { dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled, given } from '@sar/subgraph-kit/inputs';
import { ID_PATTERN } from '@sar/subgraph-kit/page';
import { deleteAll, getForUpdate, idsOf } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type VacancyRow, vacancies, vacancyContract, vacancyLevel, vacancyUrgency } from '../tables.ts';

const NAMES = { one: 'Offre', many: 'offres' };

const points = z.array(filled(300)).max(20);
const fields = {
  title: filled(200),
  // Whose it is only the directory knows: an id of none gives no direction.
  directionId: z.string().regex(ID_PATTERN, 'Identifiant inconnu : rechargez la liste.'),
  location: filled(200),
  contract: z.enum(vacancyContract.enumValues),
  level: z.enum(vacancyLevel.enumValues),
  urgency: z.enum(vacancyUrgency.enumValues),
  description: emptiable(10_000),
  responsibilities: points,
  qualifications: points,
  publishedAt: z.date().nullish(),
  closesOn: z.iso.date().nullish(),
};
const newVacancy = z.object({
  ...fields,
  urgency: fields.urgency.default('NORMAL'),
  responsibilities: points.default([]),
  qualifications: points.default([]),
});
const vacancyChanges = z.object({
  ...fields,
  id: z.string(),
  title: fields.title.exactOptional(),
  directionId: fields.directionId.exactOptional(),
  location: fields.location.exactOptional(),
  contract: fields.contract.exactOptional(),
  level: fields.level.exactOptional(),
  urgency: fields.urgency.exactOptional(),
  responsibilities: points.exactOptional(),
  qualifications: points.exactOptional(),
});

/**
 * Creates a vacancy.
 * @param id for seeds, whose vacancies keep their ids from one run to the next.
 * @throws InputRefused when a field is invalid or it closes before it appears.
 */
export async function createVacancy(db: Db, input: unknown, id?: string): Promise<VacancyRow> {
  const vacancy = parseInput(newVacancy, input);
  refuseClosingFirst(vacancy);
  const [row] = await db
    .insert(vacancies)
    .values({ ...vacancy, ...(id ? { id } : {}) })
    .returning();
  return row as VacancyRow;
}

/** Changes the given fields; null empties one. @throws InputRefused as `createVacancy`, or when unknown. */
export async function updateVacancy(db: Db, input: unknown): Promise<VacancyRow> {
  const { id, ...changes } = parseInput(vacancyChanges, input);
  return db.transaction(async (tx) => {
    const current = await getForUpdate(tx, vacancies, id, NAMES);
    const values = given(changes);
    refuseClosingFirst({ ...current, ...values });
    const [row] = await tx
      .update(vacancies)
      .set({ ...values, updatedAt: new Date() })
      .where(eq(vacancies.id, id))
      .returning();
    return row as VacancyRow;
  });
}

/** Deletes vacancies, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteVacancies(db: Db, ids: readonly string[]): Promise<string[]> {
  return idsOf(await deleteAll(db, vacancies, ids, NAMES));
}

function refuseClosingFirst({
  publishedAt,
  closesOn,
}: {
  publishedAt?: Date | null | undefined;
  closesOn?: string | null | undefined;
}): void {
  if (publishedAt && closesOn && closesOn < dayOf(publishedAt))
    throw inputRefused('closesOn', 'BEFORE_PUBLICATION', 'La clôture précède la parution : corrigez ces dates.');
}
