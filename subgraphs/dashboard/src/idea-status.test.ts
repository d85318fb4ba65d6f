import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IdeaStatus } from './generated/schema.ts';
import { updateIdeasStatus } from './services/idea-status.ts';
import { newIdeaRow } from './services/idea-writes.ts';
import { ideaDepartments, ideaStatus, ideas } from './tables.ts';

const IDEA = 'id status statusChangedAt timeline { from fromLabel to toLabel reason at by { fullName } }';
const CHANGE = `mutation ($input: UpdateIdeasStatusInput!) { updateIdeasStatus(input: $input) { ideas { ${IDEA} } userErrors { field code message } } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

/** All the ways there are. */
const WAYS: [from: IdeaStatus, to: IdeaStatus][] = [
  ['SUBMITTED', 'UNDER_REVIEW'],
  ['SUBMITTED', 'REJECTED'],
  ['UNDER_REVIEW', 'APPROVED'],
  ['UNDER_REVIEW', 'REJECTED'],
  ['APPROVED', 'IMPLEMENTED'],
];
const NO_WAYS = ideaStatus.enumValues.flatMap((from) =>
  ideaStatus.enumValues.filter((to) => !WAYS.some(([a, b]) => a === from && b === to)).map((to) => [from, to] as const),
);

describe('what becomes of ideas', () => {
  const app = useApp();
  let departmentId: string;
  beforeAll(async () => {
    const [department] = await app.house.database.db.select().from(ideaDepartments).limit(1);
    departmentId = department?.id as string;
  });
  /** An idea that stands at a status. */
  const at = async (status: IdeaStatus): Promise<string> => {
    const idea = { ...newIdeaRow({ description: 'Une idée', departmentId }), submittedOn: '2026-01-01', status };
    const [row] = await app.house.database.db.insert(ideas).values(idea).returning();
    return row?.id as string;
  };
  const change = async (ids: string[], status: IdeaStatus, reason?: string | null, role: Role = 'HSE') => {
    const { data, errors } = await app.graphql(CHANGE, { token: await app.as(role), variables: { input: { ids, status, reason } } });
    expect(errors).toBeUndefined();
    return data.updateIdeasStatus;
  };
  const read = async (id: string) => {
    const { data } = await app.graphql(`query ($id: ID!) { idea(id: $id) { ${IDEA} } }`, { token: await app.as('HSE'), variables: { id } });
    return data.idea;
  };
  const untouched = async (id: string, status: IdeaStatus) =>
    expect(await read(id)).toEqual({ id, status, statusChangedAt: null, timeline: [] });

  it.each(WAYS)('goes from %s to %s', async (from, to) => {
    const id = await at(from);
    const { ideas: changed, userErrors } = await change([id], to, 'Motif.');
    expect(userErrors).toEqual([]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ id, status: to, timeline: [{ from, to, reason: 'Motif.' }] });
    expect(await read(id)).toEqual(changed[0]);
  });

  it.each(NO_WAYS)('does not go from %s to %s', async (from, to) => {
    const id = await at(from);
    const { ideas: changed, userErrors } = await change([id], to, 'Motif.');
    expect(changed).toBeNull();
    expect(userErrors).toEqual([
      {
        field: ['status'],
        code: 'INVALID_TRANSITION',
        message: expect.stringMatching(
          /^Une idée « .+ » ne peut pas passer à « .+ » : (choisissez « .+ »|elle est close, laissez-la ainsi)\.$/,
        ),
      },
    ]);
    await untouched(id, from);
  });

  it('keeps the whole way in a timeline: from, to, why, when and by whom', async () => {
    const id = await at('SUBMITTED');
    const start = new Date().toISOString();
    await change([id], 'UNDER_REVIEW', '  ');
    await change([id], 'APPROVED', ' Un bon essai. ', 'ADMINISTRATOR');
    await change([id], 'IMPLEMENTED');
    const { timeline, statusChangedAt } = await read(id);
    expect(timeline).toMatchObject([
      { from: 'SUBMITTED', fromLabel: 'Soumise', to: 'UNDER_REVIEW', toLabel: "En cours d'examen", reason: null },
      { fromLabel: "En cours d'examen", toLabel: 'Approuvée', reason: 'Un bon essai.', by: { fullName: 'Hawa Sonko' } },
      { fromLabel: 'Approuvée', to: 'IMPLEMENTED', toLabel: 'Implémentée', reason: null, by: { fullName: 'Cheikh Badiane' } },
    ]);
    const moments = timeline.map(({ at: moment }: { at: string }) => moment);
    expect([start, ...moments]).toEqual([start, ...moments].sort());
    expect(statusChangedAt).toBe(moments.at(-1));
  });

  it.each([undefined, null, '', '  '])('rejects no idea without a reason (%j)', async (reason) => {
    const id = await at('UNDER_REVIEW');
    const { ideas: changed, userErrors } = await change([id], 'REJECTED', reason);
    expect([changed, userErrors]).toEqual([
      null,
      [{ field: ['reason'], code: 'REQUIRED', message: "Donnez le motif du rejet de l'idée." }],
    ]);
    await untouched(id, 'UNDER_REVIEW');
  });

  it('refuses a reason of 1001 characters', async () => {
    const id = await at('UNDER_REVIEW');
    expect((await change([id], 'REJECTED', 'x'.repeat(1_001))).userErrors).toMatchObject([{ field: ['reason'], code: 'TOO_BIG' }]);
    await untouched(id, 'UNDER_REVIEW');
  });

  it('moves several at once, in the order asked for, an id said twice once', async () => {
    const ids = [await at('SUBMITTED'), await at('UNDER_REVIEW'), await at('SUBMITTED')];
    const { ideas: changed } = await change([...ids, ids[0] as string], 'REJECTED', 'Trop cher.');
    expect(changed.map(({ id }: { id: string }) => id)).toEqual(ids);
    for (const [rank, from] of (['SUBMITTED', 'UNDER_REVIEW', 'SUBMITTED'] as const).entries())
      expect(changed[rank]).toMatchObject({ status: 'REJECTED', timeline: [{ from, reason: 'Trop cher.' }] });
  });

  it.each([
    ['is unknown', async () => NOTHING, 'NOT_FOUND'],
    ['is no id', async () => 'x', 'NOT_FOUND'],
    ['may not go there', () => at('IMPLEMENTED'), 'INVALID_TRANSITION'],
  ])('moves none when one %s, first or last', async (_what, other, code) => {
    const id = await at('SUBMITTED');
    const odd = await other();
    for (const ids of [
      [id, odd],
      [odd, id],
    ]) {
      const { ideas: changed, userErrors } = await change(ids, 'UNDER_REVIEW');
      expect([changed, userErrors[0].code]).toEqual([null, code]);
    }
    await untouched(id, 'SUBMITTED');
  });

  it('moves nothing for no ids', async () => {
    expect(await change([], 'UNDER_REVIEW')).toEqual({ ideas: [], userErrors: [] });
  });

  it('Z08: lets one of two decisions at once stand, and the other be refused', async () => {
    const { db } = app.house.database;
    const decide = (id: string, status: IdeaStatus) => updateIdeasStatus(db, NOTHING, { ids: [id], status, reason: 'Motif.' });
    for (let round = 0; round < 10; round++) {
      const id = await at('UNDER_REVIEW');
      const both = await Promise.allSettled([decide(id, 'APPROVED'), decide(id, 'REJECTED')]);
      expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await read(id)).timeline).toHaveLength(1);
    }
  });

  it('lets decisions over the same ideas, in any order, wait for each other', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => at('SUBMITTED')));
    const answers = await Promise.all([change(ids, 'UNDER_REVIEW'), change([...ids].reverse(), 'REJECTED', 'Trop cher.')]);
    const refused = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    // Reviewed first, they can still be rejected; rejected first, they cannot be reviewed.
    expect(['', 'INVALID_TRANSITION']).toContain(refused.join());
    for (const id of ids) expect((await read(id)).status).toBe('REJECTED');
  });

  it('invents a past that it could have had: every timeline of the demonstration leads to its status', async () => {
    const query = `{ ideas(first: 100) { nodes { ${IDEA} } } }`;
    const { nodes } = (await app.graphql(query, { token: await app.as('HSE') })).data.ideas;
    const invented = nodes.filter(({ timeline }: { timeline: unknown[] }) => timeline.length > 1);
    expect(invented.length).toBeGreaterThan(20);
    for (const { status, timeline, statusChangedAt } of invented) {
      expect(timeline.at(-1)).toMatchObject({ to: status, at: statusChangedAt });
      expect(statusChangedAt < new Date().toISOString()).toBe(true);
      expect(timeline[0].from).toBe('SUBMITTED');
    }
  });
});
