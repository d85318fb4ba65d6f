import type { IdeaStatusChangeResolvers } from '../generated/schema.ts';
import { IDEA_STATUS_LABELS } from '../services/idea-status.ts';

export const IdeaStatusChange: IdeaStatusChangeResolvers = {
  fromLabel: ({ from }) => IDEA_STATUS_LABELS[from],
  toLabel: ({ to }) => IDEA_STATUS_LABELS[to],
  by: ({ changedBy }) => ({ id: changedBy }),
};
