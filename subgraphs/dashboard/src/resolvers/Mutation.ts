import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { MutationResolvers } from '../generated/schema.ts';
import { createEvent, deleteEvents, updateEvent } from '../services/event-writes.ts';
import { saveIdeaDepartment } from '../services/idea-departments.ts';
import { updateIdeasStatus } from '../services/idea-status.ts';
import { deleteIdeas, submitIdea } from '../services/idea-writes.ts';
import { createProject, deleteProjects, updateProject } from '../services/project-writes.ts';
import { createVacancy, deleteVacancies, updateVacancy } from '../services/vacancy-writes.ts';

export const Mutation: MutationResolvers = {
  createEvent: (_root, { input }, { db }) => payload('event', createEvent(db, input)),
  updateEvent: (_root, { input }, { db }) => payload('event', updateEvent(db, input)),
  deleteEvents: (_root, { ids }, { db }) => payload('deletedIds', deleteEvents(db, ids)),
  createProject: (_root, { input }, { db }) => payload('project', createProject(db, input)),
  updateProject: (_root, { input }, { db }) => payload('project', updateProject(db, input)),
  deleteProjects: (_root, { ids }, { db }) => payload('deletedIds', deleteProjects(db, ids)),
  submitIdea: (_root, { input }, { db }) => payload('ideaId', submitIdea(db, input)),
  updateIdeasStatus: (_root, { input }, { db, viewer }) => {
    if (!viewer) throw unauthenticated();
    return payload('ideas', updateIdeasStatus(db, viewer.employeeId, input));
  },
  deleteIdeas: (_root, { ids }, { db }) => payload('deletedIds', deleteIdeas(db, ids)),
  saveIdeaDepartment: (_root, { input }, { db }) => payload('department', saveIdeaDepartment(db, input)),
  createVacancy: (_root, { input }, { db }) => payload('vacancy', createVacancy(db, input)),
  updateVacancy: (_root, { input }, { db }) => payload('vacancy', updateVacancy(db, input)),
  deleteVacancies: (_root, { ids }, { db }) => payload('deletedIds', deleteVacancies(db, ids)),
};
