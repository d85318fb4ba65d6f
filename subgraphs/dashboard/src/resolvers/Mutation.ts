import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { copyCanteenWeek, saveCanteenWeek } from '../services/canteen-writes.ts';
import { createEvent, deleteEvents, updateEvent } from '../services/event-writes.ts';
import { updateHomeContent } from '../services/home-content-writes.ts';
import { saveIdeaDepartment } from '../services/idea-departments.ts';
import { updateIdeasStatus } from '../services/idea-status.ts';
import { deleteIdeas, submitIdea } from '../services/idea-writes.ts';
import { createProject, deleteProjects, updateProject } from '../services/project-writes.ts';
import { saveSafetyHours } from '../services/safety-hours.ts';
import { correctSafetyEvent, declareSafetyEvent, withdrawSafetyEvent } from '../services/safety-writes.ts';
import { createVacancy, deleteVacancies, updateVacancy } from '../services/vacancy-writes.ts';

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

  createEvent: (_root, { input }, { db }) => payload('event', createEvent(db, input)),
  updateEvent: (_root, { input }, { db }) => payload('event', updateEvent(db, input)),
  deleteEvents: (_root, { ids }, { db }) => payload('deletedIds', deleteEvents(db, ids)),
  createProject: (_root, { input }, { db }) => payload('project', createProject(db, input)),
  updateProject: (_root, { input }, { db }) => payload('project', updateProject(db, input)),
  deleteProjects: (_root, { ids }, { db }) => payload('deletedIds', deleteProjects(db, ids)),
  submitIdea: (_root, { input }, context) => payload('ideaId', submitIdea(context, input)),
  updateIdeasStatus: (_root, { input }, context) => payload('ideas', updateIdeasStatus(context.db, writerOf(context), input)),
  deleteIdeas: (_root, { ids }, { db }) => payload('deletedIds', deleteIdeas(db, ids)),
  saveIdeaDepartment: (_root, { input }, { db }) => payload('department', saveIdeaDepartment(db, input)),
  createVacancy: (_root, { input }, { db }) => payload('vacancy', createVacancy(db, input)),
  updateVacancy: (_root, { input }, { db }) => payload('vacancy', updateVacancy(db, input)),
  deleteVacancies: (_root, { ids }, { db }) => payload('deletedIds', deleteVacancies(db, ids)),
};
