import { useApp } from '@sar/testing/app';
import { asc, eq, inArray, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { embeddings, entries, importChanges, imports, passages } from '../tables.ts';
import { DatasetError } from './csv.ts';
import { importDataset } from './import.ts';
import { listPassages } from './passages.ts';
import { vectorise } from './vectorise.ts';

const app = useApp();
const db = () => app.house.dependencies.db;

const csv = (...lines: string[]) => Buffer.from(`${['section,question,answer', ...lines].join('\n')}\n`);
const load = (content: Buffer, path = 'essai.csv', dryRun = false) => importDataset(db(), path, content, { dryRun });
/** How many rows an import did what to. */
async function counted(...args: Parameters<typeof load>) {
  const { added, changed, restated, withdrawn, unchanged, repeated } = await load(...args);
  return [added.length, changed.length, restated.length, withdrawn.length, unchanged, repeated];
}

const GAS = 'Produits,Que vend la SAR en bouteilles ?,Du gaz butane.';
const PLACE = 'Usine,Où se trouve la raffinerie ?,À Mbao.';
const TORCH = 'Usine,Que brûle la torche ?,Les gaz en trop.';
const HELMET = 'Sécurité,Que porter sur la tête ?,Un casque.';

const listRows = () => db().select().from(entries).where(isNull(entries.supersededBy)).orderBy(asc(entries.position));
/** The questions that may be answered, in the order of the file. */
const listQuestions = async () => (await listPassages(db())).map(({ text }) => text);
const countVectors = async (ids: string[]) =>
  (await db().select().from(embeddings).innerJoin(passages, eq(passages.id, embeddings.passageId)).where(inArray(passages.entryId, ids)))
    .length;

async function counts() {
  const [rows, loads, vectors] = await Promise.all([db().$count(entries), db().$count(imports), db().$count(embeddings)]);
  return { rows, loads, vectors };
}

beforeEach(async () => {
  for (const table of [passages, entries, importChanges, imports]) await db().delete(table);
});

describe('the import of a dataset', () => {
  it('adds every row of a first file, in its order, and notes the import', async () => {
    expect(await counted(csv(GAS, PLACE, TORCH), '/srv/depot/jeu.csv')).toEqual([3, 0, 0, 0, 0, 0]);
    expect((await listRows()).map(({ section, question, answer, position }) => ({ section, question, answer, position }))).toEqual([
      { section: 'Produits', question: 'Que vend la SAR en bouteilles ?', answer: 'Du gaz butane.', position: 0 },
      { section: 'Usine', question: 'Où se trouve la raffinerie ?', answer: 'À Mbao.', position: 1 },
      { section: 'Usine', question: 'Que brûle la torche ?', answer: 'Les gaz en trop.', position: 2 },
    ]);
    expect(await db().select({ fileName: imports.fileName, rowCount: imports.rowCount }).from(imports)).toEqual([
      { fileName: 'jeu.csv', rowCount: 3 },
    ]);
  });

  it('changes nothing when the same file comes again', async () => {
    await load(csv(GAS, PLACE));
    const before = { rows: await listRows(), loads: await db().select().from(imports) };
    expect(await load(csv(GAS, PLACE), 'copie.csv')).toMatchObject({ importId: null, added: [], changed: [], withdrawn: [], unchanged: 2 });
    expect({ rows: await listRows(), loads: await db().select().from(imports) }).toEqual(before);
  });

  it('adds what is new, withdraws what is gone and keeps the ids of the rest', async () => {
    await load(csv(GAS, PLACE, TORCH));
    const before = new Map((await listRows()).map(({ question, id }) => [question, id]));
    expect(await counted(csv(GAS, TORCH, HELMET))).toEqual([1, 0, 0, 1, 2, 0]);
    expect(await listQuestions()).toEqual(['Que vend la SAR en bouteilles ?', 'Que brûle la torche ?', 'Que porter sur la tête ?']);
    const after = new Map((await listRows()).map(({ question, id }) => [question, id]));
    for (const [question, id] of before) expect(after.get(question)).toBe(id);
  });

  it('gives back a withdrawn row, as it was, when a file holds it again', async () => {
    await load(csv(GAS, PLACE));
    const before = await listRows();
    await load(csv(GAS));
    expect(await counted(csv(GAS, PLACE))).toEqual([0, 0, 1, 0, 1, 0]);
    expect(await listRows()).toEqual(before);
  });

  it.each([
    ['answer', GAS.replace('butane', 'propane')],
    ['spelling of the question', GAS.replace('SAR en', 'sar - en')],
    ['section', GAS.replace('Produits', 'Ventes')],
  ])('makes of a row with another %s a new version, with the key and the place of the old', async (_cell, changed) => {
    await load(csv(PLACE, GAS));
    const [, before] = await listRows();
    expect(await counted(csv(PLACE, changed))).toEqual([0, 1, 0, 0, 1, 0]);
    const [, after] = await listRows();
    expect(after).toMatchObject({ key: before?.key, position: 1, supersededBy: null });
    expect(after?.id).not.toBe(before?.id);
    const [old] = await db()
      .select()
      .from(entries)
      .where(eq(entries.id, before?.id ?? ''));
    expect(old).toEqual({ ...before, supersededBy: after?.id });
    expect((await listPassages(db())).map(({ entryId }) => entryId)).not.toContain(before?.id);
  });

  it('pairs rows of one question by what they say, by their section, then by their order', async () => {
    const rows = ['A,Où ?,Un.', 'B,Où ?,Deux.', 'C,Où ?,Trois.', 'C,Où ?,Quatre.'];
    await load(csv(...rows));
    const keys = new Map((await listRows()).map(({ answer, key }) => [answer, key]));
    expect(await counted(csv('B,Où ?,Deux bis.', 'C,Où ?,Quatre.', 'D,Où ?,Un bis.', 'C,Où ?,Trois bis.'))).toEqual([0, 3, 0, 0, 1, 0]);
    expect((await listRows()).map(({ answer, key }) => [answer, key])).toEqual([
      ['Deux bis.', keys.get('Deux.')],
      ['Quatre.', keys.get('Quatre.')],
      ['Un bis.', keys.get('Un.')],
      ['Trois bis.', keys.get('Trois.')],
    ]);
  });

  it('takes a row for the one that still counts, not for one that was withdrawn', async () => {
    await load(csv('A,Où ?,Un.', 'B,Où ?,Deux.'));
    await load(csv(GAS, 'B,Où ?,Deux.'));
    const [two] = await db().select().from(entries).where(eq(entries.answer, 'Deux.'));
    await load(csv('C,Où ?,Trois.'));
    const [three] = await db().select().from(entries).where(eq(entries.answer, 'Trois.'));
    expect(three?.key).toBe(two?.key);
  });

  it('keeps a repeated row once and counts the repetitions', async () => {
    expect(await counted(csv(GAS, PLACE, GAS, GAS))).toEqual([2, 0, 0, 0, 0, 2]);
    expect(await db().$count(entries)).toBe(2);
  });

  it('imports nothing of a file with a fault', async () => {
    await load(csv(GAS, PLACE));
    const before = await counts();
    await expect(load(csv(HELMET, 'Usine,,Sans question.'))).rejects.toBeInstanceOf(DatasetError);
    expect(await counts()).toEqual(before);
  });

  it('keeps the vectors of unchanged rows, and those of withdrawn ones for the day they come back', async () => {
    await load(csv(GAS, PLACE));
    await vectorise(db(), app.house.dependencies.config, () => {});
    const [gas, place] = (await listRows()).map(({ id }) => id) as [string, string];
    await load(csv(GAS, HELMET));
    expect(await countVectors([gas])).toBe(1);
    expect(await countVectors([place])).toBe(1);
  });

  it('takes thousands of rows, and takes them away again', async () => {
    const many = Array.from({ length: 1203 }, (_, n) => `Essai,Question ${n} ?,Réponse ${n}.`);
    expect(await counted(csv(...many))).toEqual([1203, 0, 0, 0, 0, 0]);
    expect(await listQuestions()).toHaveLength(1203);
    expect(await counted(csv(GAS))).toEqual([1, 0, 0, 1203, 0, 0]);
    expect(await listQuestions()).toEqual(['Que vend la SAR en bouteilles ?']);
  });

  it('gives every row its place in the new file', async () => {
    await load(csv(GAS, PLACE, TORCH));
    await load(csv(HELMET, TORCH, GAS));
    expect(await listQuestions()).toEqual(['Que porter sur la tête ?', 'Que brûle la torche ?', 'Que vend la SAR en bouteilles ?']);
  });

  it('in a dry run says the same and changes nothing', async () => {
    await load(csv(GAS, PLACE, TORCH));
    const before = { rows: await listRows(), passages: await db().select().from(passages), loads: await db().select().from(imports) };
    const next = csv(GAS, PLACE.replace('À', 'Près de'), HELMET, HELMET);
    expect(await counted(next, 'essai.csv', true)).toEqual([1, 1, 0, 1, 1, 1]);
    expect({ rows: await listRows(), passages: await db().select().from(passages), loads: await db().select().from(imports) }).toEqual(
      before,
    );
    expect(await counted(next)).toEqual([1, 1, 0, 1, 1, 1]);
  });
});

describe('two imports at once', () => {
  it('of one file leave each row once, and one import', async () => {
    const results = await Promise.all([load(csv(GAS, PLACE)), load(csv(GAS, PLACE))]);
    expect(results.map(({ added }) => added.length).sort()).toEqual([0, 2]);
    expect(await counts()).toMatchObject({ rows: 2, loads: 1 });
  });

  it('of several files leave the rows of one of them', async () => {
    for (const [content, question] of [
      [csv(GAS), 'Que vend la SAR en bouteilles ?'],
      [csv(PLACE), 'Où se trouve la raffinerie ?'],
    ] as const) {
      await Promise.all([load(csv(GAS)), load(csv(PLACE)), load(csv(GAS)), load(csv(PLACE))]);
      expect(await listQuestions()).toHaveLength(1);
      await load(content);
      expect(await listQuestions()).toEqual([question]);
    }
  });
});
