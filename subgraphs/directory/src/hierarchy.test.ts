import { useApp } from '@sar/testing/app';
import { awaitWaiting } from '@sar/testing/waiting';
import { inArray } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { employees } from './tables.ts';

const CREATE = 'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } userErrors { code } } }';
const MOVE = `mutation ($id: ID!, $managerId: ID) { updateEmployee(input: { id: $id, managerId: $managerId }) {
  employee { hierarchyLevel } userErrors { field code message } } }`;
const READ = 'query ($id: ID!) { employee(id: $id) { hierarchyLevel manager { id } } }';
const CYCLE = {
  employee: null,
  userErrors: [
    {
      field: ['managerId'],
      code: 'CYCLE',
      message: "Le responsable ne peut pas être la personne elle-même ni quelqu'un de son équipe : choisissez-en un autre.",
    },
  ],
};

describe('the hierarchy', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>) => app.graphql(query, { token: await app.as('HR'), variables });
  const move = async (id: string, managerId: string | null) => {
    const { data, errors } = await send(MOVE, { id, managerId });
    expect(errors).toBeUndefined();
    return data.updateEmployee as { employee: { hierarchyLevel: number } | null; userErrors: { code: string }[] };
  };
  let created = 0;
  async function create(managerId: string | null): Promise<string> {
    const rank = created++;
    const unique = { matricule: `NIVEAU${rank}`, email: `niveau.${rank}@demo.sar.sn` };
    const { data } = await send(CREATE, { input: { ...unique, firstName: 'N', lastName: 'N', jobTitle: 'N', managerId } });
    return data.createEmployee.employee.id;
  }
  /** People one under the other, the highest first. */
  async function chain(length: number, under: string | null = null): Promise<string[]> {
    const people: string[] = [];
    for (let rank = 0; rank < length; rank++) people.push(await create(people.at(-1) ?? under));
    return people;
  }
  const levels = (ids: string[]) => Promise.all(ids.map(async (id) => (await send(READ, { id })).data.employee.hierarchyLevel));

  /** Holds people's rows until two requests wait, for them or for each other, and lets both go on at once. On the embedded database one waits for the other anyhow. */
  async function meeting<T>(people: readonly string[], ask: () => Promise<T>): Promise<T> {
    const { db, kind } = app.house.database;
    if (kind === 'pglite') return ask();
    let asked: Promise<T> | undefined;
    await db.transaction(async (tx) => {
      await tx
        .select()
        .from(employees)
        .where(inArray(employees.id, [...people]))
        .for('update');
      asked = ask();
      await awaitWaiting(db, 2);
    });
    return asked as Promise<T>;
  }

  it('numbers people from 1, one more for each step down', async () => {
    expect(await levels(await chain(4))).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['that person', 0],
    ['who reports to that person', 1],
    ['who is three steps below', 3],
  ])('refuses as a manager %s', async (_who, depth) => {
    const people = await chain(4);
    expect(await move(people[0] as string, people[depth] as string)).toEqual(CYCLE);
    expect(await levels(people)).toEqual([1, 2, 3, 4]);
    expect((await send(READ, { id: people[0] })).data.employee.manager).toBeNull();
  });

  it('renumbers a whole team when its head moves, up or down, and nobody else', async () => {
    const team = await chain(3);
    const beside = await create(team[0] as string);
    const others = await chain(3);
    expect((await move(team[0] as string, others[2] as string)).employee).toEqual({ hierarchyLevel: 4 });
    expect(await levels([...team, beside])).toEqual([4, 5, 6, 5]);
    expect(await levels(others)).toEqual([1, 2, 3]);
    expect((await move(team[1] as string, others[0] as string)).employee).toEqual({ hierarchyLevel: 2 });
    expect(await levels([...team, beside])).toEqual([4, 2, 3, 5]);
    expect((await move(team[0] as string, null)).employee).toEqual({ hierarchyLevel: 1 });
    expect(await levels([...team, beside])).toEqual([1, 2, 3, 2]);
  });

  it('lets a person stay under the same manager, or move beside', async () => {
    const [head, left] = (await chain(2)) as [string, string];
    const right = await create(head);
    expect(await move(left, head)).toMatchObject({ employee: { hierarchyLevel: 2 }, userErrors: [] });
    expect(await move(left, right)).toMatchObject({ employee: { hierarchyLevel: 3 }, userErrors: [] });
  });

  it('refuses exactly one of two changes that would together close a circle', async () => {
    // Two who want each other for a manager would be told apart by PostgreSQL's locks of their rows alone.
    const [head, member] = (await chain(2)) as [string, string];
    const beside = await create(null);
    const answers = await meeting([head, beside], () =>
      Promise.all([send(MOVE, { id: beside, managerId: member }), send(MOVE, { id: head, managerId: beside })]),
    );
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(answers.map(({ data }) => data.updateEmployee).filter(({ employee }) => employee === null)).toEqual([CYCLE]);
    expect((await levels([head, member, beside])).sort()).toEqual([1, 2, 3]);
  });

  it('numbers a newcomer right whose manager is being moved', async () => {
    const [root, head] = [await create(null), await create(null)];
    const [, newcomer] = await Promise.all([move(head, root), create(head)]);
    expect(await levels([root, head, newcomer])).toEqual([1, 2, 3]);
  });
});
