import type { Db } from '@sar/database/client';
import { contains } from '@sar/database/text';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { and, eq, gte, like, lte } from 'drizzle-orm';
import type { IdeaStatus } from '../generated/schema.ts';
import { type IdeaRow, ideaDepartments, ideas } from '../tables.ts';
import { tablePage } from './table-page.ts';

export type IdeaPage = Connection<IdeaRow>;

export interface IdeaFilter extends PageArguments {
  readonly departmentCode?: string | null;
  readonly status?: IdeaStatus | null;
  /** Both days belong to the list. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly search?: string | null;
}

/** Within a day the order is that of random ids, so that it says nothing of who wrote before whom. */
const byDay: Keyset<IdeaRow> = {
  list: 'ideas',
  columns: [ideas.submittedOn, ideas.id],
  direction: 'desc',
  values: (row) => [row.submittedOn, row.id],
};

/** One page of ideas, those of the last day first. An unknown department has none. */
export function listIdeas(db: Db, filter: IdeaFilter): Promise<IdeaPage> {
  const { departmentCode, status, from, to, search } = filter;
  const which = and(
    // An empty code is a code that no department has, not the absence of a filter.
    typeof departmentCode === 'string' ? eq(ideas.departmentId, departmentOf(db, departmentCode)) : undefined,
    status ? eq(ideas.status, status) : undefined,
    from ? gte(ideas.submittedOn, from) : undefined,
    to ? lte(ideas.submittedOn, to) : undefined,
    search ? like(ideas.searchText, contains(search)) : undefined,
  );
  return tablePage(db, ideas, filter, byDay, which);
}

/** The id of the department of a code, as a part of a statement: no row is equal to that of an unknown one. */
function departmentOf(db: Db, code: string) {
  return db.select({ id: ideaDepartments.id }).from(ideaDepartments).where(eq(ideaDepartments.code, code));
}
