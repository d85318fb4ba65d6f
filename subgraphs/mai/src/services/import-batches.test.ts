import { useApp } from '@sar/testing/app';
import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { embeddings, entries, importChanges, imports, passages } from '../tables.ts';
import { importDataset } from './import.ts';
import { importAliases } from './import-aliases.ts';
import { listImports, rollbackImport } from './import-batches.ts';
import { listPassages } from './passages.ts';
import { vectorise } from './vectorise.ts';

const app = useApp();
const db = () => app.house.dependencies.db;

const GAS = 'Produits,Que vend la SAR ?,Du gaz.,';
const PLACE = 'Usine,Où est la SAR ?,À Mbao.,';
const TORCH = 'Usine,Que brûle la torche ?,Les gaz.,';
const HELMET = 'Sécurité,Que porter ?,Un casque.,';
const load = async (...lines: string[]) =>
  (await importDataset(db(), 'essai.csv', Buffer.from(`section,question,answer,aliases\n${lines.join('\n')}\n`))).importId as string;
const loadAliases = (...lines: string[]) => importAliases(db(), 'formes.csv', Buffer.from(`question,alias,kind\n${lines.join('\n')}\n`));

/** All that an import may touch, to the letter. */
const everything = async () => ({
  rows: await db().select().from(entries).orderBy(asc(entries.id)),
  passages: await db().select().from(passages).orderBy(asc(passages.id)),
  vectors: await db().select().from(embeddings).orderBy(asc(embeddings.passageId)),
});
const rowOf = async (question: string) => (await db().select().from(entries).where(eq(entries.question, question)))[0];
const listTexts = async () => (await listPassages(db())).map(({ text }) => text);

beforeEach(async () => {
  for (const table of [passages, entries, importChanges, imports]) await db().delete(table);
});

describe('the rollback of an import', () => {
  it('restores exactly the state before: rows, versions, places, wordings and vectors', async () => {
    await load(GAS, PLACE, TORCH);
    await loadAliases('Que vend la SAR ?,cmb le gaz,SMS');
    await vectorise(db(), app.house.dependencies.config, () => {});
    const before = await everything();
    const id = await load(TORCH, GAS.replace('Du gaz', 'Du butane'), `${HELMET}Quoi sur la tête ?`);
    expect(await listTexts()).toEqual(['Que brûle la torche ?', 'Que vend la SAR ?', 'cmb le gaz', 'Que porter ?', 'Quoi sur la tête ?']);
    // TORCH moved; GAS was superseded, by a version; HELMET is new; PLACE was withdrawn.
    expect(await rollbackImport(db(), id)).toBe(5);
    expect(await everything()).toEqual(before);
  });

  it('takes a first import away whole', async () => {
    await rollbackImport(db(), await load(GAS, `${PLACE}Elle est où ?`));
    expect(await everything()).toEqual({ rows: [], passages: [], vectors: [] });
  });

  it('takes away the wordings that a file of aliases brought, and only those', async () => {
    await load(`${GAS}Le gaz ?`, PLACE);
    const before = await everything();
    await loadAliases('Que vend la SAR ?,cmb le gaz,SMS', 'que vend la sar,Le gaz ?,PARAPHRASE');
    const [batch] = await listImports(db());
    await rollbackImport(db(), batch?.id ?? '');
    expect(await everything()).toEqual(before);
  });

  it('lets the same file be imported again', async () => {
    await rollbackImport(db(), await load(GAS, PLACE));
    await load(GAS, PLACE);
    expect(await listTexts()).toEqual(['Que vend la SAR ?', 'Où est la SAR ?']);
  });

  it('is noted with the import', async () => {
    const first = await load(GAS);
    const second = await load(GAS, PLACE);
    await rollbackImport(db(), second);
    expect(await listImports(db())).toMatchObject([
      { id: second, fileName: 'essai.csv', rowCount: 2, rolledBackAt: expect.any(Date) },
      { id: first, fileName: 'essai.csv', rowCount: 1, rolledBackAt: null },
    ]);
  });

  it('goes from the last to the first', async () => {
    const first = await load(GAS);
    const second = await load(GAS, PLACE);
    await expect(rollbackImport(db(), first)).rejects.toThrow(`Un import l'a suivi : annulez d'abord ${second} (essai.csv).`);
    await rollbackImport(db(), second);
    await rollbackImport(db(), first);
    expect(await db().$count(entries)).toBe(0);
  });

  it('is refused twice, and of what was never imported', async () => {
    const id = await load(GAS);
    await rollbackImport(db(), id);
    await expect(rollbackImport(db(), id)).rejects.toThrow('Cet import est déjà annulé.');
    for (const unknown of ['x', '00000000-0000-4000-8000-000000000000'])
      await expect(rollbackImport(db(), unknown)).rejects.toThrow(`Aucun import « ${unknown} »`);
  });

  it.each([
    [
      'decided on a row that it brought',
      (id: string) =>
        db()
          .update(entries)
          .set({ status: 'WITHDRAWN', curatedAt: new Date(Date.now() + 1_000) })
          .where(eq(entries.id, id)),
    ],
    [
      'gave a row that it brought another wording',
      (id: string) => db().insert(passages).values({ source: 'ALIAS', entryId: id, text: 'Où donc ?' }),
    ],
    [
      'reworded a row that it brought',
      async (id: string) => {
        const [next] = await db().insert(entries).values({ key: 'autre', position: 9, question: 'Où ?', answer: 'Là.' }).returning();
        await db()
          .update(entries)
          .set({ supersededBy: next?.id as string })
          .where(eq(entries.id, id));
      },
    ],
  ])('is refused once a curator has %s', async (_what, act) => {
    await load(GAS);
    const id = await load(GAS, PLACE);
    await act((await rowOf('Où est la SAR ?'))?.id ?? '');
    const before = await everything();
    await expect(rollbackImport(db(), id)).rejects.toThrow('Un curateur est intervenu depuis sur « Où est la SAR ? »');
    expect(await everything()).toEqual(before);
  });
});

describe('other wordings', () => {
  it('follow their row to its next version', async () => {
    await load(GAS);
    await loadAliases('Que vend la SAR ?,cmb le gaz,SMS');
    await load(GAS.replace('Du gaz', 'Du butane'));
    expect(await listPassages(db())).toMatchObject([
      { text: 'Que vend la SAR ?', answer: 'Du butane.' },
      { text: 'cmb le gaz', answer: 'Du butane.', form: 'SMS' },
    ]);
  });

  it('go with their row when it is withdrawn', async () => {
    await load(`${GAS}Le gaz ?`, PLACE);
    await load(PLACE);
    expect(await listTexts()).toEqual(['Où est la SAR ?']);
  });

  it('come once, whatever brings them', async () => {
    await load(`${GAS}Le gaz ?`);
    expect(await loadAliases('Que vend la SAR ?,Le gaz ?,PARAPHRASE', 'Que vend la SAR ?,Quel gaz ?,PARAPHRASE')).toEqual({
      added: 1,
      total: 2,
    });
    expect(await loadAliases('Que vend la SAR ?,Quel gaz ?,PARAPHRASE')).toEqual({ added: 0, total: 1 });
    expect(await listTexts()).toEqual(['Que vend la SAR ?', 'Le gaz ?', 'Quel gaz ?']);
    expect(await db().$count(imports)).toBe(2);
  });

  it('are refused for a question that no row asks, each under its line, and none is imported', async () => {
    await load(GAS);
    await expect(loadAliases('Que vend la SAR ?,Le gaz ?,SMS', 'Qui ?,Ki ?,SMS')).rejects.toThrow(
      'ligne 3 : aucune ligne ne demande « Qui ? ».',
    );
    expect(await listTexts()).toEqual(['Que vend la SAR ?']);
  });
});

describe("a curator's word", () => {
  const curate = (question: string, changes: Partial<typeof entries.$inferInsert>) =>
    db().update(entries).set(changes).where(eq(entries.question, question));

  it('stands when a file still says what it said before', async () => {
    await load(GAS, PLACE);
    const place = await rowOf('Où est la SAR ?');
    await curate('Que vend la SAR ?', { status: 'WITHDRAWN', curatedAt: new Date() });
    const [next] = await db()
      .insert(entries)
      .values({
        key: place?.key as string,
        supersededBy: place?.id as string,
        position: 1,
        question: 'Où est la SAR ?',
        answer: 'À Mbao, km 18.',
      })
      .returning();
    await db()
      .update(entries)
      .set({ supersededBy: next?.id as string })
      .where(eq(entries.id, place?.id ?? ''));
    await db()
      .update(entries)
      .set({ supersededBy: null })
      .where(eq(entries.id, next?.id ?? ''));
    const before = await everything();
    await load(GAS, PLACE);
    expect(await everything()).toEqual(before);
    await load(GAS, PLACE.replace('À Mbao', 'Près de Mbao'));
    expect(
      (
        await db()
          .select()
          .from(entries)
          .where(eq(entries.id, next?.id ?? ''))
      )[0]?.supersededBy,
    ).not.toBeNull();
  });

  it('stands when no file ever held the row', async () => {
    await db().insert(entries).values({ key: 'main', position: 9, question: 'Qui cure ?', answer: 'La curation.' });
    await load(GAS);
    expect((await rowOf('Qui cure ?'))?.status).toBe('PUBLISHED');
  });
});
