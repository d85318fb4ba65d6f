import { isDeepStrictEqual } from 'node:util';
import type { Db } from '@sar/database/client';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled, given } from '@sar/subgraph-kit/inputs';
import { getForUpdate } from '@sar/subgraph-kit/rows';
import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { SAFETY_SCOPES, SAFETY_SEVERITIES, type SafetyEventRow, type SafetyFacts, safetyChanges, safetyEvents } from '../tables-safety.ts';

const fields = {
  scope: z.enum(SAFETY_SCOPES),
  severity: z.enum(SAFETY_SEVERITIES),
  occurredAt: z.date(),
  kind: filled(100),
  description: filled(5_000),
  location: emptiable(200),
  daysLost: z.int().min(0).max(10_000).nullable().exactOptional(),
};
const reason = z.string().trim().min(5).max(500);
const newEvent = z.object(fields);
const correction = z.object({
  ...fields,
  id: z.string(),
  reason,
  scope: fields.scope.exactOptional(),
  severity: fields.severity.exactOptional(),
  occurredAt: fields.occurredAt.exactOptional(),
  kind: fields.kind.exactOptional(),
  description: fields.description.exactOptional(),
});
const withdrawal = z.object({ id: z.string(), reason });

/** What an event says; everything else about it is the register's. */
type Facts = Pick<SafetyEventRow, 'scope' | 'severity' | 'occurredAt' | 'kind' | 'description' | 'location' | 'daysLost'>;

/** Enters an event into the register, declared by a person. @throws InputRefused as `readNewEvent`. */
export async function declareSafetyEvent(db: Db, declaredById: string, input: unknown): Promise<SafetyEventRow> {
  const [row] = await db
    .insert(safetyEvents)
    .values({ ...readNewEvent(input), declaredById })
    .returning();
  return row as SafetyEventRow;
}

/** The facts of a new event. @throws InputRefused when a field is invalid, the event is to come, or days are lost without lost time. */
export function readNewEvent(input: unknown): Facts {
  const { location = null, daysLost = null, ...facts } = parseInput(newEvent, input);
  return checked({ ...facts, location, daysLost });
}

/**
 * Corrects the given facts of an event and keeps those before, with the reason; `undefined` leaves a fact alone, null empties it.
 * @throws InputRefused as `readNewEvent`, or when the event is unknown or withdrawn, the reason too short, or nothing changes.
 */
export async function correctSafetyEvent(db: Db, changedById: string, input: unknown): Promise<SafetyEventRow> {
  const { id, reason, ...changes } = parseInput(correction, input);
  return db.transaction(async (tx) => {
    const before = factsOf(await getStandingForUpdate(tx, id));
    const after = checked({ ...before, ...given(changes) });
    if (isDeepStrictEqual(after, before))
      throw inputRefused(null, 'UNCHANGED', 'Cette correction ne change rien : modifiez un champ au moins.');
    await tx.insert(safetyChanges).values({ eventId: id, reason, changedById, before: toJson(before), after: toJson(after) });
    const [row] = await tx.update(safetyEvents).set(after).where(eq(safetyEvents.id, id)).returning();
    return row as SafetyEventRow;
  });
}

/** Takes an event out of the counters and the rates; the register keeps it. @throws InputRefused when it is unknown or withdrawn, or the reason too short. */
export async function withdrawSafetyEvent(db: Db, changedById: string, input: unknown): Promise<SafetyEventRow> {
  const { id, reason } = parseInput(withdrawal, input);
  return db.transaction(async (tx) => {
    const before = factsOf(await getStandingForUpdate(tx, id));
    await tx.insert(safetyChanges).values({ eventId: id, reason, changedById, before: toJson(before), after: null });
    const [row] = await tx.update(safetyEvents).set({ withdrawnAt: sql`now()` }).where(eq(safetyEvents.id, id)).returning();
    return row as SafetyEventRow;
  });
}

/** An event that stands, held until the transaction ends: two changes at once are two steps of its history. */
async function getStandingForUpdate(tx: Db, id: string): Promise<SafetyEventRow> {
  const row = await getForUpdate(tx, safetyEvents, id, { one: 'Événement' });
  if (row.withdrawnAt) throw inputRefused('id', 'WITHDRAWN', 'Cet événement est retiré du registre : rechargez la liste.');
  return row;
}

function factsOf({ scope, severity, occurredAt, kind, description, location, daysLost }: SafetyEventRow): Facts {
  return { scope, severity, occurredAt, kind, description, location, daysLost };
}

const toJson = (facts: Facts): SafetyFacts => ({ ...facts, occurredAt: facts.occurredAt.toISOString() });

/** The rules that bind an event to the clock and its facts to each other. */
function checked(facts: Facts): Facts {
  if (facts.occurredAt > new Date())
    throw inputRefused('occurredAt', 'IN_FUTURE', "Un événement à venir ne s'enregistre pas : corrigez son moment.");
  if (facts.daysLost !== null && facts.severity !== 'LOST_TIME')
    throw inputRefused(
      'daysLost',
      'WITHOUT_LOST_TIME',
      'Les jours perdus ne se comptent que pour un accident avec arrêt : laissez-les vides.',
    );
  return facts;
}
