import type { Db } from '@sar/database/client';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable } from '@sar/subgraph-kit/inputs';
import { getAllForUpdate } from '@sar/subgraph-kit/rows';
import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { IdeaStatus } from '../generated/schema.ts';
import { type IdeaRow, ideaStatus, ideaStatusChanges, ideas } from '../tables.ts';
import { IDEAS } from './idea-writes.ts';

export const IDEA_STATUS_LABELS: Record<IdeaStatus, string> = {
  SUBMITTED: 'Soumise',
  UNDER_REVIEW: "En cours d'examen",
  APPROVED: 'Approuvée',
  REJECTED: 'Rejetée',
  IMPLEMENTED: 'Implémentée',
};

/** Where an idea may go from where it stands. */
const NEXT: Record<IdeaStatus, readonly IdeaStatus[]> = {
  SUBMITTED: ['UNDER_REVIEW', 'REJECTED'],
  UNDER_REVIEW: ['APPROVED', 'REJECTED'],
  APPROVED: ['IMPLEMENTED'],
  REJECTED: [],
  IMPLEMENTED: [],
};

const statusInput = z.object({ ids: z.array(z.string()), status: z.enum(ideaStatus.enumValues), reason: emptiable(1_000) });

/**
 * Moves ideas to a status, all or none, and writes the change into the timeline of each.
 * @param changedBy the directory's person who decides.
 * @returns the ideas as they then stand, in the order of the ids.
 * @throws InputRefused when one is unknown or may not go there from where it stands, a rejection has no reason, or there are more than a hundred.
 */
export async function updateIdeasStatus(db: Db, changedBy: string, input: unknown): Promise<IdeaRow[]> {
  const { ids, status, reason = null } = parseInput(statusInput, input);
  return db.transaction(async (tx) => {
    const current = await getAllForUpdate(tx, ideas, ids, IDEAS);
    const at = new Date();
    const changes = current.map((idea) => ({ ideaId: idea.id, ...statusChange(idea.status, status, reason), changedBy, at }));
    if (changes.length === 0) return [];
    await tx.insert(ideaStatusChanges).values(changes);
    const rows = await tx
      .update(ideas)
      .set({ status, statusChangedAt: at })
      .where(
        inArray(
          ideas.id,
          changes.map(({ ideaId }) => ideaId),
        ),
      )
      .returning();
    const byId = new Map(rows.map((row) => [row.id, row]));
    return [...new Set(ids)].map((id) => byId.get(id) as IdeaRow);
  });
}

/** What the timeline says of a change. @throws InputRefused when an idea may not go from one to the other, or a rejection has no reason. */
export function statusChange(from: IdeaStatus, to: IdeaStatus, reason: string | null) {
  if (!NEXT[from].includes(to)) {
    const named = (statuses: readonly IdeaStatus[]) => statuses.map((status) => `« ${IDEA_STATUS_LABELS[status]} »`).join(' ou ');
    const advice = NEXT[from].length > 0 ? `choisissez ${named(NEXT[from])}` : 'elle est close, laissez-la ainsi';
    const message = `Une idée ${named([from])} ne peut pas passer à ${named([to])} : ${advice}.`;
    throw inputRefused('status', 'INVALID_TRANSITION', message);
  }
  if (to === 'REJECTED' && !reason) throw inputRefused('reason', 'REQUIRED', "Donnez le motif du rejet de l'idée.");
  return { from, to, reason };
}
