import type { SafetyEventResolvers } from '../generated/schema.ts';
import { SCOPE_LABELS, SEVERITY_LABELS } from '../services/safety-scales.ts';
import { descriptionFor } from '../services/safety-visibility.ts';

export const SafetyEvent: SafetyEventResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.safetyEvent.load(id),
  scopeLabel: ({ scope }) => SCOPE_LABELS[scope],
  severityLabel: ({ severity }) => SEVERITY_LABELS[severity],
  description: (event, _args, { viewer }) => descriptionFor(viewer, event),
  declaredBy: ({ declaredById }) => ({ id: declaredById }),
  declaredAt: ({ createdAt }) => createdAt,
  changes: ({ id }, _args, { loaders }) => loaders.safetyChanges.load(id),
};
