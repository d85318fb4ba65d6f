import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const CREATE =
  'mutation ($name: String!) { createDirection(name: $name) { direction { id name employeeCount } userErrors { field code message } } }';
const RENAME =
  'mutation ($id: ID!, $name: String!) { renameDirection(id: $id, name: $name) { direction { id name } userErrors { field code message } } }';
const TAKEN = [{ field: ['name'], code: 'TAKEN', message: 'Une direction porte déjà ce nom : choisissez-en un autre.' }];

describe('directions', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('HR'), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const names = async () => (await send('{ directions { name } }')).directions.map(({ name }: { name: string }) => name) as string[];
  const create = async (name: string) => (await send(CREATE, { name })).createDirection;
  const rename = async (id: string, name: string) => (await send(RENAME, { id, name })).renameDirection;

  it('are listed in alphabetical order, the twelve of the demonstration', async () => {
    const listed = await names();
    expect(listed).toHaveLength(12);
    expect(listed).toEqual([...listed].sort());
  });

  it('are listed in alphabetical order, accents apart', async () => {
    await create('Énergie');
    const listed = await names();
    expect(listed).toEqual([...listed].sort(new Intl.Collator('fr').compare));
  });

  it('are created with a trimmed name and nobody in them', async () => {
    const { direction, userErrors } = await create('  Approvisionnement ');
    expect(userErrors).toEqual([]);
    expect(direction).toEqual({ id: direction.id, name: 'Approvisionnement', employeeCount: 0 });
    expect(await names()).toContain('Approvisionnement');
  });

  it.each([
    ['', 'TOO_SMALL', /obligatoire/],
    ['   ', 'TOO_SMALL', /obligatoire/],
    ['x'.repeat(201), 'TOO_BIG', /au plus/],
  ])('are refused the name « %s », new or renamed', async (name, code, message) => {
    const before = await names();
    const expected = [{ field: ['name'], code, message: expect.stringMatching(message) }];
    const [{ id }] = (await send('{ directions { id } }')).directions;
    expect(await create(name)).toEqual({ direction: null, userErrors: expected });
    expect(await rename(id, name)).toEqual({ direction: null, userErrors: expected });
    expect(await names()).toEqual(before);
  });

  it('are refused a name that is taken, new or renamed', async () => {
    const before = await names();
    const [{ id }] = (await send('{ directions { id name } }')).directions;
    expect(await create(' Production ')).toEqual({ direction: null, userErrors: TAKEN });
    expect(await rename(id, 'Production')).toEqual({ direction: null, userErrors: TAKEN });
    expect(await names()).toEqual(before);
  });

  it('are renamed for everybody in them, and may keep their name', async () => {
    const before = await send('{ directions { id name employeeCount } }');
    const finances = before.directions.find(({ name }: { name: string }) => name === 'Finances');
    expect(await rename(finances.id, ' Finances et achats ')).toEqual({
      direction: { id: finances.id, name: 'Finances et achats' },
      userErrors: [],
    });
    expect((await rename(finances.id, 'Finances et achats')).userErrors).toEqual([]);
    const after = await send('query ($id: ID) { employees(first: 100, directionId: $id) { nodes { mainDirection { name } } } }', {
      id: finances.id,
    });
    expect(after.employees.nodes).toEqual(Array(finances.employeeCount).fill({ mainDirection: { name: 'Finances et achats' } }));
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('that do not exist (%s) are not renamed', async (id) => {
    expect(await rename(id, 'Nouvelle')).toEqual({
      direction: null,
      userErrors: [{ field: ['id'], code: 'NOT_FOUND', message: 'Direction introuvable : rechargez la liste.' }],
    });
  });
});
