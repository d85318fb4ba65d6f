import { dayOf } from '@sar/database/calendar';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from './services/days.ts';
import { events } from './tables.ts';

const FIELDS = 'id title description date time isAllDay location type attendees createdAt updatedAt';
const CREATE = `mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { ${FIELDS} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { ${FIELDS} } userErrors { field code message } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteEvents(ids: $ids) { deletedIds userErrors { field code message } } }';
const EVERYTHING = `{ events(first: 100) { totalCount nodes { ${FIELDS} } } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const TODAY = dayOf(new Date());
const TOMORROW = addDays(TODAY, 1);
const YESTERDAY = addDays(TODAY, -1);

const PAST = [{ field: ['date'], code: 'PAST', message: "Ce jour est passé : choisissez aujourd'hui au plus tôt." }];
const ALL_DAY = [{ field: ['time'], code: 'ALL_DAY', message: "Un événement de toute la journée n'a pas d'heure : laissez-la vide." }];
const NO_TIME = [{ field: ['time'], code: 'REQUIRED', message: "Donnez l'heure de l'événement, ou toute la journée." }];
const UNKNOWN = [{ field: ['id'], code: 'NOT_FOUND', message: 'Événement introuvable : rechargez la liste.' }];

describe('writing events', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('COMMUNICATION'), variables });
  const full = { title: 'Titre', description: 'Texte.', date: TOMORROW, time: '09:30', location: 'Mbao', type: 'MEETING', attendees: 12 };
  const create = async (input: Record<string, unknown> = {}) => {
    const { data } = await send(CREATE, { input: { ...full, ...input } });
    expect(data.createEvent.userErrors).toEqual([]);
    return data.createEvent.event;
  };
  const update = async (input: Record<string, unknown>) => {
    const { data } = await send(UPDATE, { input });
    expect(data.updateEvent.userErrors).toEqual([]);
    return data.updateEvent.event;
  };
  const read = async (id: string) => (await send(`query ($id: ID!) { event(id: $id) { ${FIELDS} } }`, { id })).data.event;
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  async function refusal(query: string, variables: Record<string, unknown>) {
    const { data: before } = await send(EVERYTHING);
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { event?: unknown; deletedIds?: unknown; userErrors: unknown[] }>);
    expect(payload?.event ?? payload?.deletedIds ?? null).toBeNull();
    expect((await send(EVERYTHING)).data).toEqual(before);
    return payload?.userErrors;
  }
  let timed: string;
  let allDay: string;
  let past: string;
  beforeAll(async () => {
    timed = (await create()).id;
    allDay = (await create({ isAllDay: true, time: null })).id;
    past = (await create()).id;
    await app.house.database.db.update(events).set({ date: YESTERDAY }).where(eq(events.id, past));
  });

  it('creates an event with every field, trimmed', async () => {
    const event = await create({ title: ' Titre ', description: '\nTexte. ', location: ' Mbao ' });
    expect(event).toMatchObject({ ...full, isAllDay: false });
    expect(await read(event.id)).toEqual(event);
  });

  it('creates an event of today, from what it must have', async () => {
    const { data } = await send(CREATE, { input: { title: 'T', date: TODAY, time: '00:00', location: 'L' } });
    expect(data.createEvent.event).toMatchObject({ description: null, type: 'OTHER', attendees: 0, isAllDay: false });
  });

  it('creates an event of a whole day', async () => {
    expect(await create({ isAllDay: true, time: undefined })).toMatchObject({ isAllDay: true, time: null });
  });

  it.each([
    ['of yesterday', { date: YESTERDAY }, PAST],
    ['of a whole day with an hour', { isAllDay: true }, ALL_DAY],
    ['without an hour that lasts no whole day', { time: null }, NO_TIME],
    ['without a title', { title: ' ' }, [{ field: ['title'], code: 'TOO_SMALL', message: expect.any(String) }]],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }, [{ field: ['title'], code: 'TOO_BIG', message: expect.any(String) }]],
    ['without a place', { location: '' }, [{ field: ['location'], code: 'TOO_SMALL', message: expect.any(String) }]],
    [
      'in a place of 201 characters',
      { location: 'x'.repeat(201) },
      [{ field: ['location'], code: 'TOO_BIG', message: expect.any(String) }],
    ],
    ['for less than nobody', { attendees: -1 }, [{ field: ['attendees'], code: 'TOO_SMALL', message: expect.any(String) }]],
    [
      'told in 10 001 characters',
      { description: 'x'.repeat(10_001) },
      [{ field: ['description'], code: 'TOO_BIG', message: expect.any(String) }],
    ],
  ])('refuses an event %s', async (_what, input, expected) => {
    expect(await refusal(CREATE, { input: { ...full, ...input } })).toEqual(expected);
  });

  it.each(['25:00', '9:30', '09:30:00', 'midi'])('refuses %j as an hour', async (time) => {
    const { errors } = await send(CREATE, { input: { ...full, time } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    [{ title: 'Autre' }],
    [{ description: null }],
    [{ date: addDays(TODAY, 9) }],
    [{ time: '23:59' }],
    [{ location: 'Dakar' }],
    [{ type: 'TRAINING' }],
    [{ attendees: 0 }],
    [{ isAllDay: true, time: null }],
    [{}],
  ])('changes what is given and nothing else: %j', async (given) => {
    const before = await create();
    const after = await update({ id: before.id, ...given });
    expect(after).toEqual({ ...before, ...given, updatedAt: after.updatedAt });
    expect(after.updatedAt >= before.updatedAt).toBe(true);
    expect(await read(before.id)).toEqual(after);
  });

  it.each([
    ['the day to yesterday', () => ({ id: timed, date: YESTERDAY }), PAST],
    ['a past day to another', () => ({ id: past, date: addDays(TODAY, -2) }), PAST],
    ['an hour into a whole day that keeps it', () => ({ id: timed, isAllDay: true }), ALL_DAY],
    ['a whole day by an hour alone', () => ({ id: allDay, time: '10:00' }), ALL_DAY],
    ['the hour to none', () => ({ id: timed, time: null }), NO_TIME],
    ['a whole day into none without an hour', () => ({ id: allDay, isAllDay: false }), NO_TIME],
    ['the title to nothing', () => ({ id: timed, title: '' }), [{ field: ['title'], code: 'TOO_SMALL', message: expect.any(String) }]],
    ['the title to null', () => ({ id: timed, title: null }), [{ field: ['title'], code: 'INVALID_TYPE', message: expect.any(String) }]],
    ['no event', () => ({ id: NOTHING, title: 'T' }), UNKNOWN],
    ['what is no id', () => ({ id: 'x', title: 'T' }), UNKNOWN],
  ])('refuses to change %s', async (_what, input, expected) => {
    expect(await refusal(UPDATE, { input: input() })).toEqual(expected);
  });

  it('lets a past event be corrected where it is, or moved to come', async () => {
    expect(await update({ id: past, title: 'Corrigé', date: YESTERDAY })).toMatchObject({ title: 'Corrigé', date: YESTERDAY });
    expect(await update({ id: past, date: TODAY })).toMatchObject({ date: TODAY });
  });

  it('is searched by what it says now', async () => {
    const { id } = await create({ title: 'Avant-hier' });
    const found = async (search: string) =>
      (await send('query ($search: String) { events(search: $search) { nodes { id } } }', { search })).data.events.nodes;
    expect(await found('avant-hier')).toEqual([{ id }]);
    await update({ id, title: 'Après-demain' });
    expect(await found('avant-hier')).toEqual([]);
    expect(await found('apres-demain')).toEqual([{ id }]);
  });

  it('deletes several, an id said twice once, and no other', async () => {
    const ids = [(await create()).id, (await create()).id];
    const before = (await send(EVERYTHING)).data.events.totalCount;
    const { data } = await send(DELETE, { ids: [...ids, ids[0]] });
    expect(data.deleteEvents.userErrors).toEqual([]);
    expect(data.deleteEvents.deletedIds.sort()).toEqual(ids.sort());
    expect((await send(EVERYTHING)).data.events.totalCount).toBe(before - 2);
  });

  it.each([NOTHING, 'x'])('deletes none when one is unknown (%s), first or last', async (unknown) => {
    const expected = [{ field: ['ids'], code: 'NOT_FOUND', message: 'Événement introuvable : rechargez la liste.' }];
    expect(await refusal(DELETE, { ids: [timed, allDay, unknown] })).toEqual(expected);
    expect(await refusal(DELETE, { ids: [unknown, timed, allDay] })).toEqual(expected);
  });
});
