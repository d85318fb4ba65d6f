import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const FACTS = 'scope scopeLabel severity severityLabel occurredAt kind description location daysLost';
const EVENT = `id ${FACTS} declaredAt withdrawnAt declaredBy { fullName }
  changes { reason changedAt changedBy { fullName } before { ${FACTS} } after { ${FACTS} } }`;
const PAYLOAD = `{ safetyEvent { ${EVENT} } userErrors { field code message } }`;
const DECLARE = `mutation ($input: DeclareSafetyEventInput!) { declareSafetyEvent(input: $input) ${PAYLOAD} }`;
const CORRECT = `mutation ($input: CorrectSafetyEventInput!) { correctSafetyEvent(input: $input) ${PAYLOAD} }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawSafetyEvent(id: $id, reason: $reason) ${PAYLOAD} }`;

const FULL = {
  scope: 'EE',
  severity: 'LOST_TIME',
  occurredAt: '2024-02-03T10:00:00.000Z',
  kind: 'Chute',
  description: 'Une chute.',
  location: 'Atelier',
  daysLost: 4,
};
const LABELS = { scopeLabel: 'Entreprises extérieures', severityLabel: 'Avec arrêt' };

describe('keeping the safety register', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>, role: Role = 'HSE') =>
    app.graphql(query, { token: await app.as(role), variables });
  const write = async (query: string, variables: Record<string, unknown>, role?: Role) => {
    const { data, errors } = await send(query, variables, role);
    expect(errors).toBeUndefined();
    const [{ safetyEvent, userErrors }] = Object.values(data) as [{ safetyEvent: typeof FULL & { id: string }; userErrors: unknown[] }];
    expect(userErrors).toEqual([]);
    return safetyEvent;
  };
  const declare = (input: Record<string, unknown> = {}, role?: Role) => write(DECLARE, { input: { ...FULL, ...input } }, role);
  const correct = (id: string, input: Record<string, unknown>, role?: Role) =>
    write(CORRECT, { input: { id, reason: 'Une raison.', ...input } }, role);
  const read = async (id: string) => (await send(`query ($id: ID!) { safetyEvent(id: $id) { ${EVENT} } }`, { id })).data.safetyEvent;

  it('enters an event with every fact, trimmed, under the name of who declares it', async () => {
    const event = await declare({ kind: ' Chute ', description: '\nUne chute. ', location: ' Atelier ' });
    expect(event).toMatchObject({ ...FULL, ...LABELS, declaredBy: { fullName: 'Cheikh Badiane' }, withdrawnAt: null, changes: [] });
    expect(await read(event.id)).toEqual(event);
    expect(await declare({}, 'ADMINISTRATOR')).toMatchObject({ declaredBy: { fullName: 'Hawa Sonko' } });
  });

  it('enters an event without a place, and days lost that are not known yet or none', async () => {
    expect(await declare({ location: '  ', daysLost: null })).toMatchObject({ location: null, daysLost: null });
    expect(await declare({ location: undefined, daysLost: undefined })).toMatchObject({ location: null, daysLost: null });
    expect(await declare({ daysLost: 0 })).toMatchObject({ daysLost: 0 });
    const near = { severity: 'NEAR_MISS', severityLabel: "Presqu'accident", daysLost: null };
    expect(await declare({ severity: 'NEAR_MISS', daysLost: null })).toMatchObject(near);
  });

  it.each([
    [{ scope: 'SAR' }, { scope: 'SAR', scopeLabel: 'Personnel SAR' }],
    [
      { severity: 'NO_LOST_TIME', daysLost: null },
      { severity: 'NO_LOST_TIME', severityLabel: 'Sans arrêt', daysLost: null },
    ],
    [{ occurredAt: '2024-02-04T10:00:00.123Z' }, { occurredAt: '2024-02-04T10:00:00.123Z' }],
    [{ kind: ' Glissade ' }, { kind: 'Glissade' }],
    [{ description: 'Autrement.' }, { description: 'Autrement.' }],
    [{ location: 'Parc' }, { location: 'Parc' }],
    [{ location: null }, { location: null }],
    [{ location: ' ' }, { location: null }],
    [{ daysLost: 12 }, { daysLost: 12 }],
    [{ daysLost: null }, { daysLost: null }],
  ])('corrects what is given and nothing else, and keeps what it was: %j', async (given, expected) => {
    const before = await declare();
    const after = await correct(before.id, { ...given, reason: '  Constat du médecin. ' }, 'ADMINISTRATOR');
    const facts = { ...FULL, ...LABELS };
    expect(after).toEqual({
      ...before,
      ...expected,
      changes: [
        {
          reason: 'Constat du médecin.',
          changedAt: expect.stringMatching(/Z$/),
          changedBy: { fullName: 'Hawa Sonko' },
          before: facts,
          after: { ...facts, ...expected },
        },
      ],
    });
    expect(await read(before.id)).toEqual(after);
  });

  it('keeps every correction, the latest first, down to the first account', async () => {
    const { id } = await declare({ kind: 'A' });
    await correct(id, { kind: 'B' });
    await correct(id, { kind: 'C' });
    const { changes } = await read(id);
    const steps = changes.map((change: { before: { kind: string }; after: { kind: string } }) => [change.before.kind, change.after.kind]);
    expect(steps).toEqual([
      ['B', 'C'],
      ['A', 'B'],
    ]);
  });

  it('loses no correction of several at once', async () => {
    // Several events at once: without the lock, not every event's writers collide.
    const ids = (await Promise.all(Array.from({ length: 5 }, () => declare()))).map(({ id }) => id);
    const corrections = [{ kind: 'B' }, { location: 'Quai' }, { daysLost: 7 }, { description: 'D.' }];
    await Promise.all(ids.flatMap((id) => corrections.map((change) => correct(id, change))));
    for (const id of ids) {
      const event = await read(id);
      expect(event).toMatchObject({ ...FULL, kind: 'B', location: 'Quai', daysLost: 7, description: 'D.' });
      // Each starts from what the one before left.
      const steps = event.changes.toReversed() as { before: object; after: object }[];
      expect(steps).toHaveLength(4);
      for (const [rank, { before }] of steps.entries()) expect(before).toEqual(steps[rank - 1]?.after ?? { ...FULL, ...LABELS });
    }
  });

  it('withdraws an event with the reason, and keeps it', async () => {
    const before = await declare();
    const after = await write(WITHDRAW, { id: before.id, reason: 'Déclaré deux fois.' });
    const change = { reason: 'Déclaré deux fois.', changedBy: { fullName: 'Cheikh Badiane' }, before: { ...FULL, ...LABELS }, after: null };
    expect(after).toMatchObject({ ...FULL, withdrawnAt: expect.stringMatching(/Z$/), changes: [change] });
    expect(await read(before.id)).toEqual(after);
  });

  it('withdraws an event once when two people do at once', async () => {
    const { id } = await declare();
    const answers = await Promise.all([1, 2, 3].map(() => send(WITHDRAW, { id, reason: 'Déclaré deux fois.' })));
    const codes = answers.map(({ data }) => data.withdrawSafetyEvent.userErrors.map(({ code }: { code: string }) => code).join());
    expect(codes.sort()).toEqual(['', 'WITHDRAWN', 'WITHDRAWN']);
    expect((await read(id)).changes).toHaveLength(1);
  });

  it('sets a counter back by a declared event, and puts it right by a correction or a withdrawal', async () => {
    const days = async () => (await send('{ safety { sar { days } } }', {})).data.safety.sar.days;
    const before = await days();
    expect(before).toBeGreaterThan(100);
    const now = new Date().toISOString();
    const one = await declare({ scope: 'SAR', severity: 'FATAL', occurredAt: now, daysLost: null });
    expect(await days()).toBe(0);
    await correct(one.id, { severity: 'FIRST_AID' });
    expect(await days()).toBe(before);
    const other = await declare({ scope: 'SAR', occurredAt: now });
    expect(await days()).toBe(0);
    await write(WITHDRAW, { id: other.id, reason: 'Une raison.' });
    expect(await days()).toBe(before);
  });
});
