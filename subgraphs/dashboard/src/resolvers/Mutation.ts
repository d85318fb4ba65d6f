import type { Db } from '@sar/database/client';
import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import { type Creation, createOnce, findRow } from '@sar/subgraph-kit/once';
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
import { events, ideas, onceKeys, projects, vacancies } from '../tables.ts';

/** The person who writes. */
function writerOf({ viewer }: Context): string {
  if (!viewer) throw unauthenticated();
  return viewer.employeeId;
}

/** Creates a row of a table, once for each key that a client gives. */
function once<Row extends { readonly id: string }>(
  context: Context,
  field: string,
  input: Creation<Row>['input'],
  create: Creation<Row>['create'],
  table: { readonly id: unknown },
): Promise<Row | null> {
  return createOnce(context, onceKeys, { field, input, create, find: (db, id) => findRow<Row>(db, table, id) });
}

export const Mutation: MutationResolvers = {
  declareSafetyEvent: (_root, { input }, context) => payload('safetyEvent', declareSafetyEvent(context.db, writerOf(context), input)),
  correctSafetyEvent: (_root, { input }, context) => payload('safetyEvent', correctSafetyEvent(context.db, writerOf(context), input)),
  withdrawSafetyEvent: (_root, args, context) => payload('safetyEvent', withdrawSafetyEvent(context.db, writerOf(context), args)),
  saveSafetyHours: (_root, args, context) => payload('safetyHours', saveSafetyHours(context.db, writerOf(context), args)),

  saveCanteenWeek: (_root, { input }, { db }) => payload('week', saveCanteenWeek(db, input)),
  copyCanteenWeek: (_root, { from, to, overwrite }, { db }) => payload('week', copyCanteenWeek(db, from, to, overwrite ?? false)),
  updateHomeContent: (_root, { input }, context) => payload('homeContent', updateHomeContent(context.db, writerOf(context), input)),

  createEvent: (_root, { input }, context) => payload('event', once(context, 'createEvent', input, createEvent, events)),
  updateEvent: (_root, { input }, { db }) => payload('event', updateEvent(db, input)),
  deleteEvents: (_root, { ids }, { db }) => payload('deletedIds', deleteEvents(db, ids)),
  createProject: (_root, { input }, context) => payload('project', once(context, 'createProject', input, createProject, projects)),
  updateProject: (_root, { input }, { db }) => payload('project', updateProject(db, input)),
  deleteProjects: (_root, { ids }, { db }) => payload('deletedIds', deleteProjects(db, ids)),
  submitIdea: (_root, { input }, context) => {
    const submit = async (db: Db, idea: object) => ({ id: await submitIdea({ db, mailer: context.mailer }, idea) });
    const ideaId = once(context, 'submitIdea', input, submit, ideas).then((idea) => idea?.id ?? null);
    return payload('ideaId', ideaId);
  },
  updateIdeasStatus: (_root, { input }, context) => payload('ideas', updateIdeasStatus(context.db, writerOf(context), input)),
  deleteIdeas: (_root, { ids }, { db }) => payload('deletedIds', deleteIdeas(db, ids)),
  saveIdeaDepartment: (_root, { input }, { db }) => payload('department', saveIdeaDepartment(db, input)),
  createVacancy: (_root, { input }, context) => payload('vacancy', once(context, 'createVacancy', input, createVacancy, vacancies)),
  updateVacancy: (_root, { input }, { db }) => payload('vacancy', updateVacancy(db, input)),
  deleteVacancies: (_root, { ids }, { db }) => payload('deletedIds', deleteVacancies(db, ids)),
};
