import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { copyCanteenWeek, saveCanteenWeek } from '../services/canteen-writes.ts';
import { updateHomeContent } from '../services/home-content-writes.ts';
import { saveSafetyHours } from '../services/safety-hours.ts';
import { correctSafetyEvent, declareSafetyEvent, withdrawSafetyEvent } from '../services/safety-writes.ts';

/** The person who writes. */
function writerOf({ viewer }: Context): string {
  if (!viewer) throw unauthenticated();
  return viewer.employeeId;
}

export const Mutation: MutationResolvers = {
  declareSafetyEvent: (_root, { input }, context) => payload('safetyEvent', declareSafetyEvent(context.db, writerOf(context), input)),
  correctSafetyEvent: (_root, { input }, context) => payload('safetyEvent', correctSafetyEvent(context.db, writerOf(context), input)),
  withdrawSafetyEvent: (_root, args, context) => payload('safetyEvent', withdrawSafetyEvent(context.db, writerOf(context), args)),
  saveSafetyHours: (_root, args, context) => payload('safetyHours', saveSafetyHours(context.db, writerOf(context), args)),

  saveCanteenWeek: (_root, { input }, { db }) => payload('week', saveCanteenWeek(db, input)),
  copyCanteenWeek: (_root, { from, to, overwrite }, { db }) => payload('week', copyCanteenWeek(db, from, to, overwrite ?? false)),
  updateHomeContent: (_root, { input }, context) => payload('homeContent', updateHomeContent(context.db, writerOf(context), input)),
};
