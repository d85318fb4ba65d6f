import { holds } from '@sar/subgraph-kit/permissions';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { DocumentRow } from '../tables.ts';

/** Whether the viewer keeps the library: its categories, its folders, and everybody's documents. */
export function keepsLibrary(viewer: Viewer | null): boolean {
  return holds(viewer, 'LIBRARY_MANAGE');
}

/**
 * Whether the viewer may change a document or put it in the trash: what `viewerCanUpdate` and `viewerCanDelete` say, and
 * what the mutations ask.
 */
export function mayChange(viewer: Viewer | null, { ownerId, deletedAt }: Pick<DocumentRow, 'ownerId' | 'deletedAt'>): boolean {
  return deletedAt === null && (keepsLibrary(viewer) || viewer?.employeeId === ownerId);
}

/** Whether a document can leave the trash: who finds one there may take it out (services/visibility.ts). */
export function mayRestore(_viewer: Viewer | null, { deletedAt }: Pick<DocumentRow, 'deletedAt'>): boolean {
  return deletedAt !== null;
}
