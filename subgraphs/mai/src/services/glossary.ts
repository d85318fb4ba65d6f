import { readFileSync } from 'node:fs';
import { chunks } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { contains, fold } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { filled } from '@sar/subgraph-kit/inputs';
import type { Connection, Keyset, PageArguments } from '@sar/subgraph-kit/page';
import { getForUpdate, named, tablePage } from '@sar/subgraph-kit/rows';
import { and, eq, isNull, like, ne } from 'drizzle-orm';
import { z } from 'zod';
import { type GlossaryRow, glossary } from '../tables-glossary.ts';
import { readRecords } from './csv.ts';
import { normalizeQuestion, tokenize } from './embedding/text.ts';
import { createGlossary, type Glossary } from './retrieval/glossary.ts';

export type GlossaryPage = Connection<GlossaryRow>;

const NAME = { one: 'Entrée du glossaire' };
const isInUse = isNull(glossary.removedAt);

const byWord: Keyset<GlossaryRow> = {
  list: 'maiGlossary',
  columns: [glossary.wordKey, glossary.id],
  direction: 'asc',
  values: (row) => [row.wordKey, row.id],
};

/** One page of readings, in the order of their words. */
export function listGlossary(db: Db, filter: PageArguments & { readonly search?: string | null }): Promise<GlossaryPage> {
  const found = filter.search ? like(glossary.searchText, contains(filter.search)) : undefined;
  return tablePage(db, glossary, filter, byWord, and(isInUse, found));
}

/** All readings in use, ready to be looked up. */
export async function readGlossary(db: Db): Promise<Glossary> {
  return createGlossary(await db.select({ word: glossary.word, means: glossary.means }).from(glossary).where(isInUse));
}

const term = z.object({ id: z.string().nullish(), word: filled(80), means: filled(200) });

/**
 * Adds a reading, or changes the one that an id names.
 * @throws InputRefused when a text holds no word, the meaning none that rows are searched by, or the reading stands already.
 */
export async function saveTerm(db: Db, authorId: string, input: unknown): Promise<GlossaryRow> {
  const { id, word, means } = parseInput(term, input);
  const reading = readingOf({ word, means });
  if (!reading.wordKey) throw inputRefused('word', 'INVALID', 'Le terme ne contient aucun mot : écrivez-en un.');
  if (tokenize(means).length === 0)
    throw inputRefused('means', 'INVALID', 'Le sens ne contient aucun mot que la recherche puisse suivre : écrivez-en un, en lettres.');
  return db.transaction(async (tx) => {
    if (id) await getForUpdate(tx, glossary, id, NAME, isInUse);
    const same = and(eq(glossary.wordKey, reading.wordKey), eq(glossary.meansKey, reading.meansKey));
    const [standing] = await tx
      .select({ id: glossary.id })
      .from(glossary)
      .where(and(same, isInUse, id ? ne(glossary.id, id) : undefined));
    if (standing)
      throw inputRefused('means', 'DUPLICATE', 'Le glossaire donne déjà ce sens à ce terme : gardez-le, ou donnez un autre sens.');
    const values = { ...reading, authorId, removedAt: null };
    // A reading that changes leaves what it was behind, as one taken out.
    if (id) await tx.update(glossary).set({ removedAt: new Date() }).where(eq(glossary.id, id));
    const [row] = await tx
      .insert(glossary)
      .values(values)
      .onConflictDoUpdate({ target: [glossary.wordKey, glossary.meansKey], set: values })
      .returning();
    return row as GlossaryRow;
  });
}

/** Takes a reading out. @returns its id. @throws InputRefused when there is none. */
export async function removeTerm(db: Db, authorId: string, id: string): Promise<string> {
  const gone = await db
    .update(glossary)
    .set({ removedAt: new Date(), authorId })
    .where(and(named(glossary.id, id), isInUse))
    .returning({ id: glossary.id });
  if (gone.length === 0) throw absent('id', NAME.one);
  return id;
}

/** Where the first readings come from: columns word and means; a word with several meanings has several lines. */
const FILE = new URL('../../../../data/mai_glossary.csv', import.meta.url);

/** Adds the readings of the file that were never there; what curators changed or took out stays as they left it. @returns how many. */
export async function seedGlossary(db: Db): Promise<number> {
  const readings = shippedReadings().map(readingOf);
  let added = 0;
  for (const chunk of chunks(readings)) {
    const rows = await db.insert(glossary).values(chunk).onConflictDoNothing().returning({ id: glossary.id });
    added += rows.length;
  }
  return added;
}

/** The readings of the project's data. */
export function shippedReadings(): { word: string; means: string }[] {
  const records = readRecords(readFileSync(FILE, 'utf8'), ['word', 'means']);
  return records.map(({ cells: { word = '', means = '' } }) => ({ word, means }));
}

const readingOf = ({ word, means }: { readonly word: string; readonly means: string }) => ({
  word,
  means,
  wordKey: normalizeQuestion(word),
  meansKey: normalizeQuestion(means),
  searchText: fold(`${word} ${means}`),
});
