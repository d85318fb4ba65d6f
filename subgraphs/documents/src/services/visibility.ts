import { DAY_MS } from '@sar/database/calendar';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { documents } from '../tables.ts';
import { keepsLibrary } from './rights.ts';

/** How long the trash keeps a document. */
const TRASH_DAYS = 30;

const isVisible = isNull(documents.deletedAt);

/** What every list, count and reference shows: documents that are not in the trash. */
export function visible(): SQL {
  return isVisible;
}

/** What the viewer finds in the trash: one's own documents of the last thirty days, everybody's for who keeps the library. */
export function inTrashOf(viewer: Viewer): SQL | undefined {
  return and(
    sql`${documents.deletedAt} > now() - ${`${TRASH_DAYS} days`}::interval`,
    keepsLibrary(viewer) ? undefined : eq(documents.ownerId, viewer.employeeId),
  );
}

/** Until when a document can leave the trash. */
export function restorableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + TRASH_DAYS * DAY_MS);
}
