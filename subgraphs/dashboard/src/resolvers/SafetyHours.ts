import type { SafetyHoursResolvers } from '../generated/schema.ts';
import { SCOPE_LABELS } from '../services/safety-scales.ts';

export const SafetyHours: SafetyHoursResolvers = {
  scopeLabel: ({ scope }) => SCOPE_LABELS[scope],
  recordedBy: ({ recordedById }) => ({ id: recordedById }),
};
