/** The questions that the weights are fitted on. */
import { readFileSync } from 'node:fs';
import { parseDataset } from '@sar/mai/services/dataset';
import { normalizeQuestion } from '@sar/mai/services/embedding/text';
import type { Passage } from '@sar/mai/services/passages';
import { parse } from 'csv-parse/sync';

/** A question with the rows that answer it, by `identity`; none for one that must be declined. */
export interface Asked {
  readonly query: string;
  readonly previous: string | null;
  readonly right: ReadonlySet<string>;
}

export interface FittingSet {
  readonly passages: readonly Passage[];
  readonly questions: readonly Asked[];
  /** How much one of its questions counts. */
  readonly weight: number;
}

/** Every fourth: five wordings of one row say little more than one. */
const ALIAS_STEP = 4;
const DATA = new URL('../../../../data/', import.meta.url);

/** What a row is known by across files. */
export const identity = (question: string, answer: string): string => `${normalizeQuestion(question)}|${normalizeQuestion(answer)}`;

/** The project's rows, asked by its evaluation set and by their aliases, which are not indexed here. */
export function projectSets(): FittingSet[] {
  const rows = parseDataset(readFileSync(new URL('sar_official_dataset.csv', DATA), 'utf8')).rows;
  const passages = toPassages(rows);
  const identities = new Map(rows.map(({ question, answer }) => [question, identity(question, answer)]));
  const asked = (query: string, questions: readonly string[]): Asked => ({
    query,
    previous: null,
    right: new Set(questions.map((question) => identities.get(question) ?? '')),
  });
  const evaluation = readLines<{ query: string; expected: string[] }>(new URL('mai_evaluation.jsonl', DATA));
  const aliases = readRecords<{ question: string; alias: string }>(new URL('mai_aliases.csv', DATA));
  const some = aliases.filter((_, place) => place % ALIAS_STEP === 0);
  return [
    { passages, weight: 1, questions: evaluation.map(({ query, expected }) => asked(query, expected)) },
    { passages, weight: 0.3, questions: some.map(({ question, alias }) => asked(alias, [question])) },
  ];
}

/**
 * A set from elsewhere.
 * @param questions lines {query, relevant, history?}, `relevant` being places in the rows of the CSV, from 0.
 */
export function outsideSet(csv: string, questions: string): FittingSet {
  const records = readRecords<{ question: string; answer: string }>(csv);
  const lines = readLines<{ query: string; relevant: number[]; history?: { role: string; content: string }[] }>(questions);
  return {
    passages: toPassages(parseDataset(readFileSync(csv, 'utf8')).rows),
    weight: 2,
    questions: lines.map(({ query, relevant, history }) => ({
      query,
      previous: history?.findLast(({ role }) => role === 'user')?.content ?? null,
      right: new Set(relevant.map((place) => identity(records[place]?.question ?? '', records[place]?.answer ?? ''))),
    })),
  };
}

function readRecords<Line>(path: URL | string): Line[] {
  return parse(readFileSync(path), { columns: true }) as Line[];
}

function readLines<Line>(path: URL | string): Line[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

function toPassages(rows: readonly { section: string | null; question: string; answer: string }[]): Passage[] {
  return rows.map(({ section, question, answer }, position) => {
    const id = String(position);
    const absent = { articleId: null, form: null, title: null, audiences: null };
    return { ...absent, id, entryId: id, source: 'QUESTION', text: question, section, question, answer, kind: 'FACT', position };
  });
}
