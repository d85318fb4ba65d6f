import { dayOf } from '@sar/database/calendar';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { gte } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from './services/days.ts';
import { newEventRow } from './services/event-writes.ts';
import { events } from './tables.ts';

const FIELDS = 'id title description date time isAllDay location type typeLabel attendees isPast isToday isFuture daysUntil';
const LIST = `query ($from: Date, $to: Date, $type: EventType, $search: String, $first: Int, $after: String) {
  events(from: $from, to: $to, type: $type, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
const UPCOMING = `{ upcomingEvents { count next { ${FIELDS} } } }`;
const TODAY = dayOf(new Date());

interface Event {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly time: string | null;
  readonly isAllDay: boolean;
  readonly type: string;
}

describe('reading the calendar', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('EMPLOYEE'), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const list = async (variables: Record<string, unknown> = {}) =>
    (await ask(LIST, { first: 100, ...variables })).events as {
      totalCount: number;
      nodes: Event[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  /** Writes an event of any day, past ones too; without an hour it lasts all day. */
  const insert = async (title: string, date: string, more: Record<string, unknown> = {}): Promise<string> => {
    const values = newEventRow({ title, date, location: 'Mbao', isAllDay: !more['time'], ...more });
    const [row] = await app.house.database.db.insert(events).values(values).returning();
    return row?.id as string;
  };
  const titles = async (variables: Record<string, unknown>) => (await list(variables)).nodes.map(({ title }) => title);
  beforeAll(async () => {
    // Not in the order that a list must have.
    await insert('Midi', '2050-01-02', { time: '12:00' });
    await insert('Veille', '2050-01-01', { time: '23:59' });
    await insert('Minuit', '2050-01-02', { time: '00:00' });
    await insert('Journée', '2050-01-02');
    await insert('Lendemain', '2050-01-03');
  });

  it('gives the days in their order, and within a day what lasts all of it before every hour', async () => {
    expect(await titles({ from: '2050-01-01' })).toEqual(['Veille', 'Journée', 'Minuit', 'Midi', 'Lendemain']);
  });

  it.each([1, 2, 7, 100])('gives every event exactly once, %i at a time', async (first) => {
    const seen: Event[] = [];
    for (let after: string | null = null; ; ) {
      const page = await list({ first, after });
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toHaveLength((await list()).totalCount);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const keys = seen.map(({ date, time }) => `${date} ${time ?? ''}`);
    expect(keys).toEqual([...keys].sort());
  });

  it('gives twins of the same hour, and of the same whole day, exactly once', async () => {
    for (const time of [undefined, '08:00'])
      for (const rank of [1, 2, 3]) await insert(`Jumeau ${rank} ${time}`, '2051-05-05', time ? { time } : {});
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await list({ from: '2051-05-05', to: '2051-05-05', first: 1, after });
      seen.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(6);
  });

  it('limits to days, both of them in the list', async () => {
    expect(await titles({ from: '2050-01-02', to: '2050-01-02' })).toEqual(['Journée', 'Minuit', 'Midi']);
    expect(await titles({ from: '2050-01-02', to: '2050-01-03' })).toEqual(['Journée', 'Minuit', 'Midi', 'Lendemain']);
    expect(await titles({ from: '2050-01-03', to: '2050-01-02' })).toEqual([]);
    const { nodes } = await list({ to: TODAY });
    expect(nodes.length).toBeGreaterThan(20);
    expect(nodes.every(({ date }) => date <= TODAY)).toBe(true);
  });

  it.each([
    ['MEETING', 'Réunion'],
    ['TRAINING', 'Formation'],
    ['CELEBRATION', 'Célébration'],
    ['CONFERENCE', 'Conférence'],
    ['OTHER', 'Autre'],
  ])('limits to %s, named « %s »', async (type, typeLabel) => {
    const everything = await list();
    const { nodes, totalCount } = await list({ type });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes).toEqual(everything.nodes.filter((event) => event.type === type));
    expect(totalCount).toBe(nodes.length);
    expect(new Set(nodes.map((event) => (event as unknown as { typeLabel: string }).typeLabel))).toEqual(new Set([typeLabel]));
  });

  it('I03: searches the title, the description and the place; accents and case indifferent, wildcards literal', async () => {
    await insert('Fête 100%', '2052-01-01', { description: 'Un méchoui géant', location: 'Kayar' });
    for (const search of ['fete', 'FÊTE 100%', '100%', 'mechoui', 'KAYAR']) {
      expect(await titles({ search, from: '2052-01-01' }), search).toEqual(['Fête 100%']);
    }
    expect(await titles({ search: '1_0%' })).toEqual([]);
    expect((await list({ search: ' ' })).totalCount).toBe((await list()).totalCount);
  });

  it.each([
    [-1, { isPast: true, isToday: false, isFuture: false }],
    [0, { isPast: false, isToday: true, isFuture: false }],
    [1, { isPast: false, isToday: false, isFuture: true }],
    [400, { isPast: false, isToday: false, isFuture: true }],
  ])('says of an event %i days from today how it lies, by the day alone', async (daysUntil, expected) => {
    // At midnight: the hour has gone by, the day has not.
    const id = await insert(`À ${daysUntil}`, addDays(TODAY, daysUntil), { time: '00:00' });
    const { event } = await ask(`query ($id: ID!) { event(id: $id) { ${FIELDS} } }`, { id });
    expect(event).toMatchObject({ daysUntil, ...expected, time: '00:00', isAllDay: false });
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('is null for an event that never was: %s', async (id) => {
    expect((await ask('query ($id: ID!) { event(id: $id) { title } }', { id })).event).toBeNull();
  });

  it('counts what is to come from today on, and names the first, in one statement', async () => {
    const { nodes } = await list({ from: TODAY });
    const { upcomingEvents } = await ask(UPCOMING);
    expect(upcomingEvents).toEqual({ count: nodes.length, next: nodes[0] });
    const viewer = await countStatements(app.house, () => ask('{ __typename }'));
    expect(await countStatements(app.house, () => ask(UPCOMING))).toBe(viewer + 1);
  });

  it('has nothing to come when all is past', async () => {
    await app.house.database.db.delete(events).where(gte(events.date, TODAY));
    expect((await ask(UPCOMING)).upcomingEvents).toEqual({ count: 0, next: null });
  });

  it.each([{ first: 0 }, { first: 101 }, { after: '***' }])('refuses a page of %j', async (variables) => {
    const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a cursor that holds no day', async () => {
    const after = Buffer.from(JSON.stringify(['events', 'demain', '', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])).toString('base64url');
    const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { after } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
