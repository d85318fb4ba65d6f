import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { explain } from '@sar/testing/explain';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';

/** What the home page asks of the life of the company. */
const HOME = {
  upcomingEvents: '{ upcomingEvents { count next { title date time isAllDay daysUntil } } }',
  month:
    '{ events(from: "2020-01-01", to: "2099-01-01", first: 100) { nodes { id title description date time isAllDay location type typeLabel } } }',
  ideaDepartments: '{ ideaDepartments { id code name icon } }',
  projects: '{ projects(first: 5) { nodes { id title status statusLabel durationDays durationLabel } } }',
  vacancies: '{ vacancies(first: 3) { nodes { id title location contractLabel levelLabel urgencyLabel responsibilities closesOn } } }',
};

describe('what the life of the company costs', () => {
  const app = useApp();
  const send = async (query: string) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('HSE') });
    expect(errors).toBeUndefined();
    return data;
  };
  let viewer: number;
  beforeAll(async () => {
    await send('{ __typename }');
    viewer = await countStatements(app.house, () => send('{ __typename }'));
  });

  it.each(Object.entries(HOME))('is one statement for %s on the home page', async (_what, query) => {
    const [answer] = Object.values<{ nodes?: unknown[] }>(await send(query));
    expect(answer?.nodes ?? answer).not.toEqual([]);
    expect((await countStatements(app.house, () => send(query))) - viewer).toBe(1);
  });

  it('is as many statements for ideas with all around them, however long the page', async () => {
    const query = (first: number) => `{ ideas(first: ${first}) { totalCount nodes { description statusLabel department { code name icon }
      timeline { fromLabel toLabel reason at by { fullName } } } } }`;
    const small = await countStatements(app.house, () => send(query(20)));
    expect(await countStatements(app.house, () => send(query(100)))).toBe(small);
    // The page, the total, the departments, the timelines, and the directory's people.
    expect(small - viewer).toBe(5);
  });

  it('is as many statements to change one idea or many', async () => {
    const { nodes } = (await send('{ ideas(first: 30, status: SUBMITTED) { nodes { id } } }')).ideas as { nodes: { id: string }[] };
    const change = (ids: string[]) =>
      send(
        `mutation { updateIdeasStatus(input: { ids: ${JSON.stringify(ids)}, status: UNDER_REVIEW }) { ideas { id } userErrors { code } } }`,
      );
    const ids = nodes.map(({ id }) => id);
    const one = await countStatements(app.house, () => change(ids.slice(0, 1)));
    expect(await countStatements(app.house, () => change(ids.slice(1)))).toBe(one);
  });
});

describe('lists of twenty times the demonstration', () => {
  const app = useApp();
  beforeAll(async () => {
    const { db } = app.house.database;
    // As long as people write; most events are past, as after some years.
    const said = sql`repeat('comme on en lit dans la boîte, ', 12)`;
    await db.execute(sql`insert into dashboard.events (title, description, date, time, location, type, attendees, search_text)
      select 'Événement ' || n, ${said}, current_date - 1100 + n, '09:00', 'Mbao', (enum_range(null::dashboard.event_type))[1 + n % 5], 0,
        'evenement ' || n || ${said} from generate_series(1, 1200) n`);
    await db.execute(sql`insert into dashboard.projects (title, description, status, created_at)
      select 'Projet ' || n, ${said}, (enum_range(null::dashboard.project_status))[1 + n % 4], now() - n * interval '1 hour'
      from generate_series(1, 600) n`);
    await db.execute(sql`insert into dashboard.ideas (description, department_id, status, submitted_on, search_text)
      select ${said}, d.id, (enum_range(null::dashboard.idea_status))[1 + n % 5], current_date - n, 'idee ' || n || ${said}
      from generate_series(1, 400) n cross join dashboard.idea_departments d`);
    await db.execute(sql`insert into dashboard.vacancies
      (title, direction_id, location, contract, level, urgency, description, responsibilities, qualifications, published_at)
      select 'Offre ' || n, gen_random_uuid(), 'Mbao', 'PERMANENT', 'JUNIOR', 'NORMAL', ${said}, '{}', '{}', now() - n * interval '1 day'
      from generate_series(1, 160) n`);
    for (const table of ['events', 'projects', 'ideas', 'vacancies']) await db.execute(sql.raw(`analyze dashboard.${table}`));
  });
  const MONTH = 'from: "2026-10-01", to: "2026-10-31"';

  it.each([
    '{ upcomingEvents { count next { title } } }',
    '{ events { nodes { title } } }',
    `{ events(${MONTH}) { nodes { title } } }`,
    '{ events(type: MEETING) { nodes { title } } }',
    '{ events(search: "1177") { nodes { title } } }',
    '{ projects { nodes { title } } }',
    '{ projects(status: STUDY) { nodes { title } } }',
    '{ ideas { nodes { id } } }',
    '{ ideas(departmentCode: "hr") { nodes { id } } }',
    '{ ideas(status: APPROVED) { nodes { id } } }',
    `{ ideas(${MONTH}) { nodes { id } } }`,
    '{ ideas(search: "l\'arrivée introuvable") { nodes { id } } }',
    '{ vacancies(first: 3) { nodes { id } } }',
  ])('are read by an index: %s', async (query) => {
    const token = await app.as('HSE');
    const plans = await explain(app.house, async () => expect((await app.graphql(query, { token })).errors).toBeUndefined());
    const plan = plans.find((text) => /events|projects|ideas|vacancies/.test(text)) ?? '';
    expect(plan).toMatch(/Index/);
    expect(plan.replace(/Seq Scan on idea_departments/, '')).not.toMatch(/Seq Scan/);
  });
});
