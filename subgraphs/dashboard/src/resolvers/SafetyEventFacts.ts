import type { SafetyEventFactsResolvers } from '../generated/schema.ts';
import { SCOPE_LABELS, SEVERITY_LABELS } from '../services/safety-scales.ts';

export const SafetyEventFacts: SafetyEventFactsResolvers = {
  scopeLabel: ({ scope }) => SCOPE_LABELS[scope],
  severityLabel: ({ severity }) => SEVERITY_LABELS[severity],
  occurredAt: ({ occurredAt }) => new Date(occurredAt),
};
