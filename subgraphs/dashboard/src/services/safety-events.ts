import { ZONE } from '@sar/database/calendar';
import { type Connection, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import { and, count, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { SafetyScope, SafetySeverity } from '../generated/schema.ts';
import { type SafetyEventRow, safetyEvents } from '../tables-safety.ts';
import { visibleTo } from './safety-visibility.ts';

export type SafetyEventPage = Connection<SafetyEventRow>;

export interface SafetyEventFilter extends PageArguments {
  readonly scope?: SafetyScope | null;
  readonly severity?: SafetySeverity | null;
  /** First and last day in Dakar, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly includeWithdrawn?: boolean | null;
}

const byOccurrence: Keyset<SafetyEventRow> = {
  list: 'safetyEvents',
  columns: [safetyEvents.occurredAt, safetyEvents.id],
  direction: 'desc',
  values: (row) => [row.occurredAt, row.id],
};

/** One page of the register, the latest event first. Withdrawn events only for those who keep it and ask for them. */
export function listSafetyEvents({ db, viewer }: Context, filter: SafetyEventFilter): Promise<SafetyEventPage> {
  const { scope, severity, from, to } = filter;
  const wanted = and(
    filter.includeWithdrawn ? visibleTo(viewer) : isNull(safetyEvents.withdrawnAt),
    scope ? eq(safetyEvents.scope, scope) : undefined,
    severity ? eq(safetyEvents.severity, severity) : undefined,
    from ? sql`${safetyEvents.occurredAt} >= ${startOf(sql`${from}::date`)}` : undefined,
    to ? sql`${safetyEvents.occurredAt} < ${startOf(sql`${to}::date + 1`)}` : undefined,
  );
  return readPage(
    filter,
    byOccurrence,
    (after, order, limit) =>
      db
        .select()
        .from(safetyEvents)
        .where(and(wanted, after))
        .orderBy(...order)
        .limit(limit),
    async () => (await db.select({ total: count() }).from(safetyEvents).where(wanted))[0]?.total ?? 0,
  );
}

/** The first moment of a day in Dakar. */
export function startOf(day: SQL): SQL {
  return sql`((${day})::timestamp at time zone ${sql.raw(`'${ZONE}'`)})`;
}
