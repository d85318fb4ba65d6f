import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { holds } from '@sar/subgraph-kit/permissions';
import { tablePage } from '@sar/subgraph-kit/rows';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { type VacancyRow, vacancies } from '../tables.ts';

export type VacancyPage = Connection<VacancyRow>;

const byListing: Keyset<VacancyRow> = {
  list: 'vacancies',
  columns: [vacancies.listedAt, vacancies.id],
  direction: 'desc',
  values: (row) => [row.listedAt, row.id],
};

const open = and(lte(vacancies.publishedAt, sql`now()`), or(isNull(vacancies.closesOn), gte(vacancies.closesOn, today)));

/** Which vacancies a viewer may see: everybody those that have appeared and may still be answered, who writes them all. */
export function vacanciesVisibleTo(viewer: Viewer | null) {
  if (holds(viewer, 'VACANCIES_MANAGE')) return undefined;
  return open;
}

/** One page of the vacancies that a viewer may see, the latest first. */
export function listVacancies(db: Db, viewer: Viewer | null, request: PageArguments): Promise<VacancyPage> {
  return tablePage(db, vacancies, request, byListing, vacanciesVisibleTo(viewer));
}
