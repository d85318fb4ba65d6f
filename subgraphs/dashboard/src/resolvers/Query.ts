import type { QueryResolvers } from '../generated/schema.ts';
import { readCanteenWeek } from '../services/canteen-weeks.ts';
import { readHomeContent } from '../services/home-content.ts';
import { listIdeaDepartments } from '../services/idea-departments.ts';
import { readSafety } from '../services/safety-counters.ts';
import { listSafetyEvents } from '../services/safety-events.ts';
import { listSafetyHours } from '../services/safety-hours.ts';

export const Query: QueryResolvers = {
  ideaDepartments: (_root, _args, { db }) => listIdeaDepartments(db),

  safety: (_root, _args, { db }) => readSafety(db),
  safetyEvents: (_root, args, context) => listSafetyEvents(context, args),
  safetyEvent: (_root, { id }, { loaders }) => loaders.safetyEvent.load(id),
  safetyHours: (_root, { year }, { db }) => listSafetyHours(db, year ?? undefined),

  canteenWeek: (_root, { weekStart }, { db }) => readCanteenWeek(db, weekStart),
  homeContent: (_root, _args, { db }) => readHomeContent(db),
};
