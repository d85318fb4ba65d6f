import type { Role } from '@sar/subgraph-kit/viewer';
import { followReference } from '@sar/testing/reference';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { documents } from './tables.ts';
import { useLibrary } from './use-library.ts';

const DOCUMENT = 'id title description fileName sizeBytes createdAt updatedAt folder { id } category { id } owner { fullName }';
const DELETE = 'mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds userErrors { field code message } } }';
const RESTORE = `mutation ($ids: [ID!]!) { restoreDocuments(ids: $ids) { documents { ${DOCUMENT} deletedAt } userErrors { field code message } } }`;
const TRASH = `query ($first: Int, $after: String) { trashedDocuments(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id deletedAt restorableUntil } } }`;
const READ = `query ($id: ID!) { document(id: $id) { ${DOCUMENT} } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const DAY_MS = 86_400_000;

interface Trashed {
  id: string;
  deletedAt: string;
  restorableUntil: string;
}

const absent = (message = 'Document introuvable : rechargez la liste.') => [{ field: ['ids'], code: 'NOT_FOUND', message }];

describe('the trash', () => {
  const { app, ask, folder, document } = useLibrary();
  const throwAway = async (ids: string[], role: Role = 'EMPLOYEE') => (await ask(DELETE, { ids }, role)).deleteDocuments;
  const restore = async (ids: string[], role: Role = 'EMPLOYEE') => (await ask(RESTORE, { ids }, role)).restoreDocuments;
  const trash = async (role: Role = 'EMPLOYEE', page: Record<string, unknown> = { first: 100 }) =>
    (await ask(TRASH, page, role)).trashedDocuments;
  const isThere = async (id: string, role?: Role) => (await trash(role)).nodes.some((node: Trashed) => node.id === id);
  const age = (id: string, days: number) =>
    app.house.database.db
      .update(documents)
      .set({ deletedAt: new Date(Date.now() - days * DAY_MS) })
      .where(eq(documents.id, id));

  it('Z06: takes a document from every list, count and reference at once, and gives it back as it was', async () => {
    const place = await folder('Lieu');
    const [category] = (await ask('{ documentCategories { id } }')).documentCategories;
    const id = await document({ title: 'Passage', description: 'Unique', folderId: place, categoryId: category.id });
    const reached = async () => {
      const data = await ask(
        `query ($id: ID!, $place: ID!, $category: ID!) {
          one: document(id: $id) { id } found: documents(search: "Passage") { totalCount nodes { id } }
          here: documents(folderId: $place) { totalCount } below: documents(folderId: $place, inWholeTree: true) { totalCount }
          classed: documents(categoryId: $category) { totalCount } all: documents { totalCount }
          folder(id: $place) { documentsCount totalDocumentsCount } documentStats { totalDocuments recentDocuments } }`,
        { id, place, category: category.id },
      );
      const { entity } = await followReference(app, 'documents', { __typename: 'Document', id }, 'title', 'ADMINISTRATOR');
      return { ...data, reference: entity };
    };
    const before = await reached();
    const sheet = (await ask(READ, { id })).document;
    expect(before).toMatchObject({
      one: { id },
      found: { totalCount: 1 },
      here: { totalCount: 1 },
      folder: { documentsCount: 1, totalDocumentsCount: 1 },
      reference: { title: 'Passage' },
    });

    expect(await throwAway([id])).toEqual({ deletedIds: [id], userErrors: [] });
    expect(await reached()).toEqual({
      one: null,
      found: { totalCount: 0, nodes: [] },
      here: { totalCount: 0 },
      below: { totalCount: 0 },
      classed: { totalCount: before.classed.totalCount - 1 },
      all: { totalCount: before.all.totalCount - 1 },
      folder: { documentsCount: 0, totalDocumentsCount: 0 },
      documentStats: {
        totalDocuments: before.documentStats.totalDocuments - 1,
        recentDocuments: before.documentStats.recentDocuments - 1,
      },
      reference: null,
    });

    expect(await restore([id])).toEqual({ documents: [{ ...sheet, deletedAt: null }], userErrors: [] });
    expect(await reached()).toEqual(before);
    expect((await ask(READ, { id })).document).toEqual(sheet);
  });

  it('shows to each what they threw away of their own, and everything to who keeps the library', async () => {
    const [own, other] = [await document({}, 'EMPLOYEE'), await document({}, 'HR')];
    await throwAway([own, other], 'DOCUMENTS_MANAGER');
    expect([await isThere(own, 'EMPLOYEE'), await isThere(other, 'EMPLOYEE')]).toEqual([true, false]);
    expect([await isThere(own, 'HR'), await isThere(other, 'HR')]).toEqual([false, true]);
    for (const role of ['COMMUNICATION', 'HSE', 'MAI_CURATOR', 'DEVELOPER'] as const)
      expect([await isThere(own, role), await isThere(other, role)]).toEqual([false, false]);
    for (const role of ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'] as const)
      expect([await isThere(own, role), await isThere(other, role)]).toEqual([true, true]);
    expect((await trash('EMPLOYEE', { first: 1 })).totalCount).toBe((await trash('EMPLOYEE')).nodes.length);
  });

  it('Z03: gives back to each their own only, and anything to who keeps the library', async () => {
    const [own, other] = [await document({}, 'EMPLOYEE'), await document({}, 'HR')];
    await throwAway([own, other], 'ADMINISTRATOR');
    // As if the other were nowhere: one may not know of it.
    expect(await restore([own, other], 'EMPLOYEE')).toEqual({ documents: null, userErrors: absent() });
    expect(await isThere(own)).toBe(true);
    expect((await restore([own], 'EMPLOYEE')).documents).toHaveLength(1);
    expect((await restore([other], 'DOCUMENTS_MANAGER')).documents).toHaveLength(1);
    expect([await isThere(own), await isThere(other, 'HR')]).toEqual([false, false]);
  });

  it('keeps a document thirty days, with nothing running', async () => {
    const id = await document();
    await throwAway([id]);
    await age(id, 29.99);
    const [kept]: Trashed[] = (await trash()).nodes.filter((node: Trashed) => node.id === id);
    expect(Date.parse(kept?.restorableUntil ?? '') - Date.parse(kept?.deletedAt ?? '')).toBe(30 * DAY_MS);
    expect((await restore([id])).documents).toHaveLength(1);

    await throwAway([id]);
    await age(id, 30.01);
    for (const role of ['EMPLOYEE', 'ADMINISTRATOR'] as const) {
      expect(await isThere(id, role)).toBe(false);
      expect(await restore([id], role)).toEqual({ documents: null, userErrors: absent() });
    }
    expect((await ask(READ, { id })).document).toBeNull();
  });

  it.each([1, 3])('lists the last thrown away first, each exactly once, %i at a time', async (first) => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => document({}, 'COMMUNICATION')));
    await throwAway(ids, 'COMMUNICATION');
    // Two at one moment.
    await Promise.all(ids.map((id, rank) => age(id, 1 + Math.floor(rank / 2))));
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await trash('COMMUNICATION', { first, after });
      seen.push(...nodes.map(({ id }: Trashed) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    const { nodes, totalCount } = await trash('COMMUNICATION');
    expect([seen, seen.length]).toEqual([nodes.map(({ id }: Trashed) => id), totalCount]);
    const moments = nodes.map(({ deletedAt }: Trashed) => deletedAt);
    expect(moments).toEqual([...moments].sort().reverse());
    expect(seen).toEqual(expect.arrayContaining(ids));
  });

  it('takes and gives back a hundred at once, an id said twice once', async () => {
    const values = { title: 'Lot', sortTitle: 'lot', searchText: 'lot', fileName: 'lot.pdf', sizeBytes: 1, ownerId: NOTHING };
    const db = app.house.database.db;
    const ids = (
      await db
        .insert(documents)
        .values(Array.from({ length: 100 }, () => values))
        .returning()
    ).map(({ id }) => id);
    const half = ids.slice(50);
    expect((await throwAway(ids, 'ADMINISTRATOR')).deletedIds).toHaveLength(100);
    expect((await restore(ids, 'ADMINISTRATOR')).documents).toHaveLength(100);
    expect((await throwAway([...half, ...half], 'ADMINISTRATOR')).deletedIds).toHaveLength(50);
    expect((await restore([...half, ...half], 'ADMINISTRATOR')).documents).toHaveLength(50);
    expect(await throwAway([])).toEqual({ deletedIds: [], userErrors: [] });
    expect(await restore([])).toEqual({ documents: [], userErrors: [] });
  });

  it.each(['x', NOTHING])('takes and gives back none when one is unknown (%s), first or last', async (unknown) => {
    const [kept, thrown] = [await document(), await document()];
    await throwAway([thrown]);
    for (const order of [(ids: string[]) => ids, (ids: string[]) => ids.toReversed()]) {
      expect(await throwAway(order([kept, unknown]))).toEqual({ deletedIds: null, userErrors: absent() });
      expect(await restore(order([thrown, unknown]))).toEqual({ documents: null, userErrors: absent() });
    }
    expect((await ask(READ, { id: kept })).document).not.toBeNull();
    expect(await isThere(thrown)).toBe(true);
  });

  it('gives back nothing that is not in it', async () => {
    expect(await restore([await document()])).toEqual({ documents: null, userErrors: absent() });
  });

  it('takes each document once, however many throw it away at once', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => document()));
    const answers = await Promise.all([throwAway(ids), throwAway(ids.toReversed()), throwAway(ids, 'ADMINISTRATOR')]);
    expect(answers.filter(({ deletedIds }) => deletedIds !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([...absent(), ...absent()]);
  });
});
