import { DAY_MS } from '@sar/database/calendar';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { seedDemo } from './seed.ts';
import { createDocument } from './services/document-writes.ts';
import { createFolder } from './services/folder-writes.ts';
import { deleteDocuments } from './services/trash.ts';
import { categories, type DocumentRow, documents, type FolderRow, folders } from './tables.ts';
import { useLibrary } from './use-library.ts';

const YEAR_MS = 365 * DAY_MS;

describe('the invented library', () => {
  const { app, ask } = useLibrary();
  const everything = async () => {
    const { db } = app.house.database;
    return {
      categories: await db.select().from(categories),
      folders: await db.select().from(folders),
      documents: await db.select().from(documents).orderBy(documents.id),
    };
  };
  const empty = () => app.house.database.db.execute(sql`truncate ${documents}, ${folders}`);
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is eight categories, eighty folders on a few levels, fifteen hundred documents over two years and thirty in the trash', async () => {
    const library = await everything();
    expect([library.categories.length, library.folders.length]).toEqual([8, 80]);
    const { folderTree, ...read } = await ask(
      '{ folderTree { depth } documents { totalCount } trashedDocuments(first: 100) { totalCount nodes { createdAt deletedAt } } }',
    );
    const tree = folderTree.map(({ depth }: { depth: number }) => depth);
    expect([1, 2, 3].map((level) => tree.filter((depth: number) => depth === level).length)).toEqual([8, 24, 48]);
    expect([read.documents.totalCount, read.trashedDocuments.totalCount]).toEqual([1_500, 30]);
    for (const { createdAt, deletedAt } of read.trashedDocuments.nodes) expect(createdAt < deletedAt).toBe(true);
    const ages = library.documents.map(({ createdAt }) => (Date.now() - createdAt.getTime()) / YEAR_MS);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(2.01);
    expect(Math.max(...ages)).toBeGreaterThan(1.9);
  });

  it('has documents at the root, unclassified, of every category, and of who may sign in', async () => {
    const library = await everything();
    const spread = (value: (row: DocumentRow) => unknown) => new Set(library.documents.map(value));
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

  it('is the same another day, times apart, and twice as large at twice the scale', async () => {
    const before = await everything();
    const again = async (day: number, scale: number) => {
      await empty();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + day * DAY_MS });
      await seedDemo(app.house.dependencies, scale);
      vi.useRealTimers();
      return everything();
    };
    const timeless = ({ documents }: typeof before) =>
      documents.map(({ createdAt: _c, updatedAt: _u, deletedAt, ...row }) => ({ ...row, trashed: deletedAt !== null }));
    const { folders, documents } = await again(0, 2);
    expect([folders.length, documents.filter(({ deletedAt }) => deletedAt).length, documents.length]).toEqual([160, 60, 3_060]);
    expect(timeless(await again(400, 1))).toEqual(timeless(before));
  }, 60_000);

  it('is stored as the services store it, ids and times apart', async () => {
    const { db } = app.house.database;
    const seeded = await everything();
    const keeper = { employeeId: seeded.folders[0]?.createdById, roles: ['DOCUMENTS_MANAGER'] } as unknown as Viewer;
    // Folders by their names from the root down: what their ids stand for.
    const stored = (library: { folders: FolderRow[]; documents: DocumentRow[] }) => {
      const names = new Map(library.folders.map(({ id, name }) => [id, name]));
      const named = (ids: readonly (string | null)[]) => ids.map((id) => id && names.get(id));
      const timeless = <Row extends FolderRow | DocumentRow>({ id: _i, createdAt: _c, updatedAt: _u, ...row }: Row) => row;
      return {
        folders: library.folders
          .map((row) => ({ ...timeless(row), path: named(row.path), parentId: named([row.parentId]) }))
          .sort((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1)),
        documents: library.documents.map((row) => ({
          ...timeless(row),
          folderId: named([row.folderId]),
          deletedAt: row.deletedAt !== null,
        })),
      };
    };
    // Some of them, with all that lie in the trash.
    const some = seeded.documents.filter(({ deletedAt }, rank) => deletedAt || rank % 10 === 0);
    await empty();
    const ids = new Map<string | null, string | null>([[null, null]]);
    for (const { id, name, description, color, icon, parentId, createdById } of seeded.folders.toSorted(
      (a, b) => a.path.length - b.path.length,
    ))
      ids.set(id, (await createFolder(db, createdById, { name, description, color, icon, parentId: ids.get(parentId) })).id);
    const again: DocumentRow[] = [];
    for (const { title, description, folderId, categoryId, fileName, sizeBytes, ownerId } of some)
      again.push(await createDocument(db, ownerId, { title, description, categoryId, fileName, sizeBytes, folderId: ids.get(folderId) }));
    await deleteDocuments(
      db,
      keeper,
      again.flatMap(({ id }, rank) => (some[rank]?.deletedAt ? [id] : [])),
    );
    const made = await everything();
    const rows = new Map(made.documents.map((row) => [row.id, row]));
    expect(stored({ folders: made.folders, documents: again.map(({ id }) => rows.get(id) as DocumentRow) })).toEqual(
      stored({ folders: seeded.folders, documents: some }),
    );
  });
});
