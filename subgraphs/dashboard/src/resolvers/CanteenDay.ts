import type { CanteenDayResolvers } from '../generated/schema.ts';

const LABELS = ['Dimanche', 'Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi'];

export const CanteenDay: CanteenDayResolvers = {
  dayLabel: ({ date }) => LABELS[new Date(date).getUTCDay()] as string,
};
