import { awaitWaiting } from '@sar/testing/waiting';
import { describe, expect, inject, it } from 'vitest';
import { createDocument } from './services/document-writes.ts';
import { folders } from './tables.ts';
import { useLibrary } from './use-library.ts';

const DELETE = 'mutation ($ids: [ID!]!) { deleteFolders(ids: $ids) { deletedIds userErrors { field code message } } }';
const TRASH = 'mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds } }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreDocuments(ids: $ids) { documents { folder { id } } userErrors { code } } }';
const CREATE = 'mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } userErrors { field code } } }';
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

describe('deleting folders', () => {
  const { app, ask, folder, document } = useLibrary();
  const remove = async (ids: string[]) => (await ask(DELETE, { ids })).deleteFolders;
  const exists = async (id: string) => (await ask('query ($id: ID!) { folder(id: $id) { id } }', { id })).folder !== null;
  const refused = (name: string) => ({
    deletedIds: null,
    userErrors: [
      {
        field: ['ids'],
        code: 'NOT_EMPTY',
        message: `Le dossier « ${name} » n'est pas vide : déplacez ou supprimez d'abord ce qu'il contient.`,
      },
    ],
  });

  it('deletes several empty ones, an id said twice once, and no other', async () => {
    const [one, two, kept] = [await folder('Vide A'), await folder('Vide B'), await folder('Vide C')];
    const { deletedIds, userErrors } = await remove([one, two, one]);
    expect(userErrors).toEqual([]);
    expect(deletedIds.sort()).toEqual([one, two].sort());
    expect(await Promise.all([one, two, kept].map(exists))).toEqual([false, false, true]);
    expect(await remove([])).toEqual({ deletedIds: [], userErrors: [] });
  });

  it('refuses one that holds a document, or a folder that would stay, and deletes none then', async () => {
    const [empty, full, parent] = [await folder('Libre'), await folder('Occupé'), await folder('Parent')];
    const child = await folder('Enfant', parent);
    const inside = await document({ folderId: full });
    expect(await remove([empty, full])).toEqual(refused('Occupé'));
    expect(await remove([empty, parent])).toEqual(refused('Parent'));
    expect(await Promise.all([empty, full, parent, child].map(exists))).toEqual([true, true, true, true]);
    expect((await ask('query ($id: ID!) { document(id: $id) { folder { id } } }', { id: inside })).document).toEqual({
      folder: { id: full },
    });
  });

  it('deletes a folder together with the empty ones it contains', async () => {
    const top = await folder('Branche');
    const middle = await folder('Rameau', top);
    const low = await folder('Feuille', middle);
    expect(await remove([top, middle])).toEqual(refused('Rameau'));
    expect((await remove([top, middle, low])).userErrors).toEqual([]);
    expect(await Promise.all([top, middle, low].map(exists))).toEqual([false, false, false]);
  });

  it('is not held up by the trash, whose documents then come back to the root', async () => {
    const place = await folder('Provisoire');
    const id = await document({ folderId: place });
    await ask(TRASH, { ids: [id] });
    expect((await remove([place])).userErrors).toEqual([]);
    expect((await ask(RESTORE, { ids: [id] })).restoreDocuments).toEqual({ documents: [{ folder: null }], userErrors: [] });
  });

  it.each(['x', NOTHING])('deletes none when one is unknown (%s), first or last', async (unknown) => {
    const known = await folder(`Connu ${unknown}`);
    for (const ids of [
      [known, unknown],
      [unknown, known],
    ])
      expect(await remove(ids)).toEqual({
        deletedIds: null,
        userErrors: [{ field: ['ids'], code: 'NOT_FOUND', message: 'Dossier introuvable : rechargez la liste.' }],
      });
    expect(await exists(known)).toBe(true);
  });

  it('takes a hundred at once', async () => {
    const look = { color: '#000000', icon: 'folder', createdById: NOTHING };
    const lots = Array.from({ length: 100 }, (_, rank) => {
      const id = crypto.randomUUID();
      return { id, path: [id], name: `Lot ${rank}`, sortName: `lot ${rank}`, ...look };
    });
    const made = (await app.house.database.db.insert(folders).values(lots).returning()).map(({ id }) => id);
    expect((await remove(made)).deletedIds).toHaveLength(100);
  });

  // Only where there are two connections can one wait for the other.
  it.skipIf(!inject('databaseUrl'))('waits for who is bringing a document, and then finds the folder full', async () => {
    const { db } = app.house.database;
    const place = await folder('Attendu');
    const brought = Promise.withResolvers<void>();
    const waited = Promise.withResolvers<void>();
    const bringing = db.transaction(async (tx) => {
      await createDocument(tx, NOTHING, { title: 'Apporté', fileName: 'apporte.pdf', sizeBytes: 1, folderId: place });
      brought.resolve();
      await waited.promise;
    });
    await brought.promise;
    const removing = remove([place]);
    await awaitWaiting(db, 1);
    waited.resolve();
    await bringing;
    expect(await removing).toEqual(refused('Attendu'));
  });

  it('never leaves a document, or a folder, in a folder that is gone', async () => {
    const rounds = await Promise.all(Array.from({ length: 6 }, (_, rank) => folder(`Course ${rank}`)));
    await Promise.all(
      rounds.map(async (place) => {
        const input = { title: 'Course', fileName: 'course.pdf', sizeBytes: 1, folderId: place };
        const [removed, created] = await Promise.all([remove([place]), ask(CREATE, { input })]);
        const { document: made, userErrors } = created.createDocument;
        if (removed.deletedIds === null) expect([removed.userErrors[0].code, userErrors]).toEqual(['NOT_EMPTY', []]);
        else expect([made, userErrors]).toEqual([null, [{ field: ['folderId'], code: 'NOT_FOUND' }]]);
        expect(await exists(place)).toBe(removed.deletedIds === null);
      }),
    );
  });
});
