import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { allOf, kept } from '@sar/database/kept';
import { contains } from '@sar/database/text';
import { type Connection, type Keyset, orderOf, type PageArguments } from '@sar/subgraph-kit/page';
import { tablePage } from '@sar/subgraph-kit/rows';
import { eq, gte, like, lte, sql } from 'drizzle-orm';
import type { EventType } from '../generated/schema.ts';
import { type EventRow, events } from '../tables.ts';

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

const fromToday = gte(events.date, today);
const since = gte(events.date, sql.placeholder('from'));
const until = lte(events.date, sql.placeholder('to'));
const ofType = eq(events.type, sql.placeholder('type'));
const found = like(events.searchText, sql.placeholder('search'));

/** One page of the calendar: by day, and within a day what lasts all of it before what has an hour. */
export function listEvents(db: Db, filter: EventFilter): Promise<EventPage> {
  const { from, to, type, search } = filter;
  const which = allOf(from ? since : undefined, to ? until : undefined, type ? ofType : undefined, search ? found : undefined);
  return tablePage(db, events, filter, byTime, which, { from, to, type, search: search && contains(search) });
}

const upcoming = kept((db: Db) =>
  db
    .select({ next: events, count: db.$count(events, fromToday) })
    .from(events)
    .where(fromToday)
    .orderBy(...orderOf(byTime))
    .limit(1)
    .prepare('upcoming'),
);

/** How many events there are from today on, and the first of them, in one statement. */
export async function findUpcomingEvents(db: Db): Promise<Upcoming> {
  const [found] = await upcoming(db).execute();
  return found ?? { next: null, count: 0 };
}
