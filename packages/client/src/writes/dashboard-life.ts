import * as client from '@sar/client';
import { demoId } from '@sar/subgraph-kit/demo';
import { dayAway } from '@sar/testing/front-end';
import { employeeOf } from '@sar/testing/sign-in';
import { type Front, several, type Writes } from './front.ts';

const EVENT = { title: 'Réunion', location: 'Salle A', date: dayAway(1), time: '09:30', type: 'MEETING' };
const PROJECT = { title: 'Four à revoir', status: 'STUDY', leadId: employeeOf('HSE') };
const VACANCY = {
  title: 'Opérateur',
  directionId: demoId('direction', 'Production'),
  location: 'Mbao',
  contract: 'PERMANENT',
  level: 'JUNIOR',
};

const points = (count: number) => {
  const list = Array.from({ length: count }, (_, rank) => `Point ${rank}`);
  return { responsibilities: list, qualifications: list };
};

async function event(front: Front): Promise<string> {
  return (await front.ask('COMMUNICATION', client.CreateEventDocument, { input: EVENT })).createEvent.event.id;
}
async function project(front: Front): Promise<string> {
  return (await front.ask('COMMUNICATION', client.CreateProjectDocument, { input: PROJECT })).createProject.project.id;
}
async function vacancy(front: Front): Promise<string> {
  return (await front.ask('HR', client.CreateVacancyDocument, { input: VACANCY })).createVacancy.vacancy.id;
}

/** The home page, and what is announced there. */
export const DASHBOARD_LIFE: Writes = {
  UpdateHomeContent: {
    role: 'COMMUNICATION',
    cost: 4,
    given: (_front, count) => ({
      input: {
        directorMessage: { title: 'Bonjour', body: 'À tous.', signatory: 'Le directeur' },
        featuredVideo: { title: 'La vidéo', url: 'https://exemple.sn/v.mp4' },
        quickLinks: Array.from({ length: count }, (_, rank) => ({ label: `Lien ${rank}`, url: 'https://exemple.sn/' })),
        greenNumber: { label: 'Urgences', number: '800 00 00 00' },
      },
    }),
  },
  CreateEvent: { role: 'COMMUNICATION', cost: 2, given: () => ({ input: EVENT }) },
  UpdateEvent: {
    role: 'COMMUNICATION',
    cost: 3,
    given: async (front) => ({ input: { id: await event(front), title: 'Autre' } }),
  },
  DeleteEvents: {
    role: 'COMMUNICATION',
    cost: 3,
    given: async (front, count) => ({ ids: await several(count, () => event(front)) }),
  },
  CreateProject: { role: 'COMMUNICATION', cost: 3, given: () => ({ input: PROJECT }) },
  UpdateProject: {
    role: 'COMMUNICATION',
    cost: 4,
    given: async (front) => ({ input: { id: await project(front), title: 'Autre', leadId: employeeOf('HR') } }),
  },
  DeleteProjects: {
    role: 'COMMUNICATION',
    cost: 3,
    given: async (front, count) => ({ ids: await several(count, () => project(front)) }),
  },
  CreateVacancy: { role: 'HR', cost: 3, given: (_front, count) => ({ input: { ...VACANCY, ...points(count) } }) },
  UpdateVacancy: {
    role: 'HR',
    cost: 4,
    given: async (front, count) => ({ input: { id: await vacancy(front), title: 'Autre', ...points(count) } }),
  },
  DeleteVacancies: {
    role: 'HR',
    cost: 3,
    given: async (front, count) => ({ ids: await several(count, () => vacancy(front)) }),
  },
};
