import type { Db } from '@sar/database/client';
import { loadMany, loadOne } from '@sar/subgraph-kit/batch';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, desc, inArray } from 'drizzle-orm';
import { visibleTo } from './services/safety-visibility.ts';
import { safetyChanges, safetyEvents } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db, viewer: Viewer | null) {
  return {
    /** An event of the safety register that the viewer may see. */
    safetyEvent: loadOne(
      (ids) =>
        db
          .select()
          .from(safetyEvents)
          .where(and(inArray(safetyEvents.id, ids), visibleTo(viewer))),
      (row) => row.id,
    ),
    /** What was changed in an event, the latest first. */
    safetyChanges: loadMany(
      (ids) => db.select().from(safetyChanges).where(inArray(safetyChanges.eventId, ids)).orderBy(desc(safetyChanges.id)),
      (row) => row.eventId,
    ),
  };
}
