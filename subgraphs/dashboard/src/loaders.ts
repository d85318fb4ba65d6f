import type { Db } from '@sar/database/client';
import { loadMany, loadOne } from '@sar/subgraph-kit/batch';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, asc, inArray, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { departmentsVisibleTo } from './services/idea-departments.ts';
import type { TableWithId } from './services/rows.ts';
import { vacanciesVisibleTo } from './services/vacancies.ts';
import { events, ideaDepartments, ideaStatusChanges, ideas, projects, vacancies } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db, viewer: Viewer | null) {
  /** Rows by id, those that the viewer may see. */
  const byId = <Table extends TableWithId>(table: Table, visible?: SQL) =>
    loadOne<Table['$inferSelect']>(
      (wanted) =>
        db
          .select()
          .from(table as PgTable)
          .where(and(inArray(table.id, wanted), visible)),
      (row) => row['id'] as string,
    );
  return {
    event: byId(events),
    project: byId(projects),
    idea: byId(ideas),
    ideaDepartment: byId(ideaDepartments, departmentsVisibleTo(viewer)),
    vacancy: byId(vacancies, vacanciesVisibleTo(viewer)),
    /** The changes of status of an idea, in their order. */
    statusChangesOfIdea: loadMany(
      (ids) => db.select().from(ideaStatusChanges).where(inArray(ideaStatusChanges.ideaId, ids)).orderBy(asc(ideaStatusChanges.id)),
      (row) => row.ideaId,
    ),
  };
}
