import type { SafetyEventChangeResolvers } from '../generated/schema.ts';

export const SafetyEventChange: SafetyEventChangeResolvers = {
  changedBy: ({ changedById }) => ({ id: changedById }),
};
