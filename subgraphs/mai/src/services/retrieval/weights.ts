/** Fitted numbers, as `npm run fit:mai` prints them; set by hand are `vectorVote`, `nearby` and the two thresholds. */
import type { Embedder } from '../embedding/embedder.ts';

/** How one family of models is read. */
export interface Profile {
  /** How much the vectors count among the three voters. */
  readonly vectorVote: number;
  /** What orders the rows of one question: a sum, each part times its weight. */
  readonly ranking: Readonly<Record<'words' | 'trigrams' | 'cosine' | 'coverage' | 'otherAsk' | 'lacksNumber' | 'nearby', number>>;
  /** The logistic of "the best row answers the question". */
  readonly confidence: Readonly<
    Record<'bias' | 'trigrams' | 'cosine' | 'coverage' | 'focus' | 'otherAsk' | 'lacksNumber' | 'margin' | 'unknown', number>
  >;
  /** Least confidence to answer. */
  readonly answerFrom: number;
  /** Least confidence to suggest. */
  readonly suggestFrom: number;
}

/*
 * Fitted on 29 Nov 2026 over 591 answerable and 62 other questions: data/mai_evaluation.jsonl, a quarter of
 * data/mai_aliases.csv, and a development set of 100 on 2,958 rows of the company. Ten-fold cross-validated on the last,
 * of which 57.7 % find their row first: .7 answers 34.6 % of what the rows cover with a precision of 92.9 %, .6 39.7 %
 * with 85.3 %, .8 26.9 % with 95.5 %. Precision comes first, so just below .7: .67 loses none, .65 does.
 */

/** The cosine of the local model repeats what trigrams say: fitted with it, its sign was unstable. */
export const LOCAL: Profile = {
  vectorVote: 0.3,
  ranking: { words: 1.78, trigrams: 9.75, cosine: 0.07, coverage: 7.87, otherAsk: -1.27, lacksNumber: -2.04, nearby: 2 },
  confidence: {
    bias: -4.22,
    trigrams: 1.82,
    cosine: 0,
    coverage: 2.58,
    focus: 1.37,
    otherAsk: 0.28,
    lacksNumber: -1.38,
    margin: 0.7,
    unknown: 2.32,
  },
  answerFrom: 0.67,
  suggestFrom: 0.1,
};

/** Without vectors, and for models that nobody has fitted: the cosine's scale is unknown, so it has no weight. */
export const WORDS: Profile = { ...LOCAL, ranking: { ...LOCAL.ranking, cosine: 0 } };

/**
 * multilingual-e5-small, quantised to 4 bits; its cosines lie between 0.8 and 1. Fitted on the same questions, the turn before
 * in the vectors: on the company's rows .7 answers 37.2 % with a precision of 93.1 % and nothing that they do not cover; .65
 * 38.5 % with 90.3 %, and one question of another world.
 */
export const E5: Profile = {
  vectorVote: 1,
  ranking: { words: 0.19, trigrams: 3.56, cosine: 101.3, coverage: 6.3, otherAsk: -0.98, lacksNumber: -2.01, nearby: 2 },
  confidence: {
    bias: -11.5,
    trigrams: 2.01,
    cosine: 9.4,
    coverage: 1.49,
    focus: 0.02,
    otherAsk: 0.28,
    lacksNumber: -0.42,
    margin: 0.79,
    unknown: 2.75,
  },
  answerFrom: 0.7,
  suggestFrom: 0.1,
};

/** The numbers fitted for a model. */
export function profileOf({ provider, model }: Pick<Embedder, 'provider' | 'model'>): Profile {
  if (provider === 'local') return LOCAL;
  return /e5/i.test(model) ? E5 : WORDS;
}
