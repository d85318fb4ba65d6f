import { readFileSync } from 'node:fs';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { consult } from './services/ask.ts';

interface Case {
  readonly id: string;
  readonly kind: 'paraphrase' | 'keyword' | 'typo' | 'offtopic' | 'neartopic' | 'injection';
  readonly query: string;
  readonly expected: string[];
}

/** What became of a case. */
interface Given {
  readonly one: Case;
  readonly answered: boolean;
  readonly confidence: number;
  /** True when the best row, given or not, is one that was expected. */
  readonly right: boolean;
  /** True when a row that was expected is the answer, or among the suggestions. */
  readonly helped: boolean;
}

/** A gate, not a target: what a change to the decision or to the data may not fall below. */
const LEAST_PRECISION = 0.88;
const LEAST_ANSWERED = 0.6;
const LEAST_HELPED = 0.9;
const MOST_NEAR_TOPIC = 1;
/** 95 %, both sides. */
const Z = 1.96;

/** Wilson's interval of a share: what the truth may be when `part` of `whole` were seen. */
function wilson(part: number, whole: number): readonly [number, number] {
  const share = part / whole;
  const middle = share + Z ** 2 / (2 * whole);
  const spread = Z * Math.sqrt((share * (1 - share)) / whole + (Z / (2 * whole)) ** 2);
  const scale = 1 + Z ** 2 / whole;
  return [(middle - spread) / scale, (middle + spread) / scale];
}

const cases = readFileSync(new URL('../../../data/mai_evaluation.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case);

describe('MAI on its evaluation set', () => {
  const app = useApp();
  const given: Given[] = [];
  const of = (...kinds: Case['kind'][]) => given.filter(({ one }) => kinds.includes(one.kind));
  const coverable = () => of('paraphrase', 'keyword', 'typo');

  beforeAll(async () => {
    const context = createContext(app.house.dependencies)({ viewer: null, requestId: 'évaluation' });
    for (const one of cases) {
      const { status, confidence, answer, ranked, suggestions } = await consult(context, one.query);
      const right = one.expected.includes(ranked[0]?.row.question ?? '');
      const shown = answer ? [answer] : suggestions;
      const helped = shown.some(({ question }) => one.expected.includes(question));
      given.push({ one, answered: status === 'ANSWER', confidence, right, helped });
    }
  });

  it('has been asked everything', () => {
    expect(given).toHaveLength(120);
  });

  it(`is right in more than ${100 * LEAST_PRECISION} % of its answers, as surely as so few questions can tell`, () => {
    const answers = given.filter(({ answered }) => answered);
    const [least] = wilson(answers.filter(({ right }) => right).length, answers.length);
    expect(least).toBeGreaterThan(LEAST_PRECISION);
  });

  it(`answers at least ${100 * LEAST_ANSWERED} % of what its rows cover`, () => {
    expect(coverable().filter(({ answered }) => answered).length / coverable().length).toBeGreaterThanOrEqual(LEAST_ANSWERED);
  });

  it(`gives or suggests the right row for at least ${100 * LEAST_HELPED} % of it`, () => {
    expect(coverable().filter(({ helped }) => helped).length / coverable().length).toBeGreaterThanOrEqual(LEAST_HELPED);
  });

  it.each([
    ['unsure', 0.1, 0.4],
    ['half sure', 0.4, 0.7],
    ['sure', 0.7, 1.01],
  ])('claims no more than it is right where it is %s', (_how, from, below) => {
    const some = given.filter(({ confidence }) => confidence >= from && confidence < below);
    const claimed = some.reduce((sum, { confidence }) => sum + confidence, 0) / some.length;
    const [, most] = wilson(some.filter(({ right }) => right).length, some.length);
    expect(claimed).toBeLessThanOrEqual(most);
  });

  it('answers nothing off topic and no attempt to steer it', () => {
    expect(of('offtopic', 'injection').filter(({ answered }) => answered)).toEqual([]);
  });

  it(`answers at most ${MOST_NEAR_TOPIC} question on the company that no row covers`, () => {
    expect(of('neartopic').filter(({ answered }) => answered).length).toBeLessThanOrEqual(MOST_NEAR_TOPIC);
  });
});
