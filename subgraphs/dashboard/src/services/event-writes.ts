import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled, given } from '@sar/subgraph-kit/inputs';
import { deleteAll, getForUpdate, idsOf } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type EventRow, events, eventType } from '../tables.ts';
import { daysUntil } from './days.ts';

const NAMES = { one: 'Événement', many: 'événements' };

const fields = {
  title: filled(200),
  description: emptiable(10_000),
  date: z.iso.date(),
  time: z.iso.time({ precision: -1 }).nullish(),
  isAllDay: z.boolean(),
  location: filled(200),
  type: z.enum(eventType.enumValues),
  attendees: z.int().min(0),
};
const newEvent = z.object({
  ...fields,
  isAllDay: fields.isAllDay.default(false),
  type: fields.type.default('OTHER'),
  attendees: fields.attendees.default(0),
});
const eventChanges = z.object({
  ...fields,
  id: z.string(),
  title: fields.title.exactOptional(),
  date: fields.date.exactOptional(),
  isAllDay: fields.isAllDay.exactOptional(),
  location: fields.location.exactOptional(),
  type: fields.type.exactOptional(),
  attendees: fields.attendees.exactOptional(),
});

/** What is stored of a new event, whatever its day: seeds have a past too. @throws InputRefused as `createEvent`, but for the past. */
export function newEventRow(input: unknown) {
  return checked(parseInput(newEvent, input));
}

/**
 * Creates an event.
 * @throws InputRefused when a field is invalid, the day is past, or there is an hour beside « toute la journée » or neither.
 */
export async function createEvent(db: Db, input: unknown): Promise<EventRow> {
  const values = newEventRow(input);
  refusePast(values.date);
  const [row] = await db.insert(events).values(values).returning();
  return row as EventRow;
}

/** Changes the given fields; a past event keeps its day but cannot move to another past one. @throws InputRefused as `createEvent`, or when unknown. */
export async function updateEvent(db: Db, input: unknown): Promise<EventRow> {
  const { id, ...changes } = parseInput(eventChanges, input);
  return db.transaction(async (tx) => {
    const current = await getForUpdate(tx, events, id, NAMES);
    const values = checked({ ...current, isAllDay: current.time === null, ...given(changes) });
    if (values.date !== current.date) refusePast(values.date);
    const [row] = await tx.update(events).set(values).where(eq(events.id, id)).returning();
    return row as EventRow;
  });
}

/** Deletes events, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteEvents(db: Db, ids: readonly string[]): Promise<string[]> {
  return idsOf(await deleteAll(db, events, ids, NAMES));
}

function refusePast(date: string): void {
  if (daysUntil(date) < 0) throw inputRefused('date', 'PAST', "Ce jour est passé : choisissez aujourd'hui au plus tôt.");
}

/** The rule that binds the hour, and the text that a search looks into. The hour alone is stored: none is the whole day. */
function checked({ isAllDay, title, description = null, date, time = null, location, type, attendees }: z.infer<typeof newEvent>) {
  if (isAllDay && time) throw inputRefused('time', 'ALL_DAY', "Un événement de toute la journée n'a pas d'heure : laissez-la vide.");
  if (!isAllDay && !time) throw inputRefused('time', 'REQUIRED', "Donnez l'heure de l'événement, ou toute la journée.");
  const searchText = fold([title, description, location].filter(Boolean).join(' '));
  return { title, description, date, time, location, type, attendees, searchText };
}
