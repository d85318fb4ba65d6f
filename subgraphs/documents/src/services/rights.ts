import type { Role, Viewer } from '@sar/subgraph-kit/viewer';
import type { DocumentRow } from '../tables.ts';

/** The roles that keep the library: its categories, its folders, and everybody's documents. */
export const KEEPERS = ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'] as const satisfies Role[];

/** Whether the viewer keeps the library. */
export function keepsLibrary(viewer: Viewer | null): boolean {
  return viewer?.roles.some((role) => KEEPERS.some((keeper) => keeper === role)) ?? false;
}

/**
 * Whether the viewer may change a document or put it in the trash: what `viewerCanUpdate` and `viewerCanDelete` say, and
 * what the mutations ask.
 */
export function mayChange(viewer: Viewer | null, { ownerId, deletedAt }: Pick<DocumentRow, 'ownerId' | 'deletedAt'>): boolean {
  return deletedAt === null && (keepsLibrary(viewer) || viewer?.employeeId === ownerId);
}
