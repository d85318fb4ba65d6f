import type { SafetyHoursRecordResolvers } from '../generated/schema.ts';

export const SafetyHoursRecord: SafetyHoursRecordResolvers = {
  recordedBy: ({ recordedById }) => ({ id: recordedById }),
};
