import { dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { inputRefused, parseInput, Refusal } from '@sar/subgraph-kit/errors';
import { and, asc, between, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { SafetyScope } from '../generated/schema.ts';
import { SAFETY_SCOPES, safetyHours } from '../tables-safety.ts';

export interface HoursRecord {
  readonly hours: number;
  readonly recordedAt: Date;
  readonly recordedById: string;
}

/** The hours of one month and scope: the record that counts, and those that it replaced, the latest first. */
export interface MonthHours extends HoursRecord {
  readonly month: string;
  readonly scope: SafetyScope;
  readonly replaced: readonly HoursRecord[];
}

/** A hundred times what the whole site works in a month: past it, digits were doubled. */
const MAX_HOURS = 10_000_000;
const record = z.object({ month: z.string(), scope: z.enum(SAFETY_SCOPES), hours: z.int().min(0).max(MAX_HOURS) });

/** The hours of a year (the current one unless given), by month then scope: twenty-four at most, no paging. */
export async function listSafetyHours(db: Db, year = Number(dayOf(new Date()).slice(0, 4))): Promise<MonthHours[]> {
  if (year < 1_900 || year > 9_999) throw new Refusal('BAD_USER_INPUT', '« year » doit être compris entre 1900 et 9999.');
  return readMonths(db, `${year}-01-01`, `${year}-12-01`);
}

/**
 * Records the hours worked in the month of a day; what was recorded before stays readable. Two writers at once both leave
 * their record, and the later one counts.
 * @throws InputRefused when the month is to come, or the hours are negative or absurd.
 */
export async function saveSafetyHours(db: Db, recordedById: string, input: unknown): Promise<MonthHours> {
  const values = readHours(input);
  await db.insert(safetyHours).values({ ...values, recordedById });
  const [saved] = await readMonths(db, values.month, values.month, values.scope);
  return saved as MonthHours;
}

/** A record as the ledger holds it. @throws InputRefused as `saveSafetyHours`. */
export function readHours(input: unknown): z.infer<typeof record> {
  const given = parseInput(record, input);
  const month = `${given.month.slice(0, 7)}-01`;
  if (month > dayOf(new Date())) throw inputRefused('month', 'IN_FUTURE', "Ce mois n'a pas commencé : choisissez-en un autre.");
  return { ...given, month };
}

async function readMonths(db: Db, first: string, last: string, scope?: SafetyScope): Promise<MonthHours[]> {
  const rows = await db
    .select()
    .from(safetyHours)
    .where(and(between(safetyHours.month, first, last), scope ? eq(safetyHours.scope, scope) : undefined))
    .orderBy(asc(safetyHours.month), asc(safetyHours.scope), desc(safetyHours.id));
  const months = Map.groupBy(rows, (row) => `${row.month} ${row.scope}`);
  return [...months.values()].flatMap(([latest, ...replaced]) => (latest ? [{ ...latest, replaced }] : []));
}
