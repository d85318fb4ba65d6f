import { readFileSync } from 'node:fs';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { askMai } from './services/ask.ts';

interface Case {
  readonly id: string;
  readonly kind: 'paraphrase' | 'keyword' | 'typo' | 'offtopic' | 'neartopic' | 'injection';
  readonly query: string;
  readonly expected: string[];
}

/** A gate, not a target: what a change to the decision or to the dataset may not fall below. */
const LEAST_PRECISION = 0.93;
const LEAST_ANSWERED = 0.6;
const MOST_NEAR_TOPIC = 1;

const cases = readFileSync(new URL('../../../data/mai_evaluation.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('MAI on its evaluation set', () => {
  const app = useApp();
  /** The row that MAI answered each case with; null without an answer. */
  const given = new Map<Case, string | null>();
  const answered = (...kinds: Case['kind'][]) => cases.filter((one) => kinds.includes(one.kind) && given.get(one));
  const isRight = (one: Case) => one.expected.includes(given.get(one) ?? '');

  beforeAll(async () => {
    const context = createContext(app.house.dependencies)({ viewer: null, requestId: 'évaluation' });
    for (const one of cases) {
      const { status, sources } = await askMai(context, one.query);
      given.set(one, status === 'ANSWER' ? (sources[0]?.question ?? '') : null);
    }
  });

  it('has been asked everything', () => {
    expect(given.size).toBe(120);
  });

  it(`is right in at least ${100 * LEAST_PRECISION} % of its answers`, () => {
    const all = cases.filter((one) => given.get(one) !== null);
    expect(all.filter(isRight).length / all.length).toBeGreaterThanOrEqual(LEAST_PRECISION);
  });

  it(`answers at least ${100 * LEAST_ANSWERED} % of what its rows cover`, () => {
    const coverable = cases.filter(({ expected }) => expected.length > 0);
    expect(answered('paraphrase', 'keyword', 'typo').length / coverable.length).toBeGreaterThanOrEqual(LEAST_ANSWERED);
  });

  it('answers nothing off topic and no attempt to steer it', () => {
    expect(answered('offtopic', 'injection').map(({ query }) => query)).toEqual([]);
  });

  it(`answers at most ${MOST_NEAR_TOPIC} question on the company that no row covers`, () => {
    expect(answered('neartopic').length).toBeLessThanOrEqual(MOST_NEAR_TOPIC);
  });
});
