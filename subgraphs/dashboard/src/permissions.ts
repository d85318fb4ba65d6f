import { hasRole, signedIn } from '@sar/subgraph-kit/rules';

const eventWriters = hasRole('COMMUNICATION', 'HR', 'HSE', 'ADMINISTRATOR');
const projectWriters = hasRole('COMMUNICATION', 'ADMINISTRATOR');
/** Few read ideas: a text can betray its author. */
const ideaHandlers = hasRole('HSE', 'ADMINISTRATOR');
const administrator = hasRole('ADMINISTRATOR');
const humanResources = hasRole('HR', 'ADMINISTRATOR');

/** Who may do what on the dashboard. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    events: signedIn,
    event: signedIn,
    upcomingEvents: signedIn,
    projects: signedIn,
    project: signedIn,
    ideaDepartments: signedIn,
    ideas: ideaHandlers,
    idea: ideaHandlers,
    vacancies: signedIn,
    vacancy: signedIn,
  },
  Mutation: {
    createEvent: eventWriters,
    updateEvent: eventWriters,
    deleteEvents: eventWriters,
    createProject: projectWriters,
    updateProject: projectWriters,
    deleteProjects: projectWriters,
    submitIdea: signedIn,
    updateIdeasStatus: ideaHandlers,
    deleteIdeas: ideaHandlers,
    saveIdeaDepartment: administrator,
    createVacancy: humanResources,
    updateVacancy: humanResources,
    deleteVacancies: humanResources,
  },
  // On the types, because a reference from another room is a second door to them.
  Event: { '*': signedIn },
  Project: { '*': signedIn },
  IdeaDepartment: { '*': signedIn, emails: administrator },
  Idea: { '*': ideaHandlers },
  IdeaStatusChange: { '*': ideaHandlers },
  Vacancy: { '*': signedIn },
};
