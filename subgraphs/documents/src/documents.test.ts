import { beforeAll, describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

const LIST = `query ($folderId: ID, $inWholeTree: Boolean, $categoryId: ID, $search: String, $orderBy: DocumentOrder, $first: Int, $after: String) {
  documents(folderId: $folderId, inWholeTree: $inWholeTree, categoryId: $categoryId, search: $search, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id title sizeBytes createdAt folder { id } category { id } } } }`;
const ORDERS = ['CREATED_DESC', 'CREATED_ASC', 'TITLE_ASC', 'SIZE_DESC'];

interface Node {
  id: string;
  title: string;
  sizeBytes: number;
  createdAt: string;
  folder: { id: string } | null;
  category: { id: string } | null;
}

describe('reading documents', () => {
  const { app, ask, folder, document } = useLibrary();
  const list = async (
    variables: Record<string, unknown>,
  ): Promise<{ totalCount: number; nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
    (await ask(LIST, { first: 100, ...variables }, 'EMPLOYEE')).documents;
  const titles = async (variables: Record<string, unknown>) => (await list(variables)).nodes.map(({ title }) => title);
  async function walk(variables: Record<string, unknown>, between?: () => Promise<unknown>): Promise<Node[]> {
    const seen: Node[] = [];
    for (let after: string | null = null, page = 0; ; page++) {
      const { nodes, pageInfo } = await list({ ...variables, after });
      seen.push(...nodes);
      if (page === 0) await between?.();
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
    }
  }
  let top: string;
  let below: string;
  let empty: string;
  let category: string;
  beforeAll(async () => {
    top = await folder('Haut');
    below = await folder('Bas', top);
    empty = await folder('Creux', top);
    category = (await ask('{ documentCategories { id } }')).documentCategories[2].id;
    // Made one after the other: the order of their creation. Two have one title, and two one size.
    for (const [title, sizeBytes, folderId, categoryId] of [
      ['épure', 300, top, category],
      ['Bilan', 700, below, null],
      ['Abaque', 300, below, category],
      ['EPURE', 100, top, null],
      ['zéro', 52_428_800, below, category],
    ] as const)
      await document({ title, sizeBytes, folderId, categoryId });
  });

  it.each([
    ['CREATED_DESC', ['zéro', 'EPURE', 'Abaque', 'Bilan', 'épure']],
    ['CREATED_ASC', ['épure', 'Bilan', 'Abaque', 'EPURE', 'zéro']],
    ['TITLE_ASC', ['abaque', 'bilan', 'epure', 'epure', 'zero']],
    ['SIZE_DESC', [52_428_800, 700, 300, 300, 100]],
  ])('orders by %s, accents and case indifferent', async (orderBy, expected) => {
    const folded = (title: string) => title.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const of: Record<string, (node: Node) => unknown> = {
      TITLE_ASC: ({ title }) => folded(title),
      SIZE_DESC: ({ sizeBytes }) => sizeBytes,
    };
    const { nodes } = await list({ folderId: top, inWholeTree: true, orderBy });
    expect(nodes.map(of[orderBy] ?? (({ title }) => title))).toEqual(expected);
  });

  it.each(ORDERS)('gives every document exactly once by %s, whatever the page', async (orderBy) => {
    const whole = (await walk({ folderId: top, inWholeTree: true, orderBy })).map(({ id }) => id);
    for (const first of [1, 2]) {
      expect((await walk({ folderId: top, inWholeTree: true, orderBy, first })).map(({ id }) => id)).toEqual(whole);
    }
    const everything = await walk({ orderBy });
    expect(everything).toHaveLength((await list({ first: 1 })).totalCount);
    expect(new Set(everything.map(({ id }) => id)).size).toBe(everything.length);
  });

  it('gives every document exactly once while others come on both sides of the cursor', async () => {
    const place = await folder('Mouvant');
    for (const title of ['b', 'd', 'f', 'h']) await document({ title, folderId: place });
    const seen = await walk({ folderId: place, orderBy: 'TITLE_ASC', first: 2 }, async () => {
      for (const title of ['a', 'e', 'z']) await document({ title, folderId: place });
    });
    expect(seen.map(({ title }) => title)).toEqual(['b', 'd', 'e', 'f', 'h', 'z']);
  });

  it('is the latest of the whole company unless it is told otherwise', async () => {
    await document({ title: 'Dernier venu', folderId: below });
    const { documents } = await ask('{ documents { nodes { title } } }', {}, 'EMPLOYEE');
    expect(documents.nodes).toHaveLength(20);
    expect(documents.nodes[0]).toEqual({ title: 'Dernier venu' });
    expect((await titles({ orderBy: null, first: null }))[0]).toBe('Dernier venu');
    await ask('mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds } }', { ids: [(await list({ first: 1 })).nodes[0]?.id] });
  });

  it('is a folder alone, or with all it contains', async () => {
    const direct = ['EPURE', 'épure'];
    for (const inWholeTree of [null, false]) expect(await titles({ folderId: top, inWholeTree })).toEqual(direct);
    expect(await titles({ folderId: top, inWholeTree: true })).toEqual(['zéro', 'EPURE', 'Abaque', 'Bilan', 'épure']);
    expect(await titles({ folderId: below, inWholeTree: true })).toEqual(['zéro', 'Abaque', 'Bilan']);
    for (const inWholeTree of [null, true]) expect(await titles({ folderId: empty, inWholeTree })).toEqual([]);
  });

  it('is the root alone, or with all there is', async () => {
    const rootless = await walk({ inWholeTree: false });
    expect(rootless.length).toBeGreaterThan(0);
    expect(rootless.filter((node) => node.folder !== null)).toEqual([]);
    const everything = await walk({ inWholeTree: true });
    expect(everything.filter((node) => node.folder === null)).toEqual(rootless);
    expect(everything.map(({ id }) => id)).toEqual((await walk({})).map(({ id }) => id));
  });

  it('counts in its folders what it lists there', async () => {
    const { folderTree } = await ask('{ folderTree { id documentsCount totalDocumentsCount } }');
    for (const { id, documentsCount, totalDocumentsCount } of folderTree.slice(0, 12)) {
      expect((await list({ first: 1, folderId: id })).totalCount).toBe(documentsCount);
      expect((await list({ first: 1, folderId: id, inWholeTree: true })).totalCount).toBe(totalDocumentsCount);
    }
  });

  it('limits to a category', async () => {
    const everything = await walk({});
    const those = await walk({ categoryId: category });
    expect(those).toEqual(everything.filter((node) => node.category?.id === category));
    expect(those.length).toBeGreaterThan(3);
    expect((await list({ first: 1, categoryId: category })).totalCount).toBe(those.length);
  });

  it('I03: searches the title and the description, accents and case indifferent, wildcards literal', async () => {
    const title = await document({ title: 'Rétrofit n°4_b : 100% des pompes' });
    const text = await document({ title: 'Autre', description: 'Un désherbage \\ raisonné' });
    const found = async (search: string) => (await list({ search })).nodes.map(({ id }) => id);
    for (const search of ['retrofit', 'RÉTROFIT', '4_b', '100% DES']) expect(await found(search), search).toEqual([title]);
    for (const search of ['desherbage', 'DÉSHERBAGE', '\\', 'raisonne']) expect(await found(search), search).toEqual([text]);
    expect(await found('introuvable nulle part')).toEqual([]);
    const everything = (await list({ first: 1 })).totalCount;
    for (const search of ['', '  ']) expect((await list({ first: 1, search })).totalCount).toBe(everything);
  });

  it('narrows by folder, category and text at once', async () => {
    const wanted = await document({ title: 'Combinaison', folderId: below, categoryId: category });
    await document({ title: 'Combinaison', folderId: below });
    await document({ title: 'Combinaison', categoryId: category });
    await document({ title: 'Autre', folderId: empty, categoryId: category });
    const { totalCount, nodes } = await list({ folderId: top, inWholeTree: true, categoryId: category, search: 'combinaison' });
    expect(nodes.map(({ id }) => id)).toEqual([wanted]);
    expect(totalCount).toBe(1);
  });

  it.each(['x', '', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('has nothing under an id that names nothing (%s)', async (id) => {
    for (const where of [{ folderId: id }, { folderId: id, inWholeTree: true }, { categoryId: id }])
      expect(await list(where)).toMatchObject({ totalCount: 0, nodes: [] });
    expect((await ask('query ($id: ID!) { document(id: $id) { title } }', { id })).document).toBeNull();
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { first } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses the cursor of another order, or one whose size is no size', async () => {
    const made = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    const id = '00000000-0000-4000-8000-000000000000';
    const refused = async (after: string, orderBy: string) => {
      const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { after, orderBy } });
      expect(errors?.[0]?.extensions.code, after).toBe('BAD_USER_INPUT');
    };
    const { endCursor } = (await list({ first: 1, orderBy: 'CREATED_ASC' })).pageInfo;
    for (const orderBy of ORDERS.filter((order) => order !== 'CREATED_ASC')) await refused(endCursor, orderBy);
    for (const size of ['12', 1.5, 2 ** 31, null]) await refused(made('documents:SIZE_DESC', size, id), 'SIZE_DESC');
    expect((await list({ after: made('documents:SIZE_DESC', 1, id), orderBy: 'SIZE_DESC' })).nodes).toEqual([]);
  });

  it('counts the library, and what came in the last seven days', async () => {
    const stats = async () =>
      (await ask('{ documentStats { totalDocuments recentDocuments totalFolders rootFolders } }', {}, 'EMPLOYEE')).documentStats;
    const before = await stats();
    const everything = await walk({});
    const since = Date.now() - 7 * 86_400_000;
    expect(before).toMatchObject({
      totalDocuments: everything.length,
      recentDocuments: everything.filter(({ createdAt }) => Date.parse(createdAt) > since).length,
    });
    expect(before.recentDocuments).toBeLessThan(before.totalDocuments / 2);
    await document();
    await folder('Compté', top);
    await folder('Compté');
    expect(await stats()).toEqual({
      totalDocuments: before.totalDocuments + 1,
      recentDocuments: before.recentDocuments + 1,
      totalFolders: before.totalFolders + 2,
      rootFolders: before.rootFolders + 1,
    });
  });
});
