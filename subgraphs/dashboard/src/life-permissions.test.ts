import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { followReference } from '@sar/testing/reference';
import { describe, expect, it } from 'vitest';

/** Nothing below the root is asked for, so that only the root's own rule can refuse. */
const READS = [
  '{ events { totalCount } }',
  '{ event(id: "x") { __typename } }',
  '{ upcomingEvents { count } }',
  '{ projects { totalCount } }',
  '{ project(id: "x") { __typename } }',
  '{ ideaDepartments { __typename } }',
  '{ vacancies { totalCount } }',
  '{ vacancy(id: "x") { __typename } }',
  'mutation { submitIdea(input: { description: "", departmentId: "x" }) { userErrors { code } } }',
];
/** Inputs are refused or do nothing when the caller is not refused: an answer proves the right. */
const EVENT = 'title: "", date: "2026-01-01", location: ""';
const VACANCY = 'title: "", directionId: "x", location: "", contract: PERMANENT, level: JUNIOR';
const REST: [allowed: Role[], queries: string[]][] = [
  [
    ['COMMUNICATION', 'HR', 'HSE', 'ADMINISTRATOR'],
    [
      `mutation { createEvent(input: { ${EVENT} }) { userErrors { code } } }`,
      'mutation { updateEvent(input: { id: "x" }) { userErrors { code } } }',
      'mutation { deleteEvents(ids: ["x"]) { userErrors { code } } }',
    ],
  ],
  [
    ['COMMUNICATION', 'ADMINISTRATOR'],
    [
      'mutation { createProject(input: { title: "" }) { userErrors { code } } }',
      'mutation { updateProject(input: { id: "x" }) { userErrors { code } } }',
      'mutation { deleteProjects(ids: ["x"]) { userErrors { code } } }',
    ],
  ],
  [
    ['HSE', 'ADMINISTRATOR'],
    [
      '{ ideas { totalCount } }',
      '{ idea(id: "x") { __typename } }',
      'mutation { updateIdeasStatus(input: { ids: ["x"], status: APPROVED }) { userErrors { code } } }',
      'mutation { deleteIdeas(ids: ["x"]) { userErrors { code } } }',
    ],
  ],
  [['ADMINISTRATOR'], ['mutation { saveIdeaDepartment(input: { code: "" }) { userErrors { code } } }']],
  [
    ['HR', 'ADMINISTRATOR'],
    [
      `mutation { createVacancy(input: { ${VACANCY} }) { userErrors { code } } }`,
      'mutation { updateVacancy(input: { id: "x" }) { userErrors { code } } }',
      'mutation { deleteVacancies(ids: ["x"]) { userErrors { code } } }',
    ],
  ],
];

describe('who may do what in the life of the company', () => {
  const app = useApp();
  const codes = async (query: string, role?: Role) => {
    const { data, errors } = await app.graphql(query, role ? { token: await app.as(role) } : {});
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  };

  it.each([...READS, ...REST.flatMap(([, queries]) => queries)])('an anonymous caller may not %s', async (query) => {
    const answer = await codes(query);
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
    expect(Object.values(answer.data ?? {}).filter(Boolean)).toEqual([]);
  });

  it.each(ROLES)('%s may read what is for everybody, and bring ideas', async (role) => {
    for (const query of READS) expect((await codes(query, role)).codes, query).toBeUndefined();
  });

  describe.each(REST)('to %j', (allowed, queries) => {
    it.each(queries)('and to nobody else is answered %s', async (query) => {
      for (const role of ROLES) {
        const answer = await codes(query, role);
        if (allowed.includes(role)) expect(answer.codes, role).toBeUndefined();
        else expect([Object.values(answer.data), answer.codes], role).toEqual([[null], ['FORBIDDEN']]);
      }
    });
  });

  it.each([
    ['Event', 'title', '{ events(first: 1) { nodes { id } } }'],
    ['Project', 'title', '{ projects(first: 1) { nodes { id } } }'],
    ['Vacancy', 'title', '{ vacancies(first: 1) { nodes { id } } }'],
    ['IdeaDepartment', 'name', '{ ideaDepartments { id } }'],
    ['Idea', 'description', '{ ideas(first: 1) { nodes { id } } }'],
  ])('a reference to %s gives its %s to who may read it alone', async (type, field, list) => {
    const [found] = Object.values<{ id: string }[] & { nodes?: { id: string }[] }>((await codes(list, 'HSE')).data);
    const id = (found?.nodes ?? found)?.[0]?.id;
    const follow = async (role: Role | null) => {
      const { entity, code } = await followReference(app, 'dashboard', { __typename: type, id: id ?? '' }, field, role);
      return [typeof (entity as Record<string, unknown> | null)?.[field] === 'string', code];
    };
    expect(await follow(null)).toEqual([false, 'UNAUTHENTICATED']);
    expect(await follow('HSE')).toEqual([true, undefined]);
    expect(await follow('EMPLOYEE')).toEqual(type === 'Idea' ? [false, 'FORBIDDEN'] : [true, undefined]);
  });
});
