import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDataset } from './services/dataset.ts';
import { normalizeQuestion } from './services/embedding/text.ts';

const read = (name: string) => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8');
const { rows, repeated } = parseDataset(read('sar_official_dataset.csv'));
const evaluation = read('mai_evaluation.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; kind: string; query: string; expected: string[] });

describe('the dataset that ships with the project', () => {
  it('has at least 300 rows, none repeated', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(repeated).toBe(0);
  });

  it('asks no question twice, case, accents and punctuation apart', () => {
    const seen = rows.map(({ question }) => normalizeQuestion(question));
    expect(seen.filter((question, index) => seen.indexOf(question) !== index)).toEqual([]);
  });

  it('has only questions that end with a question mark', () => {
    expect(rows.map(({ question }) => question).filter((question) => !question.endsWith('?'))).toEqual([]);
  });

  it('has a section for every row', () => {
    expect(rows.filter(({ section }) => section === null)).toEqual([]);
  });

  it('holds no e-mail address', () => {
    expect(rows.filter((row) => Object.values(row).some((cell) => /\S@\S/.test(cell ?? '')))).toEqual([]);
  });
});

describe('the evaluation set', () => {
  it('expects questions of the dataset, letter for letter', () => {
    const questions = new Set(rows.map(({ question }) => question));
    expect(evaluation.flatMap(({ expected }) => expected).filter((question) => !questions.has(question))).toEqual([]);
  });

  it('expects an answer to paraphrases, keywords and typing mistakes, and to nothing else', () => {
    const answerable = ['paraphrase', 'keyword', 'typo'];
    expect(evaluation.filter(({ kind, expected }) => answerable.includes(kind) !== expected.length > 0)).toEqual([]);
  });

  it('gives every query an id of its own and copies no question of the dataset', () => {
    expect(new Set(evaluation.map(({ id }) => id)).size).toBe(evaluation.length);
    const known = new Set(rows.map(({ question }) => normalizeQuestion(question)));
    expect(evaluation.filter(({ query }) => known.has(normalizeQuestion(query)))).toEqual([]);
  });
});
