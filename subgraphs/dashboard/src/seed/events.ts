import { dayOf } from '@sar/database/calendar';
import { insertAll } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { demoId, demoRandom } from '@sar/subgraph-kit/demo';
import type { EventType } from '../generated/schema.ts';
import { addDays } from '../services/days.ts';
import { newEventRow } from '../services/event-writes.ts';
import { events } from '../tables.ts';
import { hasRows } from './rows.ts';

/** What comes back from month to month: sort, title, place, hour (null: the whole day), and how many people at most. */
const HABITS: readonly [EventType, string, string, string | null, number][] = [
  ['MEETING', 'Réunion de coordination de la production', 'Salle de conférence, bâtiment administratif', '09:00', 20],
  ['MEETING', "Comité d'hygiène et de sécurité", 'Salle HSE', '10:00', 15],
  ['MEETING', "Préparation de l'arrêt technique", 'Salle de réunion maintenance', '14:30', 25],
  ['MEETING', 'Point budgétaire trimestriel', 'Direction des finances', '11:00', 12],
  ['TRAINING', 'Formation aux premiers secours', 'Centre de formation', '08:30', 18],
  ['TRAINING', 'Travail en hauteur : recyclage', 'Aire de formation', '08:00', 12],
  ['TRAINING', "Lutte contre l'incendie sur feux réels", "Terrain d'exercice de Mbao", null, 30],
  ['TRAINING', 'Prise en main de SAR Connect', 'Salle informatique', '15:00', 20],
  ['CELEBRATION', 'Remise des médailles du travail', "Restaurant d'entreprise", '16:00', 200],
  ['CELEBRATION', 'Tournoi de football inter-directions', 'Terrain de sport', '17:00', 120],
  ['CELEBRATION', 'Fête des enfants du personnel', 'Jardin du site', null, 300],
  ['CONFERENCE', 'Conférence sur la transition énergétique', 'Auditorium', '10:30', 150],
  ['CONFERENCE', 'Journée de la qualité', 'Auditorium', null, 250],
  ['OTHER', 'Don du sang', 'Infirmerie', '09:00', 80],
  ['OTHER', "Exercice général d'évacuation", 'Tout le site', '11:00', 600],
];
const EVENTS = 60;
/** Days before and after today. */
const REACH = 60;

/** Invented events around today. Half of them are past, which no one may create: they skip that rule, and no other. */
export async function seedEvents(db: Db, scale: number): Promise<void> {
  if (await hasRows(db, events)) return;
  const random = demoRandom(61);
  const today = dayOf(new Date());
  const rows = Array.from({ length: EVENTS * scale }, (_, rank) => {
    const [type, title, location, time, most] = HABITS[Math.floor(random() * HABITS.length)] as (typeof HABITS)[number];
    const event = {
      type,
      title,
      location,
      time,
      isAllDay: time === null,
      // Evenly over the days, so that any month has some; today and tomorrow too.
      date: addDays(today, (rank % EVENTS) * 2 - REACH + Math.floor(random() * 2)),
      attendees: Math.ceil(most * (0.4 + 0.6 * random())),
      description: `${title}. Renseignements et inscription auprès de la direction organisatrice.`,
    };
    return { id: demoId('event', String(rank)), ...newEventRow(event) };
  });
  await insertAll(db, events, rows);
}
