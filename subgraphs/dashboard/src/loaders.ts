import type { Db } from '@sar/database/client';
import { loadMany, loadOne } from '@sar/subgraph-kit/batch';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, asc, desc, inArray, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { departmentsVisibleTo } from './services/idea-departments.ts';
import type { TableWithId } from './services/rows.ts';
import { visibleTo as safetyVisibleTo } from './services/safety-visibility.ts';
import { vacanciesVisibleTo } from './services/vacancies.ts';
import { events, ideaDepartments, ideaStatusChanges, ideas, projects, vacancies } from './tables.ts';
import { safetyChanges, safetyEvents } from './tables-safety.ts';

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
    safetyEvent: byId(safetyEvents, safetyVisibleTo(viewer)),
    event: byId(events),
    project: byId(projects),
    idea: byId(ideas),
    ideaDepartment: byId(ideaDepartments, departmentsVisibleTo(viewer)),
    vacancy: byId(vacancies, vacanciesVisibleTo(viewer)),
    /** What was changed in an event of the safety register, the latest first. */
    safetyChanges: loadMany(
      (ids) => db.select().from(safetyChanges).where(inArray(safetyChanges.eventId, ids)).orderBy(desc(safetyChanges.id)),
      (row) => row.eventId,
    ),
    /** The changes of status of an idea, in their order. */
    statusChangesOfIdea: loadMany(
      (ids) => db.select().from(ideaStatusChanges).where(inArray(ideaStatusChanges.ideaId, ids)).orderBy(asc(ideaStatusChanges.id)),
      (row) => row.ideaId,
    ),
  };
}
