import type { ProjectResolvers, ProjectStatus } from '../generated/schema.ts';
import { durationDays, durationLabel } from '../services/project-duration.ts';

const STATUS_LABELS: Record<ProjectStatus, string> = {
  PLANNED: 'Planifié',
  STUDY: 'Études en cours',
  PROPOSED: 'En projet',
  COMPLETED: 'Terminé',
};

export const Project: ProjectResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.project.load(id),
  statusLabel: ({ status }) => STATUS_LABELS[status],
  durationDays: (project) => durationDays(project),
  durationLabel: (project) => {
    const days = durationDays(project);
    return days === null ? null : durationLabel(days);
  },
  lead: ({ leadId }) => (leadId ? { id: leadId } : null),
};
