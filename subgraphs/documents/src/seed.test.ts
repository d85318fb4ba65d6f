import { describe, expect, it } from 'vitest';
import { seedDemo } from './seed.ts';
import { categories, documents, folders } from './tables.ts';
import { useLibrary } from './use-library.ts';

const YEAR_MS = 365 * 86_400_000;

describe('the invented library', () => {
  const { app, ask } = useLibrary();
  const everything = async () => {
    const { db } = app.house.database;
    return {
      categories: await db.select().from(categories),
      folders: await db.select().from(folders),
      documents: await db.select().from(documents),
    };
  };

  it('is eight categories, eighty folders on a few levels and fifteen hundred documents over two years', async () => {
    const library = await everything();
    expect([library.categories.length, library.folders.length, library.documents.length]).toEqual([8, 80, 1_500]);
    const tree = (await ask('{ folderTree { depth } }')).folderTree.map(({ depth }: { depth: number }) => depth);
    expect([1, 2, 3].map((level) => tree.filter((depth: number) => depth === level).length)).toEqual([8, 24, 48]);
    const ages = library.documents.map(({ createdAt }) => (Date.now() - createdAt.getTime()) / YEAR_MS);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(2.01);
    expect(Math.max(...ages)).toBeGreaterThan(1.9);
  });

  it('has documents at the root, unclassified, of every category, and of who may sign in', async () => {
    const library = await everything();
    const spread = (value: (row: (typeof library.documents)[number]) => unknown) => new Set(library.documents.map(value));
    expect(spread(({ folderId }) => folderId)).toContain(null);
    expect(spread(({ categoryId }) => categoryId).size).toBe(9);
    expect(spread(({ ownerId }) => ownerId).size).toBeGreaterThan(400);
    expect(spread(({ title }) => title).size).toBeGreaterThan(500);
    expect(library.documents.filter(({ title }) => /[{}]/.test(title))).toEqual([]);
    const own = await ask('{ viewer { user { employee { id } } } documents(first: 100) { nodes { owner { id } } } }', {}, 'EMPLOYEE');
    expect(library.documents.filter(({ ownerId }) => ownerId === own.viewer.user.employee.id).length).toBeGreaterThan(10);
  });

  it('comes once', async () => {
    const before = await everything();
    await seedDemo(app.house.dependencies, 1);
    expect(await everything()).toEqual(before);
  });
});
