import { beforeAll, describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

const DOCUMENT = `id title description fileName extension isPdf sizeBytes sizeLabel createdAt updatedAt deletedAt restorableUntil
  category { id } folder { id } owner { fullName }`;
const CREATE = `mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { ${DOCUMENT} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateDocumentInput!) { updateDocument(input: $input) { document { ${DOCUMENT} } userErrors { field code message } } }`;
const READ = `query ($id: ID!) { document(id: $id) { ${DOCUMENT} } }`;
const EVERYTHING = `{ documents(first: 100) { totalCount nodes { ${DOCUMENT} } } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

const FILE = { fileName: 'Plan.PDF', sizeBytes: 1_536 };
const invalid = (field: string, code: string) => [{ field: [field], code, message: expect.any(String) }];

describe('writing documents', () => {
  const { app, ask, folder, document } = useLibrary();
  const create = async (input: Record<string, unknown>) => {
    const { document, userErrors } = (await ask(CREATE, { input: { title: 'Un titre', ...FILE, ...input } }, 'EMPLOYEE')).createDocument;
    expect(userErrors).toEqual([]);
    return document;
  };
  const update = async (input: Record<string, unknown>) => {
    const { document, userErrors } = (await ask(UPDATE, { input }, 'EMPLOYEE')).updateDocument;
    expect(userErrors).toEqual([]);
    return document;
  };
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  const refusal = async (query: string, input: Record<string, unknown>) => {
    const before = await ask(EVERYTHING);
    const [payload] = Object.values<{ document: unknown; userErrors: unknown[] }>(await ask(query, { input }, 'EMPLOYEE'));
    expect(payload?.document).toBeNull();
    expect(await ask(EVERYTHING)).toEqual(before);
    return payload?.userErrors;
  };
  let folderId: string;
  let otherFolder: string;
  let categoryId: string;
  let otherCategory: string;
  let inactive: string;
  let full: Record<string, unknown>;
  beforeAll(async () => {
    [folderId, otherFolder] = [await folder('Ici'), await folder('Là')];
    const { documentCategories } = await ask('{ documentCategories { id } }');
    [categoryId, otherCategory, inactive] = documentCategories.map(({ id }: { id: string }) => id);
    await ask('mutation ($id: ID!) { updateDocumentCategory(input: { id: $id, active: false }) { userErrors { code } } }', {
      id: inactive,
    });
    full = { title: 'Un titre', description: 'Un texte.', categoryId, folderId, ...FILE };
  });

  it('creates a document with every field, on one line where it matters, whose owner is who brought it', async () => {
    const made = await create({ ...full, title: ' Un \n titre ', description: '\n Un texte. ', fileName: ' Plan.PDF ' });
    expect(made).toMatchObject({
      title: 'Un titre',
      description: 'Un texte.',
      fileName: 'Plan.PDF',
      extension: '.pdf',
      isPdf: true,
      sizeBytes: 1_536,
      sizeLabel: '1,5 Ko',
      category: { id: categoryId },
      folder: { id: folderId },
      owner: { fullName: 'Astou Mbengue' },
      deletedAt: null,
      restorableUntil: null,
    });
    expect((await ask(READ, { id: made.id })).document).toEqual(made);
  });

  it('creates one at the root and unclassified from a title and a file alone', async () => {
    const bare = { description: null, category: null, folder: null };
    expect(await create({})).toMatchObject(bare);
    expect(await create({ description: ' ', categoryId: null, folderId: null })).toMatchObject(bare);
  });

  it.each(['.pdf', '.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx', '.txt', '.csv'])(
    'takes files %s, in capitals too',
    async (extension) => {
      for (const fileName of [`a.b${extension}`, `É${extension.toUpperCase()}`])
        expect(await create({ fileName })).toMatchObject({ fileName, extension, isPdf: extension === '.pdf' });
    },
  );

  it('shortens a file name to a hundred characters, the extension kept and no character cut in two', async () => {
    const exact = `${'x'.repeat(96)}.pdf`;
    expect(await create({ fileName: exact })).toMatchObject({ fileName: exact });
    expect(await create({ fileName: `${'x'.repeat(97)}.pdf` })).toMatchObject({ fileName: exact });
    expect(await create({ fileName: `${'x'.repeat(300)}.DOCX` })).toMatchObject({ fileName: `${'x'.repeat(95)}.DOCX`, extension: '.docx' });
    expect(await create({ fileName: `${'x'.repeat(95)}🛢️🛢.pdf` })).toMatchObject({ fileName: `${'x'.repeat(95)}.pdf` });
    expect(await create({ fileName: `${'x'.repeat(90)}      y.pdf` })).toMatchObject({ fileName: `${'x'.repeat(90)}.pdf` });
  });

  it('takes a file of one byte and of 50 Mo', async () => {
    expect(await create({ sizeBytes: 1 })).toMatchObject({ sizeLabel: '1 o' });
    expect(await create({ sizeBytes: 50 * 1024 ** 2 })).toMatchObject({ sizeLabel: '50,0 Mo' });
  });

  it.each([
    ['its title', () => ({ title: ' Autre ' }), () => ({ title: 'Autre' })],
    ['its description', () => ({ description: 'Autre.' }), () => ({ description: 'Autre.' })],
    ['no description', () => ({ description: null }), () => ({ description: null })],
    ['its category', () => ({ categoryId: otherCategory }), () => ({ category: { id: otherCategory } })],
    ['no category', () => ({ categoryId: null }), () => ({ category: null })],
    ['its folder', () => ({ folderId: otherFolder }), () => ({ folder: { id: otherFolder } })],
    ['no folder', () => ({ folderId: null }), () => ({ folder: null })],
    ['nothing', () => ({}), () => ({})],
  ])('changes what is given and nothing else: %s', async (_what, given, expected) => {
    const before = await create(full);
    const after = await update({ id: before.id, ...given() });
    expect(after).toEqual({ ...before, ...expected(), updatedAt: after.updatedAt });
    expect(after.updatedAt >= before.updatedAt).toBe(true);
    expect((await ask(READ, { id: before.id })).document).toEqual(after);
  });

  it('is found and sorted by what it says now', async () => {
    const { id } = await create({ title: 'Avant-hier', description: 'Premier jet', folderId: otherFolder });
    const found = async (search: string) =>
      (await ask('query ($search: String) { documents(search: $search) { nodes { id } } }', { search })).documents.nodes;
    const sorted = async () =>
      (await ask('query ($id: ID) { documents(folderId: $id, orderBy: TITLE_ASC) { nodes { id } } }', { id: otherFolder })).documents.nodes;
    const zebra = await create({ title: 'M', folderId: otherFolder });
    expect((await sorted()).slice(0, 1)).toEqual([{ id }]);
    expect([await found('avant-hier'), await found('premier jet')]).toEqual([[{ id }], [{ id }]]);
    await update({ id, title: 'Zone' });
    expect([await found('avant-hier'), await found('premier jet')]).toEqual([[], [{ id }]]);
    await update({ id, description: null });
    expect(await found('premier jet')).toEqual([]);
    const order = (await sorted()).map((node: { id: string }) => node.id);
    expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(zebra.id));
  });

  it('keeps a category that is no longer proposed, even when it is said again, and takes it up nowhere', async () => {
    const { id } = await create({ categoryId: otherCategory });
    const propose = (active: boolean) =>
      ask('mutation ($id: ID!, $active: Boolean) { updateDocumentCategory(input: { id: $id, active: $active }) { userErrors { code } } }', {
        id: otherCategory,
        active,
      });
    await propose(false);
    expect(await update({ id, title: 'Renommé', categoryId: otherCategory })).toMatchObject({ category: { id: otherCategory } });
    await propose(true);
  });

  it.each([
    ['no title', () => ({ title: ' ' }), invalid('title', 'TOO_SMALL')],
    ['a title of 256 characters', () => ({ title: 'x'.repeat(256) }), invalid('title', 'TOO_BIG')],
    ['a NUL in its title', () => ({ title: 'A\0' }), invalid('title', 'INVALID_CHARACTER')],
    ['a description of 2001 characters', () => ({ description: 'x'.repeat(2_001) }), invalid('description', 'TOO_BIG')],
    ['a category that is no id', () => ({ categoryId: 'x' }), invalid('categoryId', 'NOT_FOUND')],
    ['a category that is none', () => ({ categoryId: NOTHING }), invalid('categoryId', 'NOT_FOUND')],
    [
      'a category that is no longer proposed',
      () => ({ categoryId: inactive }),
      [{ field: ['categoryId'], code: 'INACTIVE', message: "Cette catégorie n'est plus proposée : choisissez-en une autre." }],
    ],
    ['a folder that is no id', () => ({ folderId: '' }), invalid('folderId', 'NOT_FOUND')],
    [
      'a folder that is none',
      () => ({ folderId: NOTHING }),
      [{ field: ['folderId'], code: 'NOT_FOUND', message: 'Dossier introuvable : rechargez la liste.' }],
    ],
  ])('refuses %s, new or changed', async (_what, given, expected) => {
    expect(await refusal(CREATE, { ...full, ...given() })).toEqual(expected);
    expect(await refusal(UPDATE, { id: await document({ folderId, categoryId }), ...given() })).toEqual(expected);
  });

  it.each([
    [
      'an empty file',
      { sizeBytes: 0 },
      [{ field: ['sizeBytes'], code: 'TOO_SMALL', message: 'Le fichier est vide : choisissez-en un autre.' }],
    ],
    ['a negative size', { sizeBytes: -1 }, invalid('sizeBytes', 'TOO_SMALL')],
    [
      'a file of 50 Mo and one byte',
      { sizeBytes: 50 * 1024 ** 2 + 1 },
      [{ field: ['sizeBytes'], code: 'TOO_BIG', message: 'Fichier trop lourd : choisissez-en un de 50 Mo au plus.' }],
    ],
    ['a program', { fileName: 'plan.exe' }, invalid('fileName', 'UNSUPPORTED_TYPE')],
    ['a program under a pdf', { fileName: 'plan.pdf.exe' }, invalid('fileName', 'UNSUPPORTED_TYPE')],
    ['a page', { fileName: 'plan.html' }, invalid('fileName', 'UNSUPPORTED_TYPE')],
    ['an extension with something behind', { fileName: 'plan.pdf ; x' }, invalid('fileName', 'UNSUPPORTED_TYPE')],
    ['no extension', { fileName: 'plan' }, invalid('fileName', 'INVALID_FORMAT')],
    ['a bare dot', { fileName: 'plan.' }, invalid('fileName', 'INVALID_FORMAT')],
    ['no name before the extension', { fileName: ' .pdf' }, invalid('fileName', 'INVALID_FORMAT')],
    ['a path', { fileName: '../../plan.pdf' }, invalid('fileName', 'INVALID_FORMAT')],
    ['a path of Windows', { fileName: 'C:\\plan.pdf' }, invalid('fileName', 'INVALID_FORMAT')],
    ['two lines', { fileName: 'plan\r\nx.pdf' }, invalid('fileName', 'INVALID_FORMAT')],
    ['a name written backwards', { fileName: 'plan\u202Efdp.txt' }, invalid('fileName', 'INVALID_FORMAT')],
  ])('refuses a new document of %s', async (_what, given, expected) => {
    expect(await refusal(CREATE, { ...full, ...given })).toEqual(expected);
  });

  it('refuses to leave a document without its title', async () => {
    expect(await refusal(UPDATE, { id: await document(), title: null })).toMatchObject([{ field: ['title'], code: 'INVALID_TYPE' }]);
  });

  it.each(['x', NOTHING])('refuses to change no document (%s)', async (id) => {
    expect(await refusal(UPDATE, { id, title: 'T' })).toEqual([
      { field: ['id'], code: 'NOT_FOUND', message: 'Document introuvable : rechargez la liste.' },
    ]);
  });

  it('stays its owner’s when the owner leaves', async () => {
    const { id } = await create({});
    const { employees } = await ask('{ employees(search: "astou.employee") { nodes { id } } }');
    const variables = { id: employees.nodes[0].id };
    await ask('mutation ($id: ID!) { setEmployeeActive(id: $id, active: false) { employee { active } } }', variables, 'HR');
    await app.house.facts.drain();
    expect((await ask(READ, { id })).document.owner).toEqual({ fullName: 'Astou Mbengue' });
  });
});
