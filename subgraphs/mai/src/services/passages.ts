import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { and, asc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { type EntryKind, entries, knowledge, type PassageRow, passages } from '../tables.ts';

/** A wording that is searched, with what the row behind it says; the row's part is null for an article. */
export interface Passage extends Pick<PassageRow, 'id' | 'source' | 'entryId' | 'articleId' | 'form' | 'title' | 'text' | 'audiences'> {
  readonly section: string | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly kind: EntryKind | null;
  /** Place of the row in its file, or of the piece in its article. */
  readonly position: number;
}

/** Which rows may be cited: published, not superseded, valid on a day (YYYY-MM-DD in SQL). */
export const isCurrent = (day: SQL = today): SQL =>
  and(
    eq(entries.status, 'PUBLISHED'),
    isNull(entries.supersededBy),
    or(isNull(entries.validFrom), lte(entries.validFrom, day)),
    or(isNull(entries.validUntil), gte(entries.validUntil, day)),
  ) as SQL;

/** Which passages may be shown, in a query that joins their rows to the left: an article's have none, and its room has the last word on it. */
export const isShown = (day: SQL = today): SQL => or(isNull(passages.entryId), isCurrent(day)) as SQL;

/** What is searched of a row: one of its wordings. */
export type WordingRef = Pick<Passage, 'id' | 'position'> & { readonly entryId: string };

/** The wordings of the rows that may be cited, by their ids alone: a thirtieth of what reading all of them costs. */
export function listWordings(db: Db, day: SQL = today): Promise<WordingRef[]> {
  return db
    .select({ id: passages.id, entryId: entries.id, position: entries.position })
    .from(passages)
    .innerJoin(entries, eq(entries.id, passages.entryId))
    .where(isCurrent(day));
}

/**
 * Every passage of a row that may be cited on a day, and of every article, in the order of the file.
 * @param entryIds of these rows alone, where given.
 */
export function listPassages(db: Db, day: SQL = today, entryIds?: readonly string[]): Promise<Passage[]> {
  return db
    .select({
      id: passages.id,
      source: passages.source,
      entryId: passages.entryId,
      articleId: passages.articleId,
      form: passages.form,
      title: passages.title,
      text: passages.text,
      audiences: passages.audiences,
      section: entries.section,
      question: entries.question,
      answer: entries.answer,
      kind: entries.kind,
      position: sql<number>`coalesce(${entries.position}, ${passages.position})`,
    })
    .from(passages)
    .leftJoin(entries, eq(entries.id, passages.entryId))
    .where(and(isShown(day), entryIds && sql`${entries.id} = any(${`{${entryIds.join(',')}}`}::uuid[])`))
    .orderBy(asc(entries.position), asc(entries.id), asc(passages.articleId), asc(passages.position), asc(passages.id));
}

/** What rows and glossary are at: other versions, other contents. */
export interface Versions {
  /** Changes whenever listPassages could give something else: at every write of rows or passages, and at midnight. */
  readonly rows: string;
  readonly glossary: number;
}

export async function knowledgeVersions(db: Db, day: SQL = today): Promise<Versions> {
  const [row] = await db
    .select({ rows: sql<string>`${knowledge.version} || ':' || ${day}`, glossary: knowledge.glossaryVersion })
    .from(knowledge);
  if (!row) throw new Error('mai.knowledge has lost its row');
  return row;
}
