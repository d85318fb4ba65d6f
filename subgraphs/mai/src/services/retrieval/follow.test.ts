import { readFileSync } from 'node:fs';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryRow } from '../../tables.ts';
import { importDataset } from '../import.ts';
import { addAlias, createRow, removeAlias, setRowStatus, updateRow } from '../row-writes.ts';
import { createKnowledgeCache, type KnowledgeCache } from './follow.ts';
import type { KnowledgeIndex } from './knowledge.ts';
import { readQuestion } from './question.ts';
import { search } from './search.ts';
import { LOCAL } from './weights.ts';

const DATASET = readFileSync(new URL('../../../../../data/sar_official_dataset.csv', import.meta.url));
const QUERIES = readFileSync(new URL('../../../../../data/mai_evaluation.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { query: string }).query);
const ABSENT = 'b5c1a0de-0000-4000-8000-000000000000';

describe('the index that follows its rows', () => {
  const app = useApp();
  const db = () => app.house.dependencies.db;
  const models = { getActive: async () => null };
  const write = {
    models,
    get db() {
      return db();
    },
  };
  let cache: KnowledgeCache;
  let row: EntryRow;
  const fresh = () => createKnowledgeCache().get(db());
  const create = (question: string, answer: string) => createRow(write, ABSENT, { question, answer });
  const rowsOf = (index: KnowledgeIndex) => [...index.rowPlaces.values()].map((place) => index.rows[place]);
  const idsOf = (index: KnowledgeIndex) =>
    rowsOf(index)
      .map((one) => one?.id)
      .sort();
  const best = (index: KnowledgeIndex, query: string) =>
    search(index, readQuestion(index.lexicon, index.glossary, query, null), [], LOCAL)[0]?.row.id;
  const partsOf = ({ words }: KnowledgeIndex) => words.index.parts.length;

  beforeAll(async () => {
    cache = createKnowledgeCache();
    await cache.get(db());
    row = await create('Combien de flamants comptent les salines ?', 'Trente flamants.');
  });

  /** The index after a write, which must say what one that is built anew says. */
  async function followed(): Promise<KnowledgeIndex> {
    const [index, anew] = [await cache.get(db()), await fresh()];
    expect(idsOf(index)).toEqual(idsOf(anew));
    expect([...index.places.keys()].sort()).toEqual([...anew.places.keys()].sort());
    expect(index.lexicon).toEqual(anew.lexicon);
    for (const one of rowsOf(anew)) {
      const same = index.rows[index.rowPlaces.get(one?.id as string) as number];
      expect(same).toEqual(one);
      expect(index.disputesOf(same as NonNullable<typeof one>)).toEqual(anew.disputesOf(one as NonNullable<typeof one>));
    }
    const other = QUERIES.filter((query) => best(index, query) !== best(anew, query));
    expect(other.length).toBeLessThanOrEqual(1);
    return index;
  }

  it('finds what came, without building the rest anew', async () => {
    const before = await cache.get(db());
    const other = await create('Les salines comptent combien de flamants ?', 'Quarante flamants.');
    const index = await followed();
    expect(partsOf(index)).toBe(partsOf(before) + 1);
    expect(index.rows[0]).toBe(before.rows[0]);
    expect([row.id, other.id]).toContain(best(index, 'flamants des salines'));
    expect(index.disputesOf(index.rows[index.rowPlaces.get(row.id) as number] as never)).toMatchObject([{ answer: 'Quarante flamants.' }]);
    await setRowStatus(write, other.id, 'WITHDRAWN');
    const after = await followed();
    expect(after.rowPlaces.has(other.id)).toBe(false);
    expect(best(after, 'flamants des salines')).toBe(row.id);
  }, 60_000);

  it('knows a row by its new words, and no more by those that it lost', async () => {
    row = await updateRow(write, ABSENT, { id: row.id, question: 'Combien de pélicans comptent les salines ?' });
    let index = await followed();
    expect(best(index, 'pélicans')).toBe(row.id);
    expect(best(index, 'flamants')).toBe(row.id); // the answer
    await addAlias(write, { id: row.id, text: 'les spatules des salines' });
    index = await followed();
    expect(best(index, 'spatules')).toBe(row.id);
    const take = async (wording: string) => {
      const [alias] = (await cache.get(db())).wordings.filter(({ text }) => text === wording);
      await removeAlias(write, alias?.passageId as string);
    };
    // As many as before, and not the same.
    await take('les spatules des salines');
    await addAlias(write, { id: row.id, text: 'les aigrettes des salines' });
    index = await followed();
    expect([best(index, 'aigrettes'), best(index, 'spatules') === row.id]).toEqual([row.id, false]);
    await take('les aigrettes des salines');
    index = await followed();
    expect(best(index, 'aigrettes')).not.toBe(row.id);
  }, 60_000);

  it('is the same one where nothing that it holds changed, and built anew where much did', async () => {
    const before = await cache.get(db());
    await create('Brouillon ?', 'Oui.').then(({ id }) => setRowStatus(write, id, 'WITHDRAWN'));
    expect((await followed()).words).toBe(before.words);
    await importDataset(db(), 'essai.csv', Buffer.from(DATASET.toString().split('\n').slice(0, 40).join('\n')));
    const index = await followed();
    expect(partsOf(index)).toBe(1);
    expect(index.rows).toHaveLength(index.rowPlaces.size);
  }, 60_000);

  it('is built anew once it is in many parts', async () => {
    for (let n = 0; n < 45; n++) {
      await create(`Où niche le numéro ${n} ?`, 'Au nord.');
      await cache.get(db());
    }
    expect(partsOf(await followed())).toBeLessThan(40);
  }, 120_000);
});
