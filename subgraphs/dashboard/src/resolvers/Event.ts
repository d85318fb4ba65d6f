import type { EventResolvers, EventType } from '../generated/schema.ts';
import { daysUntil } from '../services/days.ts';

const TYPE_LABELS: Record<EventType, string> = {
  MEETING: 'Réunion',
  TRAINING: 'Formation',
  CELEBRATION: 'Célébration',
  CONFERENCE: 'Conférence',
  OTHER: 'Autre',
};

export const Event: EventResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.event.load(id),
  typeLabel: ({ type }) => TYPE_LABELS[type],
  isAllDay: ({ time }) => time === null,
  isPast: ({ date }) => daysUntil(date) < 0,
  isToday: ({ date }) => daysUntil(date) === 0,
  isFuture: ({ date }) => daysUntil(date) > 0,
  daysUntil: ({ date }) => daysUntil(date),
};
