import { DAY_MS, dayOf } from '@sar/database/calendar';
import { insertAll } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { demoId, demoRandom, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { SafetyScope, SafetySeverity } from '../generated/schema.ts';
import { readHours } from '../services/safety-hours.ts';
import { correctSafetyEvent, readNewEvent, withdrawSafetyEvent } from '../services/safety-writes.ts';
import { SAFETY_SCOPES, safetyEvents, safetyHours } from '../tables-safety.ts';

const EVENTS = 120;
const DAYS = 730;
const MONTHS = 24;
const HOUR_MS = 3_600_000;
/** Days since the last accident with lost time. */
const QUIET: Record<SafetyScope, number> = { SAR: 212, EE: 47 };
/** Hours of a month, around which months vary by a tenth. */
const MONTH_HOURS: Record<SafetyScope, number> = { SAR: 96_000, EE: 41_000 };

const LOCATIONS = [
  'Unité de distillation',
  'Parc de stockage',
  'Poste de chargement des camions',
  'Appontement',
  'Atelier mécanique',
  'Salle de contrôle',
  'Laboratoire',
  'Chaufferie',
  'Bâtiment administratif',
  'Restaurant',
];
type Story = readonly [kind: string, description: string];
const STORIES: Record<Exclude<SafetySeverity, 'FATAL'>, readonly Story[]> = {
  NEAR_MISS: [
    ["Chute d'objet", "Une clé laissée sur une passerelle est tombée au sol sans toucher personne. Les outils en hauteur s'attachent."],
    ['Circulation', "Un chariot a reculé sans guide à deux pas d'un piéton. L'allée est balisée depuis."],
    ['Fuite', "Suintement sur une bride, vu pendant la ronde. La ligne a été isolée avant l'intervention."],
    ['Consignation', 'Une vanne consignée a été trouvée ouverte avant le début des travaux.'],
    ['Échafaudage', "Un plancher d'échafaudage n'était pas fixé. Signalé avant la montée, refusé à la réception."],
    ['Électricité', 'Un coffret électrique est resté ouvert sous la pluie. Fermé et vérifié par le service électrique.'],
  ],
  FIRST_AID: [
    ['Coupure', "Coupure légère à la main en maniant une tôle, soignée à l'infirmerie."],
    ['Brûlure', "Brûlure légère de l'avant-bras au contact d'une conduite chaude."],
    ['Projection', "Poussière dans l'œil, rincée à l'infirmerie."],
  ],
  NO_LOST_TIME: [
    ['Chute de plain-pied', 'Glissade sur un sol mouillé ; reprise du poste après consultation.'],
    ['Manutention', 'Douleur au dos en soulevant une vanne ; poste aménagé.'],
  ],
  LOST_TIME: [
    ['Chute de plain-pied', "Entorse de la cheville dans l'escalier d'une passerelle."],
    ['Manutention', 'Doigt pincé entre deux brides pendant un remontage.'],
    ['Brûlure', "Brûlure à la main pendant le prélèvement d'un échantillon."],
  ],
};

/** Two years of the register and of hours worked. Where there is an event already nothing changes. */
export async function seedSafety(tx: Db, scale: number): Promise<void> {
  const [existing] = await tx.select({ id: safetyEvents.id }).from(safetyEvents).limit(1);
  if (existing) return;
  const officer = demoId('employee', readDemoAccounts().find(({ role }) => role === 'HSE')?.email ?? '');
  const random = demoRandom(1_500);
  const midnight = Date.parse(dayOf(new Date()));
  const events = Array.from({ length: EVENTS * scale }, (_, rank) => {
    const { daysAgo, scope, severity } = happening(rank, random);
    const stories = STORIES[severity];
    const [kind, description] = stories[Math.floor(random() * stories.length)] as Story;
    const location = LOCATIONS[Math.floor(random() * LOCATIONS.length)];
    const occurredAt = new Date(midnight - daysAgo * DAY_MS + Math.floor(6 + random() * 15) * HOUR_MS);
    const daysLost = severity === 'LOST_TIME' ? { daysLost: Math.floor(3 + random() * 25) } : {};
    const facts = readNewEvent({ scope, severity, occurredAt, kind, description, location, ...daysLost });
    // Declared within the shift.
    const createdAt = new Date(occurredAt.getTime() + 2 * HOUR_MS);
    return { ...facts, id: demoId('safety-event', String(rank)), declaredById: officer, createdAt };
  });
  await insertAll(tx, safetyEvents, events);
  await tx.insert(safetyHours).values(hoursWorked(scale, random).map((hours) => ({ ...hours, recordedById: officer })));
  await changeHistory(tx, officer, events);
}

/** The first two are the last accidents with lost time; chance makes the others, with none later. */
function happening(rank: number, random: () => number) {
  const last = SAFETY_SCOPES[rank];
  if (last) return { daysAgo: QUIET[last], scope: last, severity: 'LOST_TIME' as const };
  const scope: SafetyScope = random() < 0.6 ? 'SAR' : 'EE';
  const daysAgo = 1 + Math.floor(random() * DAYS);
  const chance = random();
  if (chance < 0.04 && daysAgo > QUIET[scope]) return { daysAgo, scope, severity: 'LOST_TIME' as const };
  const severity = chance < 0.15 ? ('NO_LOST_TIME' as const) : chance < 0.4 ? ('FIRST_AID' as const) : ('NEAR_MISS' as const);
  return { daysAgo, scope, severity };
}

/** The last whole months, the oldest first; a company `scale` times as large works `scale` times as much. */
function hoursWorked(scale: number, random: () => number) {
  const [year = 0, month = 0] = dayOf(new Date()).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, rank) =>
    new Date(Date.UTC(year, month - 1 - MONTHS + rank, 1)).toISOString().slice(0, 10),
  ).flatMap((first) =>
    SAFETY_SCOPES.map((scope) =>
      readHours({ month: first, scope, hours: Math.round(MONTH_HOURS[scope] * scale * (0.95 + random() * 0.1)) }),
    ),
  );
}

/** A register has a history: one account made more precise, one event declared twice. */
async function changeHistory(tx: Db, officer: string, events: readonly { id: string; severity: SafetySeverity }[]): Promise<void> {
  const [precise, , twice] = events.filter(({ severity }) => severity === 'NEAR_MISS');
  if (precise)
    await correctSafetyEvent(tx, officer, { id: precise.id, location: 'Atelier électrique', reason: 'Lieu précisé par le témoin.' });
  if (twice) await withdrawSafetyEvent(tx, officer, { id: twice.id, reason: 'Déclaré deux fois par deux équipes.' });
}
