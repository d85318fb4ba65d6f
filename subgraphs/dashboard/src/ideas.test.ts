import { dayOf } from '@sar/database/calendar';
import { executeRows } from '@sar/database/client';
import { demoId } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { forgetLimits } from '@sar/testing/limits';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from './services/days.ts';
import { newIdeaRow } from './services/idea-writes.ts';
import { ideaDepartments, ideas } from './tables.ts';

const SUBMIT = 'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { ideaId userErrors { field code message } } }';
const FIELDS = 'id description status statusLabel submittedOn statusChangedAt department { code name icon } timeline { to }';
const LIST = `query ($departmentCode: String, $status: IdeaStatus, $from: Date, $to: Date, $search: String, $first: Int, $after: String) {
  ideas(departmentCode: $departmentCode, status: $status, from: $from, to: $to, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ${FIELDS} } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteIdeas(ids: $ids) { deletedIds userErrors { field code message } } }';
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const TODAY = dayOf(new Date());

interface Idea {
  readonly id: string;
  readonly status: string;
  readonly submittedOn: string;
  readonly department: { readonly code: string };
}

describe('the idea box', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'HSE') =>
    app.graphql(query, { token: await app.as(role), variables });
  const list = async (variables: Record<string, unknown> = {}) => {
    const { data, errors } = await send(LIST, { first: 100, ...variables });
    expect(errors).toBeUndefined();
    return data.ideas as { totalCount: number; nodes: Idea[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  const submit = async (description: string, departmentId = hr, role: Role = 'EMPLOYEE') => {
    const { data, errors } = await send(SUBMIT, { input: { description, departmentId } }, role);
    expect(errors).toBeUndefined();
    return data.submitIdea;
  };
  // How many one may submit an hour is the gateway's subject (gateway/src/limits.test.ts).
  beforeEach(() => forgetLimits(app));
  let hr: string;
  let closed: string;
  beforeAll(async () => {
    const db = app.house.database.db;
    const departments = await db.select().from(ideaDepartments);
    const idOf = (wanted: string) => departments.find(({ code }) => code === wanted)?.id as string;
    [hr, closed] = [idOf('hr'), idOf('marketing')];
    await db.update(ideaDepartments).set({ active: false }).where(eq(ideaDepartments.id, closed));
  });

  it('takes an idea, trimmed, of the day, and says its id alone', async () => {
    const { ideaId, userErrors } = await submit('  Une idée neuve \n');
    expect(userErrors).toEqual([]);
    const { idea } = (await send(`query ($id: ID!) { idea(id: $id) { ${FIELDS} } }`, { id: ideaId })).data;
    expect(idea).toEqual({
      id: ideaId,
      description: 'Une idée neuve',
      status: 'SUBMITTED',
      statusLabel: 'Soumise',
      submittedOn: TODAY,
      statusChangedAt: null,
      department: { code: 'hr', name: 'Ressources Humaines', icon: '👥' },
      timeline: [],
    });
  });

  it('keeps of a submission nothing but what was said, to whom and on which day', async () => {
    const { ideaId } = await submit('Sans trace');
    const [row] = await executeRows<Record<string, unknown>>(
      app.house.database.db,
      sql`select row_to_json(i) as stored from dashboard.ideas i where id = ${ideaId}`,
    );
    expect(row?.['stored']).toEqual({
      id: expect.stringMatching(/^.{8}-.{4}-4/),
      description: 'Sans trace',
      department_id: hr,
      status: 'SUBMITTED',
      submitted_on: TODAY,
      status_changed_at: null,
      search_text: 'sans trace',
    });
  });

  it('leaves no new trace of the author in any table', async () => {
    const { db } = app.house.database;
    const { viewer } = (await send('{ viewer { user { id } } }', {}, 'EMPLOYEE')).data;
    const author = [viewer.user.id, demoId('employee', 'astou.employee@demo.sar.sn')];
    const tables = await executeRows<{ name: string }>(
      db,
      sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const traces = async () => {
      const found: Record<string, number> = {};
      for (const { name } of tables) {
        const [row] = await executeRows<{ count: number }>(
          db,
          sql`select count(*)::int as count from ${sql.raw(name)} t where t::text like ${`%${author[0]}%`} or t::text like ${`%${author[1]}%`}`,
        );
        found[name] = row?.count ?? 0;
      }
      return found;
    };
    const before = await traces();
    expect(before['identity.sessions']).toBeGreaterThan(0);
    await submit('Qui a écrit cela ?');
    expect(await traces()).toEqual(before);
  });

  it.each([
    ['of four characters', { description: ' abcd ' }, ['description', 'TOO_SMALL', 'Décrivez votre idée en cinq caractères au moins.']],
    ['of 5001 characters', { description: 'x'.repeat(5_001) }, ['description', 'TOO_BIG', expect.stringMatching(/au plus|5000/)]],
    ['for no department', { departmentId: NOTHING }, ['departmentId', 'NOT_FOUND', 'Service introuvable : rechargez la liste.']],
    ['for what is no id', { departmentId: 'hr' }, ['departmentId', 'NOT_FOUND', 'Service introuvable : rechargez la liste.']],
    [
      'for a department that takes none',
      { departmentId: 'closed' },
      ['departmentId', 'INACTIVE', "Ce service ne reçoit plus d'idées : choisissez-en un autre."],
    ],
  ])('refuses an idea %s', async (_what, input, [field, code, message]) => {
    const { totalCount } = await list();
    const given = { description: 'Une bonne idée', departmentId: hr, ...input };
    if (given.departmentId === 'closed') given.departmentId = closed;
    const { data } = await send(SUBMIT, { input: given }, 'EMPLOYEE');
    expect(data.submitIdea).toEqual({ ideaId: null, userErrors: [{ field: [field], code, message }] });
    expect((await list()).totalCount).toBe(totalCount);
  });

  it('gives every idea exactly once, those of the last day first, seven at a time', async () => {
    for (let rank = 0; rank < 5; rank++) await submit(`Idée du même jour ${rank}`);
    const seen: Idea[] = [];
    for (let after: string | null = null; ; ) {
      const page = await list({ first: 7, after });
      seen.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toHaveLength((await list()).totalCount);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    // Within a day by random ids, which do not say who came first.
    const keys = seen.map(({ submittedOn, id }) => `${submittedOn} ${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
  });

  it('limits to a department by its code, one that takes no more ideas too; an unknown code gives nothing', async () => {
    for (const departmentCode of ['production', 'marketing']) {
      const { nodes, totalCount } = await list({ departmentCode });
      expect(nodes.length).toBeGreaterThan(0);
      expect(totalCount).toBe(nodes.length);
      expect(new Set(nodes.map(({ department }) => department.code))).toEqual(new Set([departmentCode]));
    }
    for (const departmentCode of ['inconnu', '', 'PRODUCTION', hr]) {
      expect(await list({ departmentCode }), departmentCode).toMatchObject({ totalCount: 0, nodes: [] });
    }
    const { totalCount } = await list({ departmentCode: null });
    expect(totalCount).toBe((await list()).totalCount);
  });

  it.each([
    ['SUBMITTED', 'Soumise'],
    ['UNDER_REVIEW', "En cours d'examen"],
    ['APPROVED', 'Approuvée'],
    ['REJECTED', 'Rejetée'],
    ['IMPLEMENTED', 'Implémentée'],
  ])('limits to %s, named « %s »', async (status, statusLabel) => {
    const { nodes, totalCount } = await list({ status });
    expect(nodes.length).toBeGreaterThan(0);
    expect(totalCount).toBe(nodes.length);
    for (const idea of nodes) expect(idea).toMatchObject({ status, statusLabel });
    expect(totalCount).toBeLessThan((await list()).totalCount);
  });

  it('limits to days, both of them in the list', async () => {
    const day = '2001-02-03';
    const at = async (submittedOn: string) => {
      const idea = { ...newIdeaRow({ description: `Du ${submittedOn}`, departmentId: hr }), submittedOn };
      const [row] = await app.house.database.db.insert(ideas).values(idea).returning();
      return row?.id;
    };
    const [before, on, after] = [await at(addDays(day, -1)), await at(day), await at(addDays(day, 1))];
    const found = async (variables: Record<string, unknown>) => (await list(variables)).nodes.map(({ id }) => id);
    expect(await found({ from: day, to: day })).toEqual([on]);
    expect(await found({ to: day })).toEqual([on, before]);
    expect(await found({ from: day, to: addDays(day, 1) })).toEqual([after, on]);
  });

  it('searches what ideas say, accents and case indifferent, wildcards literal', async () => {
    const { ideaId } = await submit('Réutiliser 50% des fûts_vides');
    const found = async (search: string) => (await list({ search })).nodes.map(({ id }) => id);
    for (const search of ['REUTILISER', 'réutiliser', '50%', 'fûts_', 'futs_vides']) expect(await found(search), search).toEqual([ideaId]);
    expect(await found('futs%vides')).toEqual([]);
  });

  it('narrows by all at once', async () => {
    const { ideaId } = await submit('Combinaison voulue');
    await submit('Combinaison ailleurs', (await send('{ ideaDepartments { id code } }')).data.ideaDepartments[0].id);
    const all = { departmentCode: 'hr', status: 'SUBMITTED', from: TODAY, to: TODAY, search: 'combinaison' };
    expect((await list(all)).nodes.map(({ id }) => id)).toEqual([ideaId]);
    expect((await list({ ...all, status: 'APPROVED' })).totalCount).toBe(0);
  });

  it('deletes ideas with their timelines, all or none', async () => {
    const [done] = (await list({ status: 'IMPLEMENTED', first: 1 })).nodes;
    const { ideaId } = await submit('À effacer');
    const ids = [done?.id as string, ideaId];
    const before = (await list()).totalCount;
    const refused = (await send(DELETE, { ids: [...ids, NOTHING] })).data.deleteIdeas;
    expect(refused).toEqual({
      deletedIds: null,
      userErrors: [{ field: ['ids'], code: 'NOT_FOUND', message: 'Idée introuvable : rechargez la liste.' }],
    });
    expect((await list()).totalCount).toBe(before);
    const { deletedIds } = (await send(DELETE, { ids })).data.deleteIdeas;
    expect(deletedIds.sort()).toEqual(ids.sort());
    expect((await list()).totalCount).toBe(before - 2);
    const left = await executeRows(app.house.database.db, sql`select 1 from dashboard.idea_status_changes where idea_id = ${ids[0]}`);
    expect(left).toEqual([]);
  });
});
