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
 * multilingual-e5-small, quantised to 4 bits; its cosines lie between 0.8 and 1. Fitted on the same questions: on the
 * company's rows .65 answers 37.2 % with a precision of 90 %, .5 44.9 % with 89.2 %.
 */
export const E5: Profile = {
  vectorVote: 1,
  ranking: { words: 0.14, trigrams: 3.58, cosine: 101.07, coverage: 6.44, otherAsk: -0.99, lacksNumber: -2.01, nearby: 2 },
  confidence: {
    bias: -9.58,
    trigrams: 2.25,
    cosine: 7.26,
    coverage: 1.48,
    focus: -0.04,
    otherAsk: 0.34,
    lacksNumber: -0.49,
    margin: 0.75,
    unknown: 2.47,
  },
  answerFrom: 0.65,
  suggestFrom: 0.1,
};

/** The numbers fitted for a model. */
export function profileOf({ provider, model }: Pick<Embedder, 'provider' | 'model'>): Profile {
  if (provider === 'local') return LOCAL;
  return /e5/i.test(model) ? E5 : WORDS;
}
