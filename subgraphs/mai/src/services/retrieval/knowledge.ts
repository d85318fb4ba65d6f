/** What may be answered from, indexed in memory: some thousand wordings, built anew when the knowledge changes. */
import type { Db } from '@sar/database/client';
import { findConflicts } from '../conflicts.ts';
import { fitLexicon, idf, type Lexicon } from '../embedding/lexicon.ts';
import { readGlossary } from '../glossary.ts';
import { knowledgeVersions, listPassages, type Passage, type Versions } from '../passages.ts';
import type { Glossary } from './glossary.ts';
import type { InvertedIndex } from './inverted.ts';
import { indexTrigrams, indexWords, type TrigramIndex } from './lexical.ts';

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
  /** Place of its row in `rows`. */
  readonly row: number;
}

export interface KnowledgeIndex {
  readonly rows: readonly Row[];
  readonly wordings: readonly Wording[];
  /** Place of each passage in `wordings`. */
  readonly places: ReadonlyMap<string, number>;
  /** Rows that say otherwise than a row, by its id. */
  readonly disputes: ReadonlyMap<string, readonly Row[]>;
  readonly lexicon: Lexicon;
  readonly glossary: Glossary;
  readonly words: InvertedIndex;
  readonly trigrams: TrigramIndex;
}

/** Indexes the wordings of rows. Those of articles are left out: who may read them is not known here. */
export function indexKnowledge(passages: readonly Passage[], glossary: Glossary): KnowledgeIndex {
  const rows: Row[] = [];
  const wordings: Wording[] = [];
  const known: string[] = [];
  const placeOf = new Map<string, number>();
  for (const { id, entryId, form, text, section, question, answer, kind, position } of passages) {
    if (entryId === null || question === null || answer === null || kind === null) continue;
    const row = placeOf.get(entryId) ?? rows.length;
    if (row === rows.length) {
      placeOf.set(entryId, row);
      rows.push({ id: entryId, section, question, answer, kind, position });
      known.push(question);
    }
    wordings.push({ passageId: id, text, row });
    // Spellings of telephones are searched, but no word is corrected towards them.
    if (form !== 'SMS') known[row] += ` ${text}`;
  }
  const lexicon = fitLexicon(rows.map(({ section, answer }, place) => ({ section, question: known[place] ?? '', answer })));
  const documents = wordings.map(({ text, row }) => ({ wording: text, answer: rows[row]?.answer ?? '' }));
  return {
    rows,
    wordings,
    places: new Map(wordings.map(({ passageId }, place) => [passageId, place])),
    disputes: findDisputes(rows),
    lexicon,
    glossary,
    words: indexWords(documents, (stem) => idf(lexicon, stem)),
    trigrams: indexTrigrams(documents),
  };
}

/** That something is written nowhere contradicts nobody. */
function findDisputes(rows: readonly Row[]): Map<string, Row[]> {
  const disputes = new Map<string, Row[]>();
  for (const { kind, rows: those } of findConflicts(rows.filter((row) => row.kind !== 'NOT_DOCUMENTED'))) {
    if (kind === 'DUPLICATE') continue;
    for (const row of those) disputes.set(row.id, [...(disputes.get(row.id) ?? []), ...those.filter((other) => other !== row)]);
  }
  return disputes;
}

export interface KnowledgeCache {
  /** The knowledge as it stands, one statement when it has not changed. */
  get(db: Db): Promise<KnowledgeIndex>;
}

/** Keeps the index for the life of the process; questions that come while it is built wait for the same one. */
export function createKnowledgeCache(): KnowledgeCache {
  let latest: { readonly versions: Versions; readonly index: Promise<KnowledgeIndex> } | null = null;
  return {
    async get(db) {
      const versions = await knowledgeVersions(db);
      if (latest && isSame(latest.versions, versions)) return latest.index;
      const index = read(db, versions, latest);
      latest = { versions, index };
      // A failure is not kept.
      index.catch(() => {
        if (latest?.index === index) latest = null;
      });
      return index;
    },
  };
}

const isSame = (one: Versions, other: Versions) => one.rows === other.rows && one.glossary === other.glossary;

/** Reads what changed: rows, glossary or both. */
async function read(db: Db, versions: Versions, known: { readonly versions: Versions; readonly index: Promise<KnowledgeIndex> } | null) {
  const before = await known?.index.catch(() => null);
  const keeps = (name: keyof Versions) => before && known?.versions[name] === versions[name];
  const glossary = keeps('glossary') ? (before as KnowledgeIndex).glossary : await readGlossary(db);
  if (keeps('rows')) return { ...(before as KnowledgeIndex), glossary };
  return indexKnowledge(await listPassages(db), glossary);
}
