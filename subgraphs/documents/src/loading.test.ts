import { executeRows } from '@sar/database/client';
import { countStatements } from '@sar/testing/count-statements';
import { explain } from '@sar/testing/explain';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createLoaders } from './loaders.ts';
import { listDocuments } from './services/documents.ts';
import { listFolders } from './services/folders.ts';
import { listTrash } from './services/trash.ts';
import { documents } from './tables.ts';
import { useLibrary } from './use-library.ts';

/** What the page of documents of the portal asks. */
const EXPLORER = `query ($folderId: ID!, $parentId: ID, $first: Int) {
  folder(id: $folderId) { id name depth path { id name } }
  folders(parentId: $parentId, first: 100) {
    nodes { id name description color icon createdAt childrenCount documentsCount totalDocumentsCount } }
  documents(folderId: $folderId, inWholeTree: true, first: $first) { totalCount pageInfo { hasNextPage endCursor } nodes {
    id title description extension sizeBytes sizeLabel isPdf createdAt viewerCanUpdate viewerCanDelete category { id name color icon } } }
  documentCategories { id name color icon }
  documentStats { totalDocuments recentDocuments totalFolders rootFolders } }`;

const { app, ask } = useLibrary();

describe('what reading documents costs in SQL statements', () => {
  /** Statements of one query but the viewer's, once everything that is read a single time has been read. */
  async function cost(query: string, variables: Record<string, unknown> = {}): Promise<number> {
    await ask(query, variables);
    const viewer = await countStatements(app.house, () => ask('{ viewer { roles } }'));
    return (await countStatements(app.house, () => ask(query, variables))) - viewer;
  }
  let root: { id: string };
  beforeAll(async () => {
    [root] = (await ask('{ folders { nodes { id } } }')).folders.nodes;
  });

  it('is two for the latest five with their categories, and as many for a hundred', async () => {
    const query =
      'query ($first: Int) { documents(first: $first) { nodes { id title extension sizeLabel createdAt category { name color icon } } } }';
    expect([await cost(query, { first: 5 }), await cost(query, { first: 100 })]).toEqual([2, 2]);
  });

  it('is eleven for the whole page of documents, however long its lists', async () => {
    const inner = (await ask('query ($id: ID) { folders(parentId: $id) { nodes { id } } }', { id: root.id })).folders.nodes[0];
    const variables = { folderId: inner.id, parentId: inner.id };
    // The folder, its path, its folders and three counts of them; the page, its total and its categories; all categories; the numbers.
    expect([await cost(EXPLORER, { ...variables, first: 5 }), await cost(EXPLORER, { ...variables, first: 100 })]).toEqual([11, 11]);
    // Nothing is above a folder of the root.
    expect(await cost(EXPLORER, { folderId: root.id, parentId: null, first: 100 })).toBe(10);
  });

  it('is one a field for the whole tree', async () => {
    expect(await cost('{ folderTree { id name parentId depth } }')).toBe(1);
    for (const field of ['path { id }', 'childrenCount', 'documentsCount', 'totalDocumentsCount'])
      expect(await cost(`{ folderTree { id ${field} } }`), field).toBe(2);
    expect(await cost('{ folderTree { createdBy { fullName } } }')).toBe(2);
  });

  it('is one for all folders and one for all owners of a page', async () => {
    expect(await cost('{ documents(first: 50) { nodes { folder { name } owner { fullName } } } }')).toBe(3);
  });

  it('counts the total of a list only when it is asked for', async () => {
    for (const list of ['documents', 'folders', 'trashedDocuments']) {
      expect(await cost(`{ ${list} { nodes { id } } }`)).toBe(1);
      expect(await cost(`{ ${list} { totalCount nodes { id } } }`)).toBe(2);
    }
  });
});

describe('twenty times the demonstration', () => {
  const viewer = { userId: 'u', employeeId: crypto.randomUUID(), roles: [], scopes: [], directionIds: [], sessionId: 's' };
  let folders: { id: string; childrenCount: number }[];
  let category: { id: string };
  beforeAll(async () => {
    const { db } = app.house.database;
    // Filling this index row by row takes far longer than making it anew.
    const search = sql.raw('documents.documents_search');
    const [index] = await executeRows<{ definition: string }>(db, sql`select pg_get_indexdef('${search}'::regclass) as definition`);
    await db.execute(sql`drop index ${search}`);
    await db.execute(sql`
      insert into ${documents} (title, sort_title, search_text, category_id, folder_id, owner_id, file_name, size_bytes, created_at, deleted_at)
      select title, sort_title || n, search_text, category_id, folder_id, owner_id, file_name, size_bytes + n, created_at - n * interval '1 minute',
             case when n = 1 then now() - random() * interval '60 days' end
        from ${documents}, generate_series(1, 19) n`);
    await db.execute(sql.raw(index?.definition ?? ''));
    // As the database does by itself after so many rows. Where somebody still reads an older state, it is asked again.
    await vi.waitFor(async () => {
      await db.execute(sql`vacuum analyze documents.documents, documents.folders`);
      const visible = sql`select relpages = relallvisible as visible from pg_class where oid = 'documents.documents'::regclass`;
      expect(await executeRows(db, visible)).toEqual([{ visible: true }]);
    }, 20_000);
    ({
      folderTree: folders,
      documentCategories: [category],
    } = await ask('{ folderTree { id childrenCount } documentCategories { id } }'));
  });

  it.each(['CREATED_DESC', 'CREATED_ASC', 'TITLE_ASC', 'SIZE_DESC'] as const)(
    'is read by an index in the order %s, whatever narrows it',
    async (orderBy) => {
      const { db } = app.house.database;
      const leaf = folders.find(({ childrenCount }) => childrenCount === 0)?.id as string;
      const branch = folders.find(({ childrenCount }) => childrenCount > 0)?.id as string;
      for (const where of [
        {},
        { inWholeTree: false },
        { folderId: leaf },
        { folderId: branch, inWholeTree: true },
        { categoryId: category.id },
        { search: 'torchage' },
      ]) {
        const [plan] = await explain(app.house, () => listDocuments(db, { ...where, orderBy }));
        expect(plan).toContain('on documents');
        expect(plan).not.toContain('Seq Scan on documents');
      }
      const [whole] = await explain(app.house, () => listDocuments(db, { orderBy }));
      expect(whole).not.toContain('Sort');
      if (!orderBy.startsWith('CREATED')) return;
      const [rootOnly] = await explain(app.house, () => listDocuments(db, { orderBy, inWholeTree: false }));
      expect(rootOnly).toContain('using documents_root on documents');
    },
  );

  it('is read by an index in the trash, one’s own and everybody’s', async () => {
    const { db } = app.house.database;
    for (const roles of [[], ['ADMINISTRATOR' as const]]) {
      const [plan] = await explain(app.house, () => listTrash(db, { ...viewer, roles }, {}));
      expect(plan).toContain(roles.length > 0 ? 'using documents_trash on' : 'using documents_trash_owner on');
      expect(plan).not.toContain('Sort');
    }
  });

  it('is counted by an index for a few folders of a page', async () => {
    const { db } = app.house.database;
    const { nodes } = await listFolders(db, {});
    const loaders = createLoaders(db);
    for (const count of [loaders.documentsCount, loaders.totalDocumentsCount]) {
      // Of all roots at once, which hold everything, reading the table whole may well be cheaper.
      const [plan] = await explain(app.house, () => count.loadMany(nodes.slice(0, 2).map(({ id }) => id)));
      expect(plan).toContain('documents_folder');
      expect(plan).not.toContain('Seq Scan on documents');
    }
  });

  it('is searched by an index that knows parts of words', async () => {
    const page = await listDocuments(app.house.database.db, { search: 'torchage' });
    const [plan] = await explain(app.house, () => page.totalCount());
    expect(plan).toContain('documents_search');
  });

  it('is searched by that index in the order of titles too, where a walk along them would be long', async () => {
    const [plan] = await explain(app.house, () => listDocuments(app.house.database.db, { search: 'torchage', orderBy: 'TITLE_ASC' }));
    expect(plan).toContain('documents_search');
  });
});
