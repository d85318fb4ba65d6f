import { holds } from '@sar/subgraph-kit/permissions';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { isNull, type SQL } from 'drizzle-orm';
import { type SafetyEventRow, safetyEvents } from '../tables-safety.ts';

/** Those who keep the register. */
export function isSafetyOfficer(viewer: Viewer | null): boolean {
  return holds(viewer, 'SAFETY_MANAGE');
}

const standing = isNull(safetyEvents.withdrawnAt);

/** Which events a viewer may see: those who keep the register all, everybody else those that stand. */
export function visibleTo(viewer: Viewer | null): SQL | undefined {
  return isSafetyOfficer(viewer) ? undefined : standing;
}

/**
 * The account of an event, or null for who may not read it. A near miss has no victim and is there to be learnt from;
 * the account of an injury is about the health of a colleague whom a date and a place are enough to recognise.
 */
export function descriptionFor(viewer: Viewer | null, { severity, description }: SafetyEventRow): string | null {
  return severity === 'NEAR_MISS' || isSafetyOfficer(viewer) ? description : null;
}
