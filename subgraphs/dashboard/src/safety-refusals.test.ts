import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import { safetyChanges, safetyEvents } from './tables-safety.ts';

const PAYLOAD = '{ safetyEvent { id } userErrors { field code message } }';
const DECLARE = `mutation ($input: DeclareSafetyEventInput!) { declareSafetyEvent(input: $input) ${PAYLOAD} }`;
const CORRECT = `mutation ($input: CorrectSafetyEventInput!) { correctSafetyEvent(input: $input) ${PAYLOAD} }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawSafetyEvent(id: $id, reason: $reason) ${PAYLOAD} }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

const FULL = {
  scope: 'EE',
  severity: 'LOST_TIME',
  occurredAt: '2024-02-03T10:00:00.000Z',
  kind: 'Chute',
  description: 'Une chute.',
  location: 'Atelier',
  daysLost: 4,
};

describe('the safety register refuses', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>) => app.graphql(query, { token: await app.as('HSE'), variables });
  const declare = async (input: Record<string, unknown> = {}): Promise<string> => {
    const { data } = await send(DECLARE, { input: { ...FULL, ...input } });
    expect(data.declareSafetyEvent.userErrors).toEqual([]);
    return data.declareSafetyEvent.safetyEvent.id;
  };
  let known: string;
  let near: string;
  let withdrawn: string;
  beforeAll(async () => {
    known = await declare();
    near = await declare({ severity: 'NEAR_MISS', daysLost: null });
    withdrawn = await declare();
    const { data } = await send(WITHDRAW, { id: withdrawn, reason: 'Une raison.' });
    expect(data.withdrawSafetyEvent.userErrors).toEqual([]);
  });
  const everything = async () => {
    const { db } = app.house.database;
    return [await db.select().from(safetyEvents).orderBy(safetyEvents.id), await db.select().from(safetyChanges).orderBy(safetyChanges.id)];
  };
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  async function refusal(query: string, variables: Record<string, unknown>) {
    const before = await everything();
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { safetyEvent: unknown; userErrors: unknown[] }>);
    expect(payload?.safetyEvent).toBeNull();
    expect(await everything()).toEqual(before);
    return payload?.userErrors;
  }
  const one = (field: string | null, code: string) => [{ field: field && [field], code, message: expect.stringMatching(/./) }];

  const INVALID: [given: Record<string, unknown>, field: string, code: string][] = [
    [{ occurredAt: tomorrow() }, 'occurredAt', 'IN_FUTURE'],
    [{ kind: ' ' }, 'kind', 'TOO_SMALL'],
    [{ kind: 'x'.repeat(101) }, 'kind', 'TOO_BIG'],
    [{ kind: 'a\0' }, 'kind', 'INVALID_CHARACTER'],
    [{ description: '' }, 'description', 'TOO_SMALL'],
    [{ description: 'x'.repeat(5_001) }, 'description', 'TOO_BIG'],
    [{ location: 'x'.repeat(201) }, 'location', 'TOO_BIG'],
    [{ daysLost: -1 }, 'daysLost', 'TOO_SMALL'],
    [{ daysLost: 10_001 }, 'daysLost', 'TOO_BIG'],
    ...['FATAL', 'NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS'].map(
      (severity) => [{ severity, daysLost: 0 }, 'daysLost', 'WITHOUT_LOST_TIME'] as [Record<string, unknown>, string, string],
    ),
  ];
  const labelled = INVALID.map((given) => [JSON.stringify(given[0]).slice(0, 60), ...given] as const);
  it.each(labelled)('a new event with %s', async (_label, given, field, code) => {
    expect(await refusal(DECLARE, { input: { ...FULL, ...given } })).toEqual(one(field, code));
  });
  it.each(labelled)('to correct an event to %s', async (_label, given, field, code) => {
    expect(await refusal(CORRECT, { input: { id: known, reason: 'Une raison.', ...given } })).toEqual(one(field, code));
  });

  it.each(['scope', 'severity', 'occurredAt', 'kind', 'description'])('to leave an event without %s', async (field) => {
    const [refused] = (await refusal(CORRECT, { input: { id: known, reason: 'Une raison.', [field]: null } })) ?? [];
    expect(refused).toMatchObject({ field: [field] });
  });

  it('a gravity that the days lost so far do not go with, and days lost that the gravity does not', async () => {
    const input = { id: known, reason: 'Une raison.', severity: 'FIRST_AID' };
    expect(await refusal(CORRECT, { input })).toEqual(one('daysLost', 'WITHOUT_LOST_TIME'));
    expect(await refusal(CORRECT, { input: { id: near, reason: 'Une raison.', daysLost: 1 } })).toEqual(
      one('daysLost', 'WITHOUT_LOST_TIME'),
    );
  });

  it('a correction that changes nothing', async () => {
    expect(await refusal(CORRECT, { input: { id: known, reason: 'Une raison.' } })).toEqual(one(null, 'UNCHANGED'));
    expect(await refusal(CORRECT, { input: { id: known, reason: 'Une raison.', ...FULL } })).toEqual(one(null, 'UNCHANGED'));
  });

  it.each([
    ['', 'TOO_SMALL'],
    ['  abcd  ', 'TOO_SMALL'],
    ['x'.repeat(501), 'TOO_BIG'],
  ])('the reason « %s »', async (reason, code) => {
    expect(await refusal(CORRECT, { input: { id: known, reason, kind: 'Autre' } })).toEqual(one('reason', code));
    expect(await refusal(WITHDRAW, { id: known, reason })).toEqual(one('reason', code));
  });

  it.each(['x', NOTHING])('to change an event that is none (%s)', async (id) => {
    expect(await refusal(CORRECT, { input: { id, reason: 'Une raison.', kind: 'Autre' } })).toEqual(one('id', 'NOT_FOUND'));
    expect(await refusal(WITHDRAW, { id, reason: 'Une raison.' })).toEqual(one('id', 'NOT_FOUND'));
  });

  it('to change an event that is withdrawn', async () => {
    expect(await refusal(CORRECT, { input: { id: withdrawn, reason: 'Une raison.', kind: 'Autre' } })).toEqual(one('id', 'WITHDRAWN'));
    expect(await refusal(WITHDRAW, { id: withdrawn, reason: 'Une raison.' })).toEqual(one('id', 'WITHDRAWN'));
  });
});
