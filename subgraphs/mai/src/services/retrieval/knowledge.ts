/** What may be answered from, indexed in memory: some thousand wordings. */
import { createDisputes } from '../conflicts.ts';
import type { Passage as Spoken } from '../embedding/embedder.ts';
import { changeLexicon, idf, type Lexicon } from '../embedding/lexicon.ts';
import type { Passage } from '../passages.ts';
import type { Glossary } from './glossary.ts';
import { indexTrigrams, indexWords, type TrigramIndex, type WordIndex } from './lexical.ts';

/** A curated row. */
export interface Row {
  readonly id: string;
  readonly section: string | null;
  readonly question: string;
  readonly answer: string;
  readonly kind: NonNullable<Passage['kind']>;
  /** Place in its file, where neighbours are about the same thing. */
  readonly position: number;
}

/** One wording of a row. */
export interface Wording {
  readonly passageId: string;
  readonly text: string;
  /** Place of its row in `rows`; GONE once that is not to be found any more. */
  readonly row: number;
}

export const GONE = -1;

export interface KnowledgeIndex {
  /** Those that went keep their places, with no wording that leads there. */
  readonly rows: readonly Row[];
  readonly wordings: readonly Wording[];
  /** Place of each passage in `wordings`. */
  readonly places: ReadonlyMap<string, number>;
  /** Place of each row in `rows`, by its id; those that went have none. */
  readonly rowPlaces: ReadonlyMap<string, number>;
  /** What each row says in all its wordings, for the lexicon. */
  readonly spoken: readonly Spoken[];
  /** Rows that say otherwise than a row. */
  readonly disputesOf: (row: Row) => readonly Row[];
  readonly lexicon: Lexicon;
  readonly glossary: Glossary;
  readonly words: WordIndex;
  readonly trigrams: TrigramIndex;
}

const LEXICON: Lexicon = { documents: 0, frequency: {} };

/** Indexes the wordings of rows. Those of articles are left out: who may read them is not known here. */
export function indexKnowledge(passages: readonly Passage[], glossary: Glossary): KnowledgeIndex {
  return grow(null, new Set(), passages, glossary);
}

/**
 * An index without some rows and with the passages of others. A stem's weight stays what it was when its document came:
 * rarity moves little with few rows, and with many the index is built anew.
 * @param went ids of rows, those among them that come again with other wordings.
 */
export function grow(
  before: KnowledgeIndex | null,
  went: ReadonlySet<string>,
  passages: readonly Passage[],
  glossary: Glossary,
): KnowledgeIndex {
  const rows = [...(before?.rows ?? [])];
  const spoken = [...(before?.spoken ?? [])];
  const rowPlaces = new Map(before?.rowPlaces);
  const gone = new Set([...went].map((id) => rowPlaces.get(id)));
  for (const id of went) rowPlaces.delete(id);
  const first = rows.length;
  const added: Wording[] = [];
  for (const { id, entryId, form, text, section, question, answer, kind, position } of passages) {
    if (entryId === null || question === null || answer === null || kind === null) continue;
    const row = rowPlaces.get(entryId) ?? rows.length;
    if (row === rows.length) {
      rowPlaces.set(entryId, row);
      rows.push({ id: entryId, section, question, answer, kind, position });
      spoken.push({ section, question, answer });
    }
    added.push({ passageId: id, text, row });
    // Spellings of telephones are searched, but no word is corrected towards them.
    const said = spoken[row] as Spoken;
    if (form !== 'SMS') spoken[row] = { ...said, question: `${said.question} ${text}` };
  }
  const kept = (before?.wordings ?? []).map((wording) => (gone.has(wording.row) ? { ...wording, row: GONE } : wording));
  const wordings = [...kept, ...added];
  const documents = added.map(({ text, row }) => ({ wording: text, answer: rows[row]?.answer ?? '' }));
  const leaving = spoken.filter((_, place) => gone.has(place));
  const lexicon = changeLexicon(before?.lexicon ?? LEXICON, spoken.slice(first), leaving);
  const live = () => [...rowPlaces.values()].map((place) => rows[place] as Row);
  return {
    rows,
    wordings,
    places: new Map(wordings.flatMap(({ passageId, row }, place) => (row === GONE ? [] : [[passageId, place] as const]))),
    rowPlaces,
    spoken,
    // That something is written nowhere contradicts nobody.
    disputesOf: createDisputes(() => live().filter(({ kind }) => kind !== 'NOT_DOCUMENTED')),
    lexicon,
    glossary,
    words: indexWords(documents, (stem) => idf(lexicon, stem), before?.words),
    trigrams: indexTrigrams(documents, before?.trigrams),
  };
}
