import { useApp } from '@sar/testing/app';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { entries, passages } from '../tables.ts';
import { importDataset } from './import.ts';
import { knowledgeVersions, listPassages } from './passages.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const DAY = sql`'2030-06-15'::date`;
const listTexts = async () => (await listPassages(db(), DAY)).map(({ text }) => text);

/** The row under test, and one that stays. */
const GAS = 'Que vend la SAR ?';
const PLACE = 'Où est la SAR ?';
const gas = () => db().select().from(entries).where(eq(entries.question, GAS));
const change = (changes: Partial<typeof entries.$inferInsert>) => db().update(entries).set(changes).where(eq(entries.question, GAS));

beforeEach(async () => {
  await db().delete(passages);
  await db().delete(entries);
  await importDataset(db(), 'essai.csv', Buffer.from(`section,question,answer\nProduits,${GAS},Du gaz.\nUsine,${PLACE},À Mbao.\n`));
});

describe('what is searched', () => {
  it('is every question, in the order of the file, with its row', async () => {
    const [row] = await gas();
    const [first, ...others] = await listPassages(db());
    expect(first).toEqual({
      id: expect.any(String),
      source: 'QUESTION',
      entryId: row?.id,
      articleId: null,
      form: null,
      title: null,
      text: GAS,
      audiences: null,
      section: 'Produits',
      question: GAS,
      answer: 'Du gaz.',
      kind: 'FACT',
      position: 0,
    });
    expect(others.map(({ text, position }) => [text, position])).toEqual([[PLACE, 1]]);
  });

  it('is an alias too, after the question of its row, and an article that no row vouches for', async () => {
    const [row] = await gas();
    const articleId = '00000000-0000-4000-8000-000000000001';
    await db()
      .insert(passages)
      .values([
        { source: 'ARTICLE', articleId, title: 'Titre', text: 'Un morceau.', audiences: ['all'] },
        { source: 'ALIAS', entryId: row?.id as string, form: 'SMS', text: 'cmb le gaz', position: 1 },
      ]);
    const shown = await listPassages(db());
    expect(shown.map(({ text }) => text)).toEqual([GAS, 'cmb le gaz', PLACE, 'Un morceau.']);
    expect(shown[1]).toMatchObject({ form: 'SMS', question: GAS, answer: 'Du gaz.' });
    expect(shown[3]).toMatchObject({ articleId, question: null, kind: null, audiences: ['all'] });
  });

  it('says the same thing of a row once', async () => {
    const [row] = await gas();
    const again = { source: 'ALIAS', entryId: row?.id as string, text: GAS } as const;
    await db().insert(passages).values(again).onConflictDoNothing();
    expect(await listTexts()).toEqual([GAS, PLACE]);
  });

  it.each([
    ['is a draft', { status: 'DRAFT' }],
    ['has been withdrawn', { status: 'WITHDRAWN' }],
    ['begins to hold tomorrow', { validFrom: '2030-06-16' }],
    ['held until yesterday', { validUntil: '2030-06-14' }],
  ] as const)('leaves out a row that %s', async (_what, changes) => {
    await change(changes);
    expect(await listTexts()).toEqual([PLACE]);
  });

  it.each([
    ['begins to hold today', { validFrom: '2030-06-15' }],
    ['holds until today', { validUntil: '2030-06-15' }],
  ])('keeps a row that %s', async (_what, changes) => {
    await change(changes);
    expect(await listTexts()).toEqual([GAS, PLACE]);
  });

  it('leaves out a row that another supersedes', async () => {
    const [row] = await gas();
    const [other] = await db().select().from(entries).where(eq(entries.question, PLACE));
    await db()
      .update(entries)
      .set({ supersededBy: other?.id as string })
      .where(eq(entries.id, row?.id as string));
    expect(await listTexts()).toEqual([PLACE]);
  });
});

describe('the version of the knowledge', () => {
  const before = async () => (await knowledgeVersions(db(), DAY)).rows;

  it('stays while nothing is written', async () => {
    expect(await before()).toBe(await before());
  });

  it.each([
    ['a row changes', () => change({ status: 'WITHDRAWN' })],
    ['a row goes', () => db().delete(entries).where(eq(entries.question, GAS))],
    ['a passage changes', () => db().update(passages).set({ audiences: [] })],
  ])('changes when %s', async (_what, act) => {
    const version = await before();
    await act();
    expect(await before()).not.toBe(version);
  });

  it('changes at midnight, when a row may begin or cease to hold', async () => {
    expect((await knowledgeVersions(db(), sql`'2030-06-16'::date`)).rows).not.toBe(await before());
  });
});
