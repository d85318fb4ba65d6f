import { beforeAll, describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

const LIST = `query ($parentId: ID, $first: Int, $after: String) { folders(parentId: $parentId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id name parentId } } }`;
const FOLDER = `query ($id: ID!) { folder(id: $id) {
  name depth path { name depth } childrenCount documentsCount totalDocumentsCount createdBy { fullName } } }`;
const TREE = '{ folderTree { id name parentId depth path { id } childrenCount documentsCount totalDocumentsCount } }';

interface Node {
  id: string;
  name: string;
  parentId: string | null;
  depth: number;
  path: { id: string }[];
  childrenCount: number;
  documentsCount: number;
  totalDocumentsCount: number;
}

describe('reading the tree of folders', () => {
  const { app, ask, folder, document } = useLibrary();
  const list = async (variables: Record<string, unknown>) => (await ask(LIST, variables, 'EMPLOYEE')).folders;
  const names = async (parentId: string | null) => (await list({ parentId, first: 100 })).nodes.map(({ name }: Node) => name);
  const read = async (id: string) => (await ask(FOLDER, { id }, 'EMPLOYEE')).folder;
  const trash = (ids: string[]) => ask('mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds } }', { ids });
  let top: string;
  let middle: string;
  let low: string;
  let beside: string;
  beforeAll(async () => {
    top = await folder('Zone nord');
    middle = await folder('Unité 10', top);
    low = await folder('Four', middle);
    beside = await folder('Bacs', top);
    await document({ folderId: top });
    for (let rank = 0; rank < 3; rank++) await document({ folderId: low });
    await document({ folderId: beside });
    await trash([await document({ folderId: low }), await document({ folderId: top })]);
  });

  it('says of a folder where it is and what it holds, the trash apart', async () => {
    const createdBy = { fullName: 'Élimane Coly' };
    expect(await read(top)).toEqual({
      name: 'Zone nord',
      depth: 1,
      path: [],
      childrenCount: 2,
      documentsCount: 1,
      totalDocumentsCount: 5,
      createdBy,
    });
    expect(await read(middle)).toMatchObject({
      depth: 2,
      path: [{ name: 'Zone nord' }],
      childrenCount: 1,
      documentsCount: 0,
      totalDocumentsCount: 3,
    });
    expect(await read(low)).toMatchObject({
      depth: 3,
      path: [
        { name: 'Zone nord', depth: 1 },
        { name: 'Unité 10', depth: 2 },
      ],
      childrenCount: 0,
      documentsCount: 3,
      totalDocumentsCount: 3,
    });
  });

  it('lists the folders of one folder only, by name whatever accents and case', async () => {
    const parent = await folder('Ordre');
    for (const name of ['zinc', 'Écluse', 'eau', 'Abri', 'ZÉBU']) await folder(name, parent);
    expect(await names(parent)).toEqual(['Abri', 'eau', 'Écluse', 'ZÉBU', 'zinc']);
    expect(await names(top)).toEqual(['Bacs', 'Unité 10']);
    expect(await names(low)).toEqual([]);
    const roots = await names(null);
    expect(roots).toEqual(expect.arrayContaining(['Zone nord', 'Ordre', 'Maintenance']));
    expect(roots).not.toContain('Four');
  });

  it.each([1, 3, 100])('gives every folder of the root exactly once, %i at a time', async (first) => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo, totalCount } = await list({ first, after });
      seen.push(...nodes.map(({ name }: Node) => name));
      expect(totalCount).toBe((await names(null)).length);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(await names(null));
  });

  it('gives the whole tree at once, in which every figure follows from the others', async () => {
    const tree: Node[] = (await ask(TREE, {}, 'EMPLOYEE')).folderTree;
    const byId = new Map(tree.map((node) => [node.id, node]));
    const stats = (await ask('{ documentStats { totalFolders rootFolders } }')).documentStats;
    expect([tree.length, tree.filter(({ parentId }) => parentId === null).length]).toEqual([stats.totalFolders, stats.rootFolders]);
    for (const node of tree) {
      const parent = node.parentId ? byId.get(node.parentId) : null;
      expect(node.path.map(({ id }) => id)).toEqual(parent ? [...parent.path.map(({ id }) => id), parent.id] : []);
      expect(node.depth).toBe(node.path.length + 1);
      const children = tree.filter(({ parentId }) => parentId === node.id);
      expect(node.childrenCount).toBe(children.length);
      expect(node.totalDocumentsCount).toBe(children.reduce((sum, child) => sum + child.totalDocumentsCount, node.documentsCount));
    }
    expect(tree.map(({ name }) => name)).toEqual(expect.arrayContaining(['Zone nord', 'Four', 'Archives']));
  });

  it.each(['x', '', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('has nothing under an id that names no folder (%s)', async (id) => {
    expect(await read(id)).toBeNull();
    expect(await list({ parentId: id })).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it.each([0, 101])('refuses a page of %i', async (first) => {
    const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { first } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
