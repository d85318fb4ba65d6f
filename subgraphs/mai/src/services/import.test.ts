import { useApp } from '@sar/testing/app';
import { asc, eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { embeddings, entries, imports, passages } from '../tables.ts';
import { DatasetError } from './dataset.ts';
import { type Imported, importDataset } from './import.ts';
import { vectorise } from './vectorise.ts';

const app = useApp();
const db = () => app.house.dependencies.db;

const csv = (...lines: string[]) => Buffer.from(`${['section,question,answer', ...lines].join('\n')}\n`);
const load = (content: Buffer, path = 'essai.csv'): Promise<Imported> => importDataset(db(), path, content);

const GAS = 'Produits,Que vend la SAR en bouteilles ?,Du gaz butane.';
const PLACE = 'Usine,Où se trouve la raffinerie ?,À Mbao.';
const TORCH = 'Usine,Que brûle la torche ?,Les gaz en trop.';
const HELMET = 'Sécurité,Que porter sur la tête ?,Un casque.';

const listRows = () => db().select().from(entries).orderBy(asc(entries.position));
const listQuestions = async () => (await listRows()).map(({ question }) => question);
const countVectors = async (ids: string[]) =>
  (await db().select().from(embeddings).innerJoin(passages, eq(passages.id, embeddings.passageId)).where(inArray(passages.entryId, ids)))
    .length;

async function counts() {
  const [rows, loads, vectors] = await Promise.all([db().$count(entries), db().$count(imports), db().$count(embeddings)]);
  return { rows, loads, vectors };
}

beforeEach(async () => {
  await db().delete(entries);
  await db().delete(imports);
});

describe('the import of a dataset', () => {
  it('adds every row of a first file, in its order, and notes the import', async () => {
    expect(await load(csv(GAS, PLACE, TORCH), '/srv/depot/jeu.csv')).toEqual({ added: 3, removed: 0, unchanged: 0, repeated: 0 });
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
    expect(await load(csv(GAS, PLACE), 'copie.csv')).toEqual({ added: 0, removed: 0, unchanged: 2, repeated: 0 });
    expect({ rows: await listRows(), loads: await db().select().from(imports) }).toEqual(before);
  });

  it('adds what is new, removes what is gone and keeps the ids of the rest', async () => {
    await load(csv(GAS, PLACE, TORCH));
    const before = new Map((await listRows()).map(({ question, id }) => [question, id]));
    expect(await load(csv(GAS, TORCH, HELMET))).toEqual({ added: 1, removed: 1, unchanged: 2, repeated: 0 });
    const after = new Map((await listRows()).map(({ question, id }) => [question, id]));
    expect([...after.keys()].sort()).toEqual(['Que brûle la torche ?', 'Que porter sur la tête ?', 'Que vend la SAR en bouteilles ?']);
    for (const question of ['Que vend la SAR en bouteilles ?', 'Que brûle la torche ?'])
      expect(after.get(question)).toBe(before.get(question));
  });

  it('keeps the vectors of unchanged rows and drops those of removed ones', async () => {
    await load(csv(GAS, PLACE));
    await vectorise(db(), app.house.dependencies.config, () => {});
    const [gas, place] = (await listRows()).map(({ id }) => id) as [string, string];
    expect(await countVectors([gas, place])).toBe(2);
    await load(csv(GAS, HELMET));
    expect(await countVectors([gas])).toBe(1);
    expect(await countVectors([place])).toBe(0);
    expect(await db().$count(embeddings)).toBe(1);
  });

  it.each([
    ['answer', GAS.replace('butane', 'propane')],
    ['question', GAS.replace('bouteilles', 'bonbonnes')],
    ['section', GAS.replace('Produits', 'Ventes')],
  ])('takes a row with another %s for a new one', async (_cell, changed) => {
    await load(csv(GAS));
    const [before] = await listRows();
    expect(await load(csv(changed))).toEqual({ added: 1, removed: 1, unchanged: 0, repeated: 0 });
    expect((await listRows()).map(({ id }) => id)).not.toContain(before?.id);
  });

  it('keeps a repeated row once and counts the repetitions', async () => {
    expect(await load(csv(GAS, PLACE, GAS, GAS))).toEqual({ added: 2, removed: 0, unchanged: 0, repeated: 2 });
    expect(await db().$count(entries)).toBe(2);
  });

  it('imports nothing of a file with a fault', async () => {
    await load(csv(GAS, PLACE));
    await vectorise(db(), app.house.dependencies.config, () => {});
    const before = await counts();
    await expect(load(csv(HELMET, 'Usine,,Sans question.'))).rejects.toBeInstanceOf(DatasetError);
    expect(await counts()).toEqual(before);
  });

  it('takes thousands of rows, and takes them away again', async () => {
    const many = Array.from({ length: 1203 }, (_, n) => `Essai,Question ${n} ?,Réponse ${n}.`);
    expect(await load(csv(...many))).toMatchObject({ added: 1203 });
    expect(await db().$count(entries)).toBe(1203);
    expect(await load(csv(GAS))).toEqual({ added: 1, removed: 1203, unchanged: 0, repeated: 0 });
    expect(await listQuestions()).toEqual(['Que vend la SAR en bouteilles ?']);
  });

  it('gives every row its place in the new file', async () => {
    await load(csv(GAS, PLACE, TORCH));
    await load(csv(HELMET, TORCH, GAS));
    expect((await listRows()).map(({ position, question }) => [position, question])).toEqual([
      [0, 'Que porter sur la tête ?'],
      [1, 'Que brûle la torche ?'],
      [2, 'Que vend la SAR en bouteilles ?'],
    ]);
  });

  it('compares a file with the rows themselves, not with the file before', async () => {
    await load(csv(GAS, PLACE));
    await db().delete(entries).where(eq(entries.position, 1));
    expect(await load(csv(GAS, PLACE))).toMatchObject({ added: 1, unchanged: 1 });
    expect(await db().$count(entries)).toBe(2);
  });
});

describe('two imports at once', () => {
  it('of one file leave each row once, and one import', async () => {
    const results = await Promise.all([load(csv(GAS, PLACE)), load(csv(GAS, PLACE))]);
    expect(results.map(({ added }) => added).sort()).toEqual([0, 2]);
    expect(await counts()).toMatchObject({ rows: 2, loads: 1 });
  });

  it('of two files leave the rows of one of them', async () => {
    await Promise.all([load(csv(GAS, PLACE)), load(csv(GAS, TORCH))]);
    const questions = await listQuestions();
    expect(questions).toHaveLength(2);
    expect(questions[0]).toBe('Que vend la SAR en bouteilles ?');
  });

  it('of two files do not keep either from being imported afterwards', async () => {
    for (const [content, question] of [
      [csv(GAS), 'Que vend la SAR en bouteilles ?'],
      [csv(PLACE), 'Où se trouve la raffinerie ?'],
    ] as const) {
      await Promise.all([load(csv(GAS)), load(csv(PLACE)), load(csv(GAS)), load(csv(PLACE))]);
      await load(content);
      expect(await listQuestions()).toEqual([question]);
    }
  });
});
