import { demoId } from '@sar/subgraph-kit/demo';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const FIELDS = `id title objective description status statusLabel startsOn endsOn durationDays durationLabel partners
  lead { fullName } createdAt updatedAt`;
const CREATE = `mutation ($input: CreateProjectInput!) { createProject(input: $input) { project { ${FIELDS} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateProjectInput!) { updateProject(input: $input) { project { ${FIELDS} } userErrors { field code message } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteProjects(ids: $ids) { deletedIds userErrors { field code message } } }';
const LIST = `query ($status: ProjectStatus, $first: Int, $after: String) { projects(status: $status, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const LEAD = demoId('employee', 'bineta.communication@demo.sar.sn');

const ENDS_FIRST = [{ field: ['endsOn'], code: 'BEFORE_START', message: 'La fin précède le début : corrigez ces dates.' }];
const NO_ID = [{ field: ['leadId'], code: 'INVALID_FORMAT', message: 'Identifiant inconnu : rechargez la liste.' }];
const UNKNOWN = [{ field: ['id'], code: 'NOT_FOUND', message: 'Projet introuvable : rechargez la liste.' }];

interface Project {
  readonly id: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly createdAt: string;
}

describe('projects', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('COMMUNICATION'), variables });
  const list = async (variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { first: 100, ...variables } });
    expect(errors).toBeUndefined();
    return data.projects as { totalCount: number; nodes: Project[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  const write = async (query: string, input: Record<string, unknown>) => {
    const { data, errors } = await send(query, { input });
    expect(errors).toBeUndefined();
    const [{ project, userErrors }] = Object.values(data) as [{ project: Project; userErrors: unknown[] }];
    expect(userErrors).toEqual([]);
    return project;
  };
  async function refusal(query: string, variables: Record<string, unknown>) {
    const before = await list();
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { project?: unknown; deletedIds?: unknown; userErrors: unknown[] }>);
    expect(payload?.project ?? payload?.deletedIds ?? null).toBeNull();
    expect(await list()).toEqual(before);
    return payload?.userErrors;
  }
  const full = {
    title: 'Projet',
    objective: 'But.',
    description: 'Texte.',
    status: 'STUDY',
    startsOn: '2026-01-01',
    endsOn: '2028-03-31',
    partners: 'Un bureau',
    leadId: LEAD,
  };
  let dated: string;
  beforeAll(async () => {
    dated = (await write(CREATE, full)).id;
  });

  it('creates a project with every field, trimmed, led by a person of the directory', async () => {
    const { leadId: _lead, ...told } = full;
    const project = await write(CREATE, { ...full, title: ' Projet ', partners: ' Un bureau ' });
    expect(project).toMatchObject({
      ...told,
      statusLabel: 'Études en cours',
      durationDays: 820,
      durationLabel: '2 ans et 3 mois',
      lead: { fullName: 'Bineta Sagna' },
    });
    expect((await send(`query ($id: ID!) { project(id: $id) { ${FIELDS} } }`, { id: project.id })).data.project).toEqual(project);
  });

  it('creates a project from a title alone', async () => {
    const none = { objective: null, description: null, partners: null, startsOn: null, endsOn: null, lead: null };
    expect(await write(CREATE, { title: 'Seul' })).toMatchObject({ ...none, status: 'PLANNED', durationDays: null, durationLabel: null });
  });

  it.each([{ startsOn: '2026-01-01' }, { endsOn: '2026-01-01' }])('has no duration with half of its dates: %j', async (dates) => {
    expect(await write(CREATE, { title: 'T', ...dates })).toMatchObject({ durationDays: null, durationLabel: null });
  });

  it('lasts no day when it ends on the day it starts', async () => {
    const project = await write(CREATE, { title: 'T', startsOn: '2026-01-01', endsOn: '2026-01-01' });
    expect(project).toMatchObject({ durationDays: 0, durationLabel: '0 jour' });
  });

  it('has no lead when the directory knows nobody of that id', async () => {
    expect(await write(CREATE, { title: 'T', leadId: NOTHING })).toMatchObject({ lead: null });
  });

  it.each([
    ['without a title', { title: ' ' }, [{ field: ['title'], code: 'TOO_SMALL', message: expect.any(String) }]],
    ['with a title of 201 characters', { title: 'x'.repeat(201) }, [{ field: ['title'], code: 'TOO_BIG', message: expect.any(String) }]],
    ['that ends before it starts', { endsOn: '2025-12-31' }, ENDS_FIRST],
    ['led by what is no id', { leadId: 'x' }, NO_ID],
  ])('refuses a project %s', async (_what, input, expected) => {
    expect(await refusal(CREATE, { input: { ...full, ...input } })).toEqual(expected);
  });

  it.each([
    [{ title: 'Autre' }, {}],
    [{ objective: null }, {}],
    [{ description: ' ' }, { description: null }],
    [{ status: 'COMPLETED' }, { statusLabel: 'Terminé' }],
    [{ endsOn: '2026-01-13' }, { durationDays: 12, durationLabel: '12 jours' }],
    [{ startsOn: null }, { durationDays: null, durationLabel: null }],
    [{ partners: 'Deux' }, {}],
    [{}, {}],
  ])('changes what is given and nothing else: %j', async (given, follows) => {
    const before = await write(CREATE, full);
    const after = (await write(UPDATE, { id: before.id, ...given })) as Project & { updatedAt: string };
    expect(after).toEqual({ ...before, ...given, ...follows, updatedAt: after.updatedAt });
  });

  it('takes its lead away on null', async () => {
    expect(await write(UPDATE, { id: (await write(CREATE, full)).id, leadId: null })).toMatchObject({ title: 'Projet', lead: null });
  });

  it.each([
    ['its end alone, before its start', () => ({ id: dated, endsOn: '2025-12-31' }), ENDS_FIRST],
    ['its start alone, after its end', () => ({ id: dated, startsOn: '2028-04-01' }), ENDS_FIRST],
    [
      'its status to null',
      () => ({ id: dated, status: null }),
      [{ field: ['status'], code: 'INVALID_VALUE', message: expect.any(String) }],
    ],
    ['its lead to what is no id', () => ({ id: dated, leadId: 'x' }), NO_ID],
    ['no project', () => ({ id: NOTHING, title: 'T' }), UNKNOWN],
    ['what is no id', () => ({ id: 'x', title: 'T' }), UNKNOWN],
  ])('refuses to change %s', async (_what, input, expected) => {
    expect(await refusal(UPDATE, { input: input() })).toEqual(expected);
  });

  it('gives every project exactly once, the latest created first, three at a time', async () => {
    const seen: Project[] = [];
    for (let after: string | null = null; ; ) {
      const page = await list({ first: 3, after });
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual((await list()).nodes);
    expect(seen).toHaveLength((await list()).totalCount);
    const moments = seen.map(({ createdAt }) => createdAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it.each([
    ['PLANNED', 'Planifié'],
    ['STUDY', 'Études en cours'],
    ['PROPOSED', 'En projet'],
    ['COMPLETED', 'Terminé'],
  ])('limits to %s, named « %s »', async (status, label) => {
    const everything = await list();
    const { nodes, totalCount } = await list({ status });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes).toEqual(everything.nodes.filter((project) => project.status === status));
    expect(totalCount).toBe(nodes.length);
    expect(new Set(nodes.map(({ statusLabel }) => statusLabel))).toEqual(new Set([label]));
  });

  it('deletes several, and none when one is unknown', async () => {
    const ids = [(await write(CREATE, full)).id, (await write(CREATE, full)).id];
    const expected = [{ field: ['ids'], code: 'NOT_FOUND', message: 'Projet introuvable : rechargez la liste.' }];
    expect(await refusal(DELETE, { ids: [...ids, NOTHING] })).toEqual(expected);
    const { data } = await send(DELETE, { ids });
    expect(data.deleteProjects.deletedIds.sort()).toEqual(ids.sort());
    expect((await list()).nodes.filter(({ id }) => ids.includes(id))).toEqual([]);
  });
});
