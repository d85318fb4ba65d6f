import { hasRole, signedIn } from '@sar/subgraph-kit/rules';

const administrator = hasRole('ADMINISTRATOR');
const communication = hasRole('COMMUNICATION', 'ADMINISTRATOR');
const humanResources = hasRole('HR', 'ADMINISTRATOR');
const safetyOfficer = hasRole('HSE', 'ADMINISTRATOR');
/** Human resources runs the canteen, and communication puts its menu on the home page. */
const canteen = hasRole('HR', 'COMMUNICATION', 'ADMINISTRATOR');
const eventWriter = hasRole('COMMUNICATION', 'HR', 'HSE', 'ADMINISTRATOR');
/** Few read ideas: a text can betray its author. */
const ideaHandler = hasRole('HSE', 'ADMINISTRATOR');

/** Who may do what on the dashboard. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    safety: signedIn,
    safetyEvents: signedIn,
    safetyEvent: signedIn,
    safetyHours: safetyOfficer,

    canteenWeek: signedIn,
    homeContent: signedIn,

    events: signedIn,
    event: signedIn,
    upcomingEvents: signedIn,
    projects: signedIn,
    project: signedIn,
    vacancies: signedIn,
    vacancy: signedIn,

    ideaDepartments: signedIn,
    ideas: ideaHandler,
    idea: ideaHandler,
  },
  Mutation: {
    declareSafetyEvent: safetyOfficer,
    correctSafetyEvent: safetyOfficer,
    withdrawSafetyEvent: safetyOfficer,
    saveSafetyHours: safetyOfficer,

    saveCanteenWeek: canteen,
    copyCanteenWeek: canteen,
    updateHomeContent: communication,

    createEvent: eventWriter,
    updateEvent: eventWriter,
    deleteEvents: eventWriter,
    createProject: communication,
    updateProject: communication,
    deleteProjects: communication,
    createVacancy: humanResources,
    updateVacancy: humanResources,
    deleteVacancies: humanResources,

    submitIdea: signedIn,
    updateIdeasStatus: ideaHandler,
    deleteIdeas: ideaHandler,
    saveIdeaDepartment: administrator,
  },
  // On the types, because a reference from another room is a second door to them. How long somebody was unfit for work is
  // about that person's health; who declared is nobody else's business, or fewer would declare.
  SafetyEvent: { '*': signedIn, daysLost: safetyOfficer, declaredBy: safetyOfficer, changes: safetyOfficer },
  Event: { '*': signedIn },
  Project: { '*': signedIn },
  Vacancy: { '*': signedIn },
  IdeaDepartment: { '*': signedIn, emails: administrator },
  Idea: { '*': ideaHandler },
  IdeaStatusChange: { '*': ideaHandler },
};
