import { ROLES } from '@sar/subgraph-kit/viewer';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createDefaultCategories, DEFAULT_CATEGORIES } from './services/default-categories.ts';
import { categories, documents } from './tables.ts';
import { useLibrary } from './use-library.ts';

const CATEGORY = 'id name description color icon position active';
const LIST = `query ($includeInactive: Boolean) { documentCategories(includeInactive: $includeInactive) { ${CATEGORY} } }`;
const CREATE = `mutation ($input: CreateDocumentCategoryInput!) { createDocumentCategory(input: $input) { category { ${CATEGORY} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateDocumentCategoryInput!) { updateDocumentCategory(input: $input) { category { ${CATEGORY} } userErrors { field code message } } }`;

interface Category {
  id: string;
  name: string;
  position: number;
}

describe('the categories of documents', () => {
  const { app, ask } = useLibrary();
  const list = async (includeInactive = false): Promise<Category[]> => (await ask(LIST, { includeInactive })).documentCategories;
  const create = async (input: Record<string, unknown>) => {
    const { category, userErrors } = (await ask(CREATE, { input })).createDocumentCategory;
    expect(userErrors).toEqual([]);
    return category;
  };
  const update = async (input: Record<string, unknown>) => (await ask(UPDATE, { input })).updateDocumentCategory;
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  const refusal = async (query: string, input: Record<string, unknown>) => {
    const before = await list(true);
    const [payload] = Object.values<{ category: unknown; userErrors: unknown[] }>(await ask(query, { input }));
    expect(payload?.category).toBeNull();
    expect(await list(true)).toEqual(before);
    return payload?.userErrors;
  };

  it('begin with the eight of the replaced system, in their order', async () => {
    expect((await list()).map(({ id: _id, ...category }) => category)).toEqual([
      { name: 'Général', color: '#6B7280', icon: 'file', position: 0, active: true, description: "Documents généraux de l'entreprise" },
      {
        name: 'Ressources Humaines',
        color: '#3B82F6',
        icon: 'users',
        position: 1,
        active: true,
        description: 'Documents liés aux ressources humaines',
      },
      {
        name: 'Finance',
        color: '#10B981',
        icon: 'dollar-sign',
        position: 2,
        active: true,
        description: 'Documents financiers et comptables',
      },
      {
        name: 'Production',
        color: '#F59E0B',
        icon: 'factory',
        position: 3,
        active: true,
        description: 'Documents de production et opérations',
      },
      { name: 'Sécurité', color: '#EF4444', icon: 'shield', position: 4, active: true, description: 'Documents de sécurité et conformité' },
      {
        name: 'Qualité',
        color: '#8B5CF6',
        icon: 'check-circle',
        position: 5,
        active: true,
        description: 'Documents de qualité et contrôle',
      },
      {
        name: 'Maintenance',
        color: '#06B6D4',
        icon: 'wrench',
        position: 6,
        active: true,
        description: 'Documents de maintenance et technique',
      },
      {
        name: 'Commercial',
        color: '#EC4899',
        icon: 'trending-up',
        position: 7,
        active: true,
        description: 'Documents commerciaux et ventes',
      },
    ]);
  });

  it('come back one by one where they are missing, and stay as they are where they are', async () => {
    const db = app.house.database.db;
    const before = await list();
    expect(await createDefaultCategories(db)).toEqual([]);
    expect(await list()).toEqual(before);
    const missing = DEFAULT_CATEGORIES.map(({ name }) => name).filter((name) => name !== 'Qualité');
    const attempt = db.transaction(async (tx) => {
      await tx.delete(documents);
      await tx.delete(categories);
      const own = { name: 'QUALITE', sortName: 'qualite', description: null, color: '#000000', icon: 'star', position: 3, active: false };
      await tx.insert(categories).values(own);
      expect((await createDefaultCategories(tx)).sort()).toEqual(missing.sort());
      expect(await tx.select().from(categories).where(eq(categories.sortName, 'qualite'))).toMatchObject([own]);
      throw new Error('nothing of this stays');
    });
    await expect(attempt).rejects.toThrow('nothing of this stays');
  });

  it('are created with every field, on one line and in capitals where it matters, or with what one leaves out', async () => {
    const full = { name: ' Audit   interne ', description: ' Rapports. ', color: '#a1b2c3', icon: 'clipboard-check', position: 2 };
    const made = await create(full);
    expect(made).toEqual({
      id: made.id,
      name: 'Audit interne',
      description: 'Rapports.',
      color: '#A1B2C3',
      icon: 'clipboard-check',
      position: 2,
      active: true,
    });
    // After Finance, whose position it shares: by name.
    expect((await list()).filter(({ position }) => position === 2).map(({ name }) => name)).toEqual(['Audit interne', 'Finance']);
    const last = (await list()).at(-1)?.position as number;
    const bare = await create({ name: 'Divers', description: ' ', color: null, icon: null, position: null });
    expect(bare).toEqual({
      id: bare.id,
      name: 'Divers',
      description: null,
      color: '#3B82F6',
      icon: 'file',
      position: last + 1,
      active: true,
    });
    expect((await list()).at(-1)).toEqual(bare);
  });

  it.each([
    [{ name: 'Plans ' }, { name: 'Plans' }],
    [{ description: null }, { description: null }],
    [{ color: '#ffffff' }, { color: '#FFFFFF' }],
    [{ icon: 'map' }, { icon: 'map' }],
    [{ position: 0 }, { position: 0 }],
    [{ active: false }, { active: false }],
    [{}, {}],
  ])('change by what is given and nothing else: %j', async (given, expected) => {
    const before = await create({ name: crypto.randomUUID(), description: 'Une.', color: '#123456', icon: 'box', position: 50 });
    expect(await update({ id: before.id, ...given })).toEqual({ category: { ...before, ...expected }, userErrors: [] });
    expect((await list(true)).find(({ id }) => id === before.id)).toEqual({ ...before, ...expected });
    await update({ id: before.id, name: before.name, active: false });
  });

  it('are proposed no more once inactive, but to who keeps the library and asks', async () => {
    const { id } = await create({ name: 'Passée' });
    await update({ id, active: false });
    for (const role of ROLES) {
      const seen: Category[] = (await ask(LIST, { includeInactive: true }, role)).documentCategories;
      expect(
        seen.some((category) => category.id === id),
        role,
      ).toBe(role === 'DOCUMENTS_MANAGER' || role === 'ADMINISTRATOR');
    }
    expect((await list()).some((category) => category.id === id)).toBe(false);
    await update({ id, active: true });
    expect((await list()).some((category) => category.id === id)).toBe(true);
  });

  const TAKEN = [{ field: ['name'], code: 'TAKEN', message: 'Une catégorie porte déjà ce nom : choisissez-en un autre.' }];
  const invalid = (field: string, code: string) => [{ field: [field], code, message: expect.any(String) }];
  it.each([
    ['a name that is taken', { name: 'Sécurité' }, TAKEN],
    ['a name that is taken but for accents and case', { name: 'SECURITE' }, TAKEN],
    ['no name', { name: ' ' }, invalid('name', 'TOO_SMALL')],
    ['a name of 101 characters', { name: 'x'.repeat(101) }, invalid('name', 'TOO_BIG')],
    ['a description of 2001 characters', { description: 'x'.repeat(2_001) }, invalid('description', 'TOO_BIG')],
    ['a color in words', { color: 'rouge' }, invalid('color', 'INVALID_FORMAT')],
    ['a color of three digits', { color: '#FFF' }, invalid('color', 'INVALID_FORMAT')],
    ['an icon that is markup', { icon: '<svg>' }, invalid('icon', 'INVALID_FORMAT')],
    ['an icon of 51 characters', { icon: 'x'.repeat(51) }, invalid('icon', 'TOO_BIG')],
    ['a negative position', { position: -1 }, [{ field: ['position'], code: 'TOO_SMALL', message: '0 au moins.' }]],
    ['a position of 1001', { position: 1_001 }, [{ field: ['position'], code: 'TOO_BIG', message: '1000 au plus.' }]],
  ])('refuse %s, new or changed', async (_what, given, expected) => {
    expect(await refusal(CREATE, { name: crypto.randomUUID(), ...given })).toEqual(expected);
    const [first] = await list();
    expect(await refusal(UPDATE, { id: first?.id, ...given })).toEqual(expected);
  });

  it.each(['name', 'color', 'icon', 'position', 'active'])('cannot be left without their %s', async (field) => {
    const [first] = await list();
    expect(await refusal(UPDATE, { id: first?.id, [field]: null })).toMatchObject([{ field: [field], code: 'INVALID_TYPE' }]);
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('are not changed by the name of none (%s)', async (id) => {
    expect(await refusal(UPDATE, { id, position: 1 })).toEqual([
      { field: ['id'], code: 'NOT_FOUND', message: 'Catégorie introuvable : rechargez la liste.' },
    ]);
  });

  it('hold one of two that are created at once under one name', async () => {
    const answers = await Promise.all(['Doublon', 'doublon'].map((name) => ask(CREATE, { input: { name } })));
    const errors = answers.flatMap(({ createDocumentCategory }) => createDocumentCategory.userErrors);
    expect(errors).toEqual(TAKEN);
  });
});
