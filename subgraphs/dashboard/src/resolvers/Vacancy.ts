import type { VacancyContract, VacancyLevel, VacancyResolvers, VacancyUrgency } from '../generated/schema.ts';

const CONTRACT_LABELS: Record<VacancyContract, string> = {
  PERMANENT: 'CDI',
  FIXED_TERM: 'CDD',
  INTERNSHIP: 'Stage',
  FREELANCE: 'Freelance',
};
const LEVEL_LABELS: Record<VacancyLevel, string> = { JUNIOR: 'Junior', CONFIRMED: 'Confirmé', SENIOR: 'Senior', EXPERT: 'Expert' };
const URGENCY_LABELS: Record<VacancyUrgency, string> = { NORMAL: 'Normal', URGENT: 'Urgent', VERY_URGENT: 'Très urgent' };

export const Vacancy: VacancyResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.vacancy.load(id),
  direction: ({ directionId }) => ({ id: directionId }),
  contractLabel: ({ contract }) => CONTRACT_LABELS[contract],
  levelLabel: ({ level }) => LEVEL_LABELS[level],
  urgencyLabel: ({ urgency }) => URGENCY_LABELS[urgency],
};
