import type { QueryResolvers } from '../generated/schema.ts';
import { readCanteenWeek } from '../services/canteen-weeks.ts';
import { findUpcomingEvents, listEvents } from '../services/events.ts';
import { readHomeContent } from '../services/home-content.ts';
import { listIdeaDepartments } from '../services/idea-departments.ts';
import { listIdeas } from '../services/ideas.ts';
import { listProjects } from '../services/projects.ts';
import { readSafety } from '../services/safety-counters.ts';
import { listSafetyEvents } from '../services/safety-events.ts';
import { listSafetyHours } from '../services/safety-hours.ts';
import { listVacancies } from '../services/vacancies.ts';

export const Query: QueryResolvers = {
  safety: (_root, _args, { db }) => readSafety(db),
  safetyEvents: (_root, args, context) => listSafetyEvents(context, args),
  safetyEvent: (_root, { id }, { loaders }) => loaders.safetyEvent.load(id),
  safetyHours: (_root, { year }, { db }) => listSafetyHours(db, year ?? undefined),

  canteenWeek: (_root, { weekStart }, { db }) => readCanteenWeek(db, weekStart),
  homeContent: (_root, _args, { db }) => readHomeContent(db),

  events: (_root, args, { db }) => listEvents(db, args),
  event: (_root, { id }, { loaders }) => loaders.event.load(id),
  upcomingEvents: (_root, _args, { db }) => findUpcomingEvents(db),
  projects: (_root, args, { db }) => listProjects(db, args),
  project: (_root, { id }, { loaders }) => loaders.project.load(id),
  ideaDepartments: (_root, { includeInactive }, { db, viewer }) => listIdeaDepartments(db, viewer, includeInactive ?? false),
  ideas: (_root, args, { db }) => listIdeas(db, args),
  idea: (_root, { id }, { loaders }) => loaders.idea.load(id),
  vacancies: (_root, args, { db, viewer }) => listVacancies(db, viewer, args),
  vacancy: (_root, { id }, { loaders }) => loaders.vacancy.load(id),
};
