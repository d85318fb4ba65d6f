import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { embeddings, passages } from './tables.ts';

const ROW = 'id key question answer section kind owner validFrom validUntil status current author { id } aliases { id text form }';
const PAYLOAD = `{ row { ${ROW} } userErrors { field code message } }`;
/** Its words are known from other rows, together they are new. */
const QUESTION = 'De quelle couleur est le casque des visiteurs de la raffinerie ?';

const app = useApp();
const send = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'MAI_CURATOR') =>
  app.graphql(query, { token: await app.as(role), variables });
const create = async (input: object) =>
  (await send(`mutation ($input: CreateMaiRowInput!) { createMaiRow(input: $input) ${PAYLOAD} }`, { input })).data.createMaiRow;
const update = async (input: object) =>
  (await send(`mutation ($input: UpdateMaiRowInput!) { updateMaiRow(input: $input) ${PAYLOAD} }`, { input })).data.updateMaiRow;
const setStatus = async (id: string, status: string) =>
  (await send(`mutation ($id: ID!) { setMaiRowStatus(id: $id, status: ${status}) ${PAYLOAD} }`, { id })).data.setMaiRowStatus;
const ask = async (question: string) =>
  (await send('query ($question: String!) { askMai(question: $question) { status answer } }', { question }, 'EMPLOYEE')).data.askMai;
const list = async (filter: string) => (await send(`{ maiRows(${filter}) { totalCount nodes { ${ROW} } } }`)).data.maiRows;

describe('the rows of a curator', () => {
  it('R02: are answered from as soon as they are written or reworded, and no more once they are withdrawn', async () => {
    expect((await ask(QUESTION)).answer).toBeNull();
    const { row, userErrors } = await create({ question: QUESTION, answer: 'Il est orange.', section: 'Visites', owner: 'Accueil' });
    expect(userErrors).toEqual([]);
    expect(row).toMatchObject({ kind: 'FACT', status: 'PUBLISHED', current: true, owner: 'Accueil', author: { id: expect.any(String) } });
    expect((await ask(QUESTION)).answer).toBe('Il est orange.');

    const next = (await update({ id: row.id, answer: 'Il est bleu.' })).row;
    expect(next).toMatchObject({ key: row.key, question: QUESTION, section: 'Visites', owner: 'Accueil', answer: 'Il est bleu.' });
    expect(next.id).not.toBe(row.id);
    expect((await ask(QUESTION)).answer).toBe('Il est bleu.');

    expect((await setStatus(next.id, 'WITHDRAWN')).row).toMatchObject({ id: next.id, status: 'WITHDRAWN', current: false });
    expect((await ask(QUESTION)).answer).toBeNull();
    expect((await setStatus(next.id, 'PUBLISHED')).row.current).toBe(true);
    expect((await ask(QUESTION)).answer).toBe('Il est bleu.');
    await setStatus(next.id, 'WITHDRAWN');
  });

  it('have their vectors as soon as they are written or reworded', async () => {
    const vectors = (id: string) =>
      app.house.dependencies.db.$count(
        embeddings,
        sql`${embeddings.passageId} in (select ${passages.id} from ${passages} where ${passages.entryId} = ${id})`,
      );
    const { row } = await create({ question: 'Qui nourrit les pélicans du port ?', answer: 'La vigie.' });
    const next = (await update({ id: row.id, answer: 'Le gardien.' })).row;
    expect([await vectors(row.id), await vectors(next.id)]).toEqual([1, 1]);
  });

  it.each([
    ['drafts', { status: 'DRAFT' }],
    ['not valid yet', { validFrom: '2100-01-01' }],
    ['valid no more', { validUntil: '2020-12-31' }],
  ])('are not answered from while they are %s', async (_what, input) => {
    const { row } = await create({ question: 'Quel oiseau garde le phare des Mamelles ?', answer: 'Un goéland argenté.', ...input });
    expect(row).toMatchObject({ current: false });
    expect((await ask('Quel oiseau garde le phare des Mamelles ?')).answer).toBeNull();
  });

  it('keep their wordings through versions, each once', async () => {
    const { row } = await create({ question: 'Quel est le surnom du bac 7 ?', answer: 'Le grand sept.' });
    const add = async (id: string, text: string) =>
      (await send(`mutation ($input: AddMaiAliasInput!) { addMaiAlias(input: $input) ${PAYLOAD} }`, { input: { id, text, form: 'SMS' } }))
        .data.addMaiAlias;
    expect((await add(row.id, 'surnom bac 7')).row.aliases).toMatchObject([{ text: 'surnom bac 7', form: 'SMS' }]);
    expect((await add(row.id, 'surnom bac 7')).userErrors).toMatchObject([{ field: ['text'], code: 'DUPLICATE' }]);
    const next = (await update({ id: row.id, answer: 'Le petit sept.' })).row;
    expect(next.aliases).toMatchObject([{ text: 'surnom bac 7' }]);
    const remove = `mutation ($id: ID!) { removeMaiAlias(id: $id) ${PAYLOAD} }`;
    expect((await send(remove, { id: next.aliases[0].id })).data.removeMaiAlias.row).toMatchObject({ id: next.id, aliases: [] });
    expect((await send(remove, { id: next.aliases[0].id })).data.removeMaiAlias.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('make no new version of the same words', async () => {
    const { row } = await create({ question: 'De quelle couleur est la torche la nuit ?', answer: 'Orange.' });
    expect((await update({ id: row.id, answer: ' Orange. ' })).row.id).toBe(row.id);
  });

  it('are refused by field, and then nothing is written', async () => {
    const before = (await list('first: 1')).totalCount;
    expect((await create({ question: ' ', answer: 'x'.repeat(4001), validFrom: '2026-02-02' })).userErrors).toMatchObject([
      { field: ['question'] },
      { field: ['answer'] },
    ]);
    expect(
      (await create({ question: 'Où ?', answer: 'Ici.', validFrom: '2026-02-02', validUntil: '2026-02-01' })).userErrors,
    ).toMatchObject([{ field: ['validUntil'], code: 'BEFORE_BEGINNING' }]);
    expect((await list('first: 1')).totalCount).toBe(before);
  });

  it('are changed in their current version alone', async () => {
    const { row } = await create({ question: 'Qui sonne la cloche ?', answer: 'Le gardien.' });
    await update({ id: row.id, answer: 'La gardienne.' });
    for (const refused of [await update({ id: row.id, answer: 'Personne.' }), await setStatus(row.id, 'DRAFT')])
      expect(refused).toMatchObject({ row: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] });
  });
});

describe('the list of rows', () => {
  it('finds by text, whatever its accents, by status, kind and section, the latest first', async () => {
    await create({ question: 'Où dort le héron cendré ?', answer: 'Près du bac.', section: 'Oiseaux' });
    await create({ question: 'Le héron cendré vole-t-il ?', answer: 'Oui, fort bien.', section: 'Oiseaux', status: 'DRAFT' });
    const questions = async (filter: string) => (await list(filter)).nodes.map(({ question }: { question: string }) => question);
    expect(await questions('search: "HERON cendre"')).toEqual(['Le héron cendré vole-t-il ?', 'Où dort le héron cendré ?']);
    expect(await questions('section: "Oiseaux", status: DRAFT')).toEqual(['Le héron cendré vole-t-il ?']);
    expect(await questions('section: "Oiseaux", kind: FACT')).toEqual(['Où dort le héron cendré ?']);
    expect(await questions('search: "fort bien"')).toEqual(['Le héron cendré vole-t-il ?']);
    expect(await questions('section: ""')).toEqual([]);
  });
});

describe('the list of a row with versions', () => {
  it('holds the current one alone', async () => {
    const { row } = await create({ question: 'Où niche le balbuzard ?', answer: 'Au bac 3.' });
    const next = (await update({ id: row.id, answer: 'Au bac 4.' })).row;
    expect(await list('search: "balbuzard"')).toMatchObject({ totalCount: 1, nodes: [{ id: next.id }] });
  });
});

describe('what curators see besides', () => {
  it('are conflicts, which go with one of their rows, and imports', async () => {
    await create({ question: 'Combien de phares compte la côte ?', answer: 'Trois phares.' });
    const { row } = await create({ question: 'La côte compte combien de phares ?', answer: 'Quatre phares.' });
    const conflicts = async () => (await send('{ maiConflicts { kind nearness rows { answer } } }')).data.maiConflicts;
    expect(await conflicts()).toEqual([
      { kind: 'CONTRADICTION', nearness: 1, rows: [{ answer: 'Trois phares.' }, { answer: 'Quatre phares.' }] },
    ]);
    await setStatus(row.id, 'WITHDRAWN');
    expect(await conflicts()).toEqual([]);
    const { row: own } = await create({
      question: 'Quels sont les deux phares ?',
      answer: 'Les deux phares sont : Mamelles, Almadies, et Gorée.',
    });
    expect((await send('{ maiConflicts { kind reason rows { id } } }')).data.maiConflicts).toEqual([
      { kind: 'CONTRADICTION', reason: 'La ligne en annonce 2 et en énumère 3.', rows: [{ id: own.id }] },
    ]);
    await setStatus(own.id, 'WITHDRAWN');
    expect((await send('{ maiImports { fileName rowCount rolledBackAt } }')).data.maiImports).toEqual([
      { fileName: 'mai_aliases.csv', rowCount: 1970, rolledBackAt: null },
      { fileName: 'sar_official_dataset.csv', rowCount: 394, rolledBackAt: null },
    ]);
  });
});

describe('suggestions while one types', () => {
  const suggest = async (prefix: string, first = 5) =>
    (await send('query ($prefix: String!, $first: Int) { maiSuggestions(prefix: $prefix, first: $first) }', { prefix, first }, 'EMPLOYEE'))
      .data.maiSuggestions;

  it('are questions of current rows that contain what is typed, those that begin with it first', async () => {
    const { row } = await create({ question: 'Zanzibar, où est-ce ?', answer: 'Loin.' });
    await create({ question: 'Où est Zanzibar ?', answer: 'Loin.' });
    expect(await suggest('ZANZI')).toEqual(['Zanzibar, où est-ce ?', 'Où est Zanzibar ?']);
    expect(await suggest('zanzi', 1)).toEqual(['Zanzibar, où est-ce ?']);
    await setStatus(row.id, 'WITHDRAWN');
    expect(await suggest('zanzi')).toEqual(['Où est Zanzibar ?']);
  });

  it.each(['', 'z', '%', 'a\u0000b', '100 % certain de ne rien trouver'])('are none for « %s »', async (prefix) => {
    expect(await suggest(prefix)).toEqual([]);
  });

  it.each([0, 11])('are refused by %i', async (first) => {
    const { errors } = await send(`{ maiSuggestions(prefix: "où", first: ${first}) }`, {}, 'EMPLOYEE');
    expect(errors).toMatchObject([{ message: '« first » doit être compris entre 1 et 10.', extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
