import { may, signedIn, signedInOr } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';

/** The public figures of safety are for programs and screens too; what else is everybody's, for screens on walls. */
const safetyReaders = signedInOr('SAFETY_READ', 'KIOSK');
const viewers = signedInOr('KIOSK');
const safetyOfficer = may('SAFETY_MANAGE');
const canteen = may('CANTEEN_MANAGE');
const homeWriter = may('HOME_MANAGE');
const eventWriter = may('EVENTS_MANAGE');
const projectWriter = may('PROJECTS_MANAGE');
const vacancyWriter = may('VACANCIES_MANAGE');
const ideaHandler = may('IDEAS_MANAGE');
const departmentKeeper = may('IDEA_DEPARTMENTS_MANAGE');

/** Who may do what on the dashboard. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    safety: safetyReaders,
    safetyEvents: signedIn,
    safetyEvent: signedIn,
    safetyHours: safetyOfficer,

    canteenWeek: viewers,
    homeContent: viewers,

    events: viewers,
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
    updateHomeContent: homeWriter,

    createEvent: eventWriter,
    updateEvent: eventWriter,
    deleteEvents: eventWriter,
    createProject: projectWriter,
    updateProject: projectWriter,
    deleteProjects: projectWriter,
    createVacancy: vacancyWriter,
    updateVacancy: vacancyWriter,
    deleteVacancies: vacancyWriter,

    submitIdea: signedIn,
    updateIdeasStatus: ideaHandler,
    deleteIdeas: ideaHandler,
    saveIdeaDepartment: departmentKeeper,
  },
  // At the refinery's gate stand days without accident and the score: accidents and rates are the house's own.
  Safety: { '*': safetyReaders, lastAccident: signedIn, rates: signedIn },
  SafetyCounter: { '*': safetyReaders, lastAccident: signedIn },
  // On the types, because a reference from another room is a second door to them. How long somebody was unfit for work is
  // about that person's health; who declared is nobody else's business, or fewer would declare.
  SafetyEvent: { '*': signedIn, daysLost: safetyOfficer, declaredBy: safetyOfficer, changes: safetyOfficer },
  Event: { '*': viewers },
  Project: { '*': signedIn },
  Vacancy: { '*': signedIn },
  IdeaDepartment: { '*': signedIn, emails: departmentKeeper },
  Idea: { '*': ideaHandler },
  IdeaStatusChange: { '*': ideaHandler },
};

/** What `viewerCan…` fields say: the rule above of the mutation that each is about. */
export const verdicts: Verdicts = {
  Viewer: {
    viewerCanDeclareSafetyEvent: { mutation: 'declareSafetyEvent' },
    viewerCanSaveSafetyHours: { mutation: 'saveSafetyHours' },
    viewerCanCreateEvent: { mutation: 'createEvent' },
    viewerCanCreateProject: { mutation: 'createProject' },
    viewerCanCreateVacancy: { mutation: 'createVacancy' },
    viewerCanSubmitIdea: { mutation: 'submitIdea' },
    viewerCanSaveIdeaDepartment: { mutation: 'saveIdeaDepartment' },
  },
  SafetyEvent: { viewerCanCorrect: { mutation: 'correctSafetyEvent' }, viewerCanWithdraw: { mutation: 'withdrawSafetyEvent' } },
  CanteenWeek: { viewerCanSave: { mutation: 'saveCanteenWeek' }, viewerCanCopy: { mutation: 'copyCanteenWeek' } },
  HomeContent: { viewerCanUpdate: { mutation: 'updateHomeContent' } },
  Event: { viewerCanUpdate: { mutation: 'updateEvent' }, viewerCanDelete: { mutation: 'deleteEvents' } },
  Project: { viewerCanUpdate: { mutation: 'updateProject' }, viewerCanDelete: { mutation: 'deleteProjects' } },
  Vacancy: { viewerCanUpdate: { mutation: 'updateVacancy' }, viewerCanDelete: { mutation: 'deleteVacancies' } },
  IdeaDepartment: { viewerCanUpdate: { mutation: 'saveIdeaDepartment' } },
  Idea: { viewerCanUpdateStatus: { mutation: 'updateIdeasStatus' }, viewerCanDelete: { mutation: 'deleteIdeas' } },
};
