import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { contains } from '@sar/database/text';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { and, asc, eq, gte, like, lte } from 'drizzle-orm';
import type { EventType } from '../generated/schema.ts';
import { type EventRow, events } from '../tables.ts';
import { tablePage } from './table-page.ts';

export type EventPage = Connection<EventRow>;

export interface EventFilter extends PageArguments {
  /** Both days belong to the list. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly type?: EventType | null;
  readonly search?: string | null;
}

export interface Upcoming {
  readonly count: number;
  readonly next: EventRow | null;
}

const byTime: Keyset<EventRow> = {
  list: 'events',
  columns: [events.date, events.startTime, events.id],
  direction: 'asc',
  values: (row) => [row.date, row.startTime, row.id],
};

/** One page of the calendar: by day, and within a day what lasts all of it before what has an hour. */
export function listEvents(db: Db, filter: EventFilter): Promise<EventPage> {
  const which = and(
    filter.from ? gte(events.date, filter.from) : undefined,
    filter.to ? lte(events.date, filter.to) : undefined,
    filter.type ? eq(events.type, filter.type) : undefined,
    filter.search ? like(events.searchText, contains(filter.search)) : undefined,
  );
  return tablePage(db, events, filter, byTime, which);
}

/** How many events there are from today on, and the first of them, in one statement. */
export async function findUpcomingEvents(db: Db): Promise<Upcoming> {
  const upcoming = gte(events.date, today);
  const [found] = await db
    .select({ next: events, count: db.$count(events, upcoming) })
    .from(events)
    .where(upcoming)
    .orderBy(...byTime.columns.map((column) => asc(column)))
    .limit(1);
  return found ?? { next: null, count: 0 };
}
