import type { IdeaResolvers } from '../generated/schema.ts';
import { IDEA_STATUS_LABELS } from '../services/idea-status.ts';
import type { IdeaDepartmentRow } from '../tables.ts';

export const Idea: IdeaResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.idea.load(id),
  // Never absent: a foreign key holds it, and who reads ideas sees every department.
  department: async ({ departmentId }, _args, { loaders }) => (await loaders.ideaDepartment.load(departmentId)) as IdeaDepartmentRow,
  statusLabel: ({ status }) => IDEA_STATUS_LABELS[status],
  timeline: ({ id }, _args, { loaders }) => loaders.statusChangesOfIdea.load(id),
};
