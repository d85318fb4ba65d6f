import type { Database } from '@sar/database/client';
import { describe, expect, it } from 'vitest';
import { MAX_FOLDERS } from './services/folder-tree.ts';
import { createFolder } from './services/folder-writes.ts';
import { folders } from './tables.ts';
import { useLibrary } from './use-library.ts';

const FOLDER = 'id name description color icon parentId createdAt updatedAt createdBy { fullName }';
const CREATE = `mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { ${FOLDER} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateFolderInput!) { updateFolder(input: $input) { folder { ${FOLDER} } userErrors { field code message } } }`;
const READ = `query ($id: ID!) { folder(id: $id) { ${FOLDER} } }`;
const TREE = `{ folderTree { ${FOLDER} } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

const TAKEN = [{ field: ['name'], code: 'TAKEN', message: 'Un dossier du même parent porte déjà ce nom : choisissez-en un autre.' }];
const NO_PARENT = [{ field: ['parentId'], code: 'NOT_FOUND', message: 'Dossier parent introuvable : rechargez la liste.' }];
const invalid = (field: string, code: string) => [{ field: [field], code, message: expect.any(String) }];

describe('writing folders', () => {
  const { app, ask, folder } = useLibrary();
  const create = async (input: Record<string, unknown>, role?: 'ADMINISTRATOR') => {
    const { folder, userErrors } = (await ask(CREATE, { input }, role)).createFolder;
    expect(userErrors).toEqual([]);
    return folder;
  };
  const update = async (input: Record<string, unknown>) => {
    const { folder, userErrors } = (await ask(UPDATE, { input })).updateFolder;
    expect(userErrors).toEqual([]);
    return folder;
  };
  const refusal = async (query: string, input: Record<string, unknown>) => {
    const before = await ask(TREE);
    const [payload] = Object.values<{ folder: unknown; userErrors: unknown[] }>(await ask(query, { input }));
    expect(payload?.folder).toBeNull();
    expect(await ask(TREE)).toEqual(before);
    return payload?.userErrors;
  };

  it('creates a folder with every field, whose creator is who did it', async () => {
    const parentId = await folder('Parent');
    const made = await create(
      { name: '  Plans   généraux ', description: ' Tous. ', color: '#ef4444', icon: 'book', parentId },
      'ADMINISTRATOR',
    );
    expect(made).toMatchObject({ name: 'Plans généraux', description: 'Tous.', color: '#EF4444', icon: 'book', parentId });
    expect(made.createdBy).toEqual({ fullName: 'Hawa Sonko' });
    expect((await ask(READ, { id: made.id })).folder).toEqual(made);
  });

  it('creates one at the root, gray and plain, from a name alone', async () => {
    const plain = { description: null, color: '#6B7280', icon: 'folder', parentId: null };
    expect(await create({ name: 'Nu' })).toMatchObject(plain);
    expect(await create({ name: 'Nul', description: '', color: null, icon: null, parentId: null })).toMatchObject(plain);
  });

  it.each([
    [{ name: ' Autre  nom ' }, { name: 'Autre nom' }],
    [{ description: null }, { description: null }],
    [{ color: '#abcdef' }, { color: '#ABCDEF' }],
    [{ icon: 'archive' }, { icon: 'archive' }],
    [{ parentId: null }, { parentId: null }],
    [{}, {}],
  ])('changes what is given and nothing else: %j', async (given, expected) => {
    const parentId = await folder(crypto.randomUUID());
    const before = await create({ name: 'Dossier', description: 'Un.', color: '#111111', icon: 'book', parentId });
    const after = await update({ id: before.id, ...given });
    expect(after).toEqual({ ...before, ...expected, updatedAt: after.updatedAt });
    expect(after.updatedAt >= before.updatedAt).toBe(true);
    expect((await ask(READ, { id: before.id })).folder).toEqual(after);
    await ask('mutation ($ids: [ID!]!) { deleteFolders(ids: $ids) { deletedIds } }', { ids: [before.id] });
  });

  it('lets folders of two parents have one name, and a folder change the case of its own', async () => {
    const [left, right] = [await folder('Gauche'), await folder('Droite')];
    const { id } = await create({ name: 'Commun', parentId: left });
    await create({ name: 'Commun', parentId: right });
    expect(await update({ id, name: 'COMMUN' })).toMatchObject({ name: 'COMMUN' });
  });

  it.each([
    ['a name that is taken at the root', { name: 'Racine', parentId: null }, TAKEN],
    ['a name that is taken at the root, but for accents and case', { name: 'RÂCINE', parentId: null }, TAKEN],
    ['no name', { name: ' \n ' }, invalid('name', 'TOO_SMALL')],
    ['a name of 256 characters', { name: 'x'.repeat(256) }, invalid('name', 'TOO_BIG')],
    ['a description of 2001 characters', { description: 'x'.repeat(2_001) }, invalid('description', 'TOO_BIG')],
    ['a color in words', { color: 'gris' }, invalid('color', 'INVALID_FORMAT')],
    ['an icon that is markup', { icon: '"><script>' }, invalid('icon', 'INVALID_FORMAT')],
    ['a parent that is no id', { parentId: 'x' }, NO_PARENT],
    ['an empty parent', { parentId: '' }, NO_PARENT],
    ['a parent that is none', { parentId: NOTHING }, NO_PARENT],
  ])('refuses %s, new or changed', async (_what, given, expected) => {
    await ask(CREATE, { input: { name: 'Racine' } });
    const { id } = await create({ name: crypto.randomUUID(), parentId: await folder(crypto.randomUUID()) });
    expect(await refusal(CREATE, { name: crypto.randomUUID(), ...given })).toEqual(expected);
    expect(await refusal(UPDATE, { id, ...given })).toEqual(expected);
  });

  it('refuses to move a folder beside one of its name', async () => {
    const [left, right] = [await folder('Ouest'), await folder('Est')];
    await create({ name: 'Même', parentId: right });
    const { id } = await create({ name: 'MEME', parentId: left });
    expect(await refusal(UPDATE, { id, parentId: right })).toEqual(TAKEN);
  });

  it.each(['name', 'color', 'icon'])('refuses to leave a folder without its %s', async (field) => {
    expect(await refusal(UPDATE, { id: await folder(crypto.randomUUID()), [field]: null })).toMatchObject([{ field: [field] }]);
  });

  it.each(['x', NOTHING])('refuses to change no folder (%s)', async (id) => {
    expect(await refusal(UPDATE, { id, name: 'Nom' })).toEqual([
      { field: ['id'], code: 'NOT_FOUND', message: 'Dossier introuvable : rechargez la liste.' },
    ]);
  });

  it('holds one of two that are created at once under one name', async () => {
    const answers = await Promise.all(['Jumeau', 'JUMEAU'].map((name) => ask(CREATE, { input: { name } })));
    expect(answers.flatMap(({ createFolder }) => createFolder.userErrors)).toEqual(TAKEN);
  });

  it('refuses one more than the whole tree may hold, however many ask at once', async () => {
    const db = app.house.database.db;
    const before = await db.select().from(folders);
    const more = Array.from({ length: MAX_FOLDERS - 1 - before.length }, (_, rank) => {
      const [id, name] = [crypto.randomUUID(), `Plein ${rank}`];
      return { id, path: [id], name, sortName: name, color: '#000000', icon: 'folder', createdById: id };
    });
    await db.insert(folders).values(more);
    const answers = await meetingAtTheWrite(app.house.database, 8, (rank) => ask(CREATE, { input: { name: `Dernier ${rank}` } }));
    const tooMany = { field: null, code: 'TOO_MANY', message: "Il y a déjà 2000 dossiers : supprimez-en avant d'en créer." };
    expect(answers.flatMap(({ createFolder }) => createFolder.userErrors)).toEqual(Array(7).fill(tooMany));
    expect((await ask('{ folderTree { id } }')).folderTree).toHaveLength(MAX_FOLDERS);
    await expect(createFolder(db, crypto.randomUUID(), { name: 'Un de trop' })).rejects.toThrow('2000 dossiers');
  });
});

/** Asks so many times at once; on PostgreSQL nobody may write a folder before all have come as far as they can. */
async function meetingAtTheWrite<Answer>(database: Database, times: number, ask: (rank: number) => Promise<Answer>): Promise<Answer[]> {
  const start = () => Promise.all(Array.from({ length: times }, (_, rank) => ask(rank)));
  if (database.kind === 'pglite') return start();
  const holder = await database.driver.reserve();
  await holder`begin`;
  await holder`lock table documents.folders in share mode`;
  const answers = start();
  const here = holder`select oid from pg_database where datname = current_database()`;
  const waiting = () => holder`select from pg_locks where not granted and database = (${here})`;
  while ((await waiting()).length < times) await new Promise((resolve) => setTimeout(resolve, 10));
  await holder`commit`;
  holder.release();
  return answers;
}
