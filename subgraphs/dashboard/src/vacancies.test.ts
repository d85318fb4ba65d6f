import { dayOf } from '@sar/database/calendar';
import { demoId } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { followReference } from '@sar/testing/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from './services/days.ts';

const FIELDS = `id title direction { name } location contract contractLabel level levelLabel urgency urgencyLabel description
  responsibilities qualifications publishedAt closesOn createdAt updatedAt`;
const CREATE = `mutation ($input: CreateVacancyInput!) { createVacancy(input: $input) { vacancy { ${FIELDS} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateVacancyInput!) { updateVacancy(input: $input) { vacancy { ${FIELDS} } userErrors { field code message } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteVacancies(ids: $ids) { deletedIds userErrors { field code message } } }';
const LIST = `query ($first: Int, $after: String) { vacancies(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
const READ = `query ($id: ID!) { vacancy(id: $id) { ${FIELDS} } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const TODAY = dayOf(new Date());
const away = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

const CLOSES_FIRST = [{ field: ['closesOn'], code: 'BEFORE_PUBLICATION', message: 'La clôture précède la parution : corrigez ces dates.' }];
const UNKNOWN = [{ field: ['id'], code: 'NOT_FOUND', message: 'Offre introuvable : rechargez la liste.' }];
const refused = (field: string[], code: string) => [{ field, code, message: expect.any(String) }];

interface Vacancy {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly createdAt: string;
}

describe('internal vacancies', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'HR') =>
    app.graphql(query, { token: await app.as(role), variables });
  const list = async (role: Role = 'HR', variables: Record<string, unknown> = {}) => {
    const { data, errors } = await send(LIST, { first: 100, ...variables }, role);
    expect(errors).toBeUndefined();
    return data.vacancies as { totalCount: number; nodes: Vacancy[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  const write = async (query: string, input: Record<string, unknown>) => {
    const { data, errors } = await send(query, { input });
    expect(errors).toBeUndefined();
    const [{ vacancy, userErrors }] = Object.values(data) as [{ vacancy: Vacancy; userErrors: unknown[] }];
    expect(userErrors).toEqual([]);
    return vacancy;
  };
  async function refusal(query: string, variables: Record<string, unknown>) {
    const before = await list();
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { vacancy?: unknown; deletedIds?: unknown; userErrors: unknown[] }>);
    expect(payload?.vacancy ?? payload?.deletedIds ?? null).toBeNull();
    expect(await list()).toEqual(before);
    return payload?.userErrors;
  }
  const least = {
    title: 'Poste',
    directionId: demoId('direction', 'Maintenance'),
    location: 'Mbao',
    contract: 'PERMANENT',
    level: 'JUNIOR',
  };
  const full = {
    ...least,
    urgency: 'VERY_URGENT',
    description: 'Texte.',
    responsibilities: ['Conduire', 'Rendre compte'],
    qualifications: ['Deux ans'],
    publishedAt: '2026-01-31T08:00:00.000Z',
    closesOn: '2026-01-31',
  };
  let dated: string;
  beforeAll(async () => {
    dated = (await write(CREATE, { ...full, closesOn: '2026-02-01' })).id;
  });

  it('creates a vacancy with every field, trimmed, in a direction of the directory', async () => {
    const { directionId: _direction, ...told } = full;
    const vacancy = await write(CREATE, { ...full, title: ' Poste ', responsibilities: [' Conduire ', 'Rendre compte'] });
    const labels = { contractLabel: 'CDI', levelLabel: 'Junior', urgencyLabel: 'Très urgent' };
    expect(vacancy).toMatchObject({ ...told, ...labels, direction: { name: 'Maintenance' } });
    expect((await send(READ, { id: vacancy.id })).data.vacancy).toEqual(vacancy);
  });

  it('creates a draft from what it must have', async () => {
    const none = { description: null, responsibilities: [], qualifications: [], publishedAt: null, closesOn: null };
    expect(await write(CREATE, least)).toMatchObject({ ...none, urgency: 'NORMAL', urgencyLabel: 'Normal' });
  });

  it.each([
    ['FIXED_TERM', 'CDD', 'CONFIRMED', 'Confirmé', 'URGENT', 'Urgent'],
    ['INTERNSHIP', 'Stage', 'SENIOR', 'Senior', 'NORMAL', 'Normal'],
    ['FREELANCE', 'Freelance', 'EXPERT', 'Expert', 'VERY_URGENT', 'Très urgent'],
  ])(
    'names its values in French: %s « %s », %s « %s », %s « %s »',
    async (contract, contractLabel, level, levelLabel, urgency, urgencyLabel) => {
      const vacancy = await write(CREATE, { ...least, contract, level, urgency });
      expect(vacancy).toMatchObject({ contractLabel, levelLabel, urgencyLabel });
    },
  );

  it('has no direction when the directory knows none of that id', async () => {
    expect(await write(CREATE, { ...least, directionId: NOTHING })).toMatchObject({ direction: null });
  });

  it.each([
    ['without a title', { title: ' ' }, refused(['title'], 'TOO_SMALL')],
    ['without a place', { location: ' ' }, refused(['location'], 'TOO_SMALL')],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }, refused(['title'], 'TOO_BIG')],
    ['in what is no direction', { directionId: 'x' }, refused(['directionId'], 'INVALID_FORMAT')],
    ['with 21 responsibilities', { responsibilities: Array(21).fill('x') }, refused(['responsibilities'], 'TOO_BIG')],
    ['with 21 qualifications', { qualifications: Array(21).fill('x') }, refused(['qualifications'], 'TOO_BIG')],
    ['with an empty qualification', { qualifications: ['x', ' '] }, refused(['qualifications', '1'], 'TOO_SMALL')],
    ['with a responsibility of 301 characters', { responsibilities: ['x'.repeat(301)] }, refused(['responsibilities', '0'], 'TOO_BIG')],
    ['that closes on the day before it appears', { closesOn: '2026-01-30' }, CLOSES_FIRST],
  ])('refuses a vacancy %s', async (_what, input, expected) => {
    expect(await refusal(CREATE, { input: { ...full, ...input } })).toEqual(expected);
  });

  it.each([
    [{ title: 'Autre' }, {}],
    [{ location: 'Dakar' }, {}],
    [{ contract: 'FREELANCE' }, { contractLabel: 'Freelance' }],
    [{ level: 'EXPERT' }, { levelLabel: 'Expert' }],
    [{ urgency: 'NORMAL' }, { urgencyLabel: 'Normal' }],
    [{ description: null }, {}],
    [{ responsibilities: [] }, {}],
    [{ qualifications: ['Trois ans'] }, {}],
    [{ publishedAt: null }, {}],
    [{ closesOn: null }, {}],
    [{}, {}],
  ])('changes what is given and nothing else: %j', async (given, follows) => {
    const before = await write(CREATE, full);
    const after = (await write(UPDATE, { id: before.id, ...given })) as Vacancy & { updatedAt: string };
    expect(after).toEqual({ ...before, ...given, ...follows, updatedAt: after.updatedAt });
  });

  it.each([
    ['its last day alone, before it appears', () => ({ id: dated, closesOn: '2026-01-30' }), CLOSES_FIRST],
    ['its publication alone, after its last day', () => ({ id: dated, publishedAt: '2026-02-02T00:00:00Z' }), CLOSES_FIRST],
    ['its title to null', () => ({ id: dated, title: null }), refused(['title'], 'INVALID_TYPE')],
    ['its responsibilities to null', () => ({ id: dated, responsibilities: null }), refused(['responsibilities'], 'INVALID_TYPE')],
    ['no vacancy', () => ({ id: NOTHING, title: 'T' }), UNKNOWN],
    ['what is no id', () => ({ id: 'x', title: 'T' }), UNKNOWN],
  ])('refuses to change %s', async (_what, input, expected) => {
    expect(await refusal(UPDATE, { input: input() })).toEqual(expected);
  });

  describe('that employees may not see', () => {
    const READERS: Role[] = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'DOCUMENTS_MANAGER', 'MAI_CURATOR', 'DEVELOPER'];
    const HIDDEN: [what: string, input: Record<string, unknown>][] = [
      ['draft', {}],
      ['draft that closes later', { closesOn: addDays(TODAY, 9) }],
      ['scheduled', { publishedAt: away(1) }],
      ['closed yesterday', { publishedAt: away(-9), closesOn: addDays(TODAY, -1) }],
    ];
    const SHOWN: [what: string, input: Record<string, unknown>][] = [
      ['without a last day', { publishedAt: away(-9) }],
      ['on its last day', { publishedAt: away(-9), closesOn: TODAY }],
      ['just out', { publishedAt: new Date(Date.now() - 1_000).toISOString(), closesOn: addDays(TODAY, 9) }],
    ];
    /** What a person finds of a vacancy, by the list, its total, its id, and a reference from another room. */
    const reached = async (id: string, role: Role) => {
      const { nodes, totalCount } = await list(role);
      const { vacancy } = (await send(READ, { id }, role)).data;
      const { entity } = await followReference(app, 'dashboard', { __typename: 'Vacancy', id }, 'title', role);
      expect(totalCount).toBe(nodes.length);
      return [nodes.some((node) => node.id === id), vacancy !== null, entity !== null];
    };

    it.each(HIDDEN)('is reached by human resources only: %s', async (_what, input) => {
      const { id } = await write(CREATE, { ...least, ...input });
      for (const role of READERS) expect(await reached(id, role), role).toEqual([false, false, false]);
      for (const role of ['HR', 'ADMINISTRATOR'] as const) expect(await reached(id, role), role).toEqual([true, true, true]);
    });

    it.each(SHOWN)('is reached by everybody: %s', async (_what, input) => {
      const { id } = await write(CREATE, { ...least, ...input });
      for (const role of [...READERS, 'HR', 'ADMINISTRATOR'] as const) expect(await reached(id, role), role).toEqual([true, true, true]);
    });

    it('is null behind a reference when nobody is signed in', async () => {
      const { id } = await write(CREATE, { ...least, publishedAt: away(-9) });
      const found = await followReference(app, 'dashboard', { __typename: 'Vacancy', id }, 'title', null);
      expect(found).toEqual({ entity: null, code: 'UNAUTHENTICATED' });
    });
  });

  it.each(['EMPLOYEE', 'HR'] as const)(
    'gives every vacancy that %s may see exactly once, the latest first, two at a time',
    async (role) => {
      const seen: Vacancy[] = [];
      for (let after: string | null = null; ; ) {
        const page = await list(role, { first: 2, after });
        seen.push(...page.nodes);
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual((await list(role)).nodes);
      // A draft stands where it was written.
      const moments = seen.map(({ publishedAt, createdAt }) => publishedAt ?? createdAt);
      expect(moments).toEqual([...moments].sort().reverse());
      expect(seen.some(({ publishedAt }) => publishedAt === null)).toBe(role === 'HR');
    },
  );

  it('deletes several, and none when one is unknown', async () => {
    const ids = [(await write(CREATE, full)).id, (await write(CREATE, least)).id];
    const expected = [{ field: ['ids'], code: 'NOT_FOUND', message: 'Offre introuvable : rechargez la liste.' }];
    expect(await refusal(DELETE, { ids: [...ids, NOTHING] })).toEqual(expected);
    const { data } = await send(DELETE, { ids });
    expect(data.deleteVacancies.deletedIds.sort()).toEqual(ids.sort());
    expect((await list()).nodes.filter(({ id }) => ids.includes(id))).toEqual([]);
  });
});
