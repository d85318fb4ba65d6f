import type { Db } from '@sar/database/client';
import { loadMany, loadRow } from '@sar/subgraph-kit/batch';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { asc, desc, inArray } from 'drizzle-orm';
import { departmentsVisibleTo } from './services/idea-departments.ts';
import { visibleTo as safetyVisibleTo } from './services/safety-visibility.ts';
import { vacanciesVisibleTo } from './services/vacancies.ts';
import { events, ideaDepartments, ideaStatusChanges, ideas, projects, vacancies } from './tables.ts';
import { safetyChanges, safetyEvents } from './tables-safety.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db, viewer: Viewer | null) {
  return {
    safetyEvent: loadRow(db, safetyEvents, 'id', safetyVisibleTo(viewer)),
    event: loadRow(db, events, 'id'),
    project: loadRow(db, projects, 'id'),
    idea: loadRow(db, ideas, 'id'),
    ideaDepartment: loadRow(db, ideaDepartments, 'id', departmentsVisibleTo(viewer)),
    vacancy: loadRow(db, vacancies, 'id', vacanciesVisibleTo(viewer)),
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
