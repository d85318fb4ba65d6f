// Fits the numbers of subgraphs/mai/src/services/retrieval/weights.ts, prints them, and what they are worth on questions that
// they were not fitted on: `npm run fit:mai [-- CSV QUESTIONS]`, the pair being a set of rows and questions from outside the
// project. The environment says which model.
import { readConfig } from '@sar/config/environment';
import { embedQuestion } from '@sar/mai/services/embedding/embed-question';
import { shippedReadings } from '@sar/mai/services/glossary';
import { createEmbedder } from '@sar/mai/services/models';
import { decide, forbidsAnswer, type Signals, signalsOf } from '@sar/mai/services/retrieval/decide';
import { createGlossary } from '@sar/mai/services/retrieval/glossary';
import { indexKnowledge } from '@sar/mai/services/retrieval/knowledge';
import { type Question, readQuestion } from '@sar/mai/services/retrieval/question';
import { type Candidate, search } from '@sar/mai/services/retrieval/search';
import { type Profile, profileOf } from '@sar/mai/services/retrieval/weights';
import { type Asked, type FittingSet, identity, outsideSet, projectSets } from './fit-mai/sets.ts';
import { fitLogistic, fitRanking, type Judged } from './fit-mai/solve.ts';

/** `nearby` is not among them: questions that lean on another are too few to fit it. */
const RANKING = ['words', 'trigrams', 'cosine', 'coverage', 'otherAsk', 'lacksNumber'] as const;
const NEIGHBOURS = 50;
/** What a question counts whose own rows were taken away: it is near the topic and has no answer. */
const BEREFT_WEIGHT = 0.3;
const FOLDS = 10;
const THRESHOLDS = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];

const config = readConfig();
const [csv, questions] = process.argv.slice(2);
const glossary = createGlossary(shippedReadings());
const profile = profileOf({ provider: config.MAI_EMBEDDING_PROVIDER, model: config.MAI_EMBEDDING_MODEL });
/** A signal whose weight is 0 is left alone: for the local model the cosine's sign is unstable. */
const signals = (Object.keys(profile.confidence) as (keyof Signals)[]).filter((name) => profile.confidence[name] !== 0);

/** A question and its candidates, in no order that matters before the ranking is fitted. */
interface Case {
  readonly asked: Asked;
  readonly weight: number;
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

async function casesOf({ passages, questions: all, weight }: FittingSet): Promise<Case[]> {
  const index = indexKnowledge(passages, glossary);
  const embedder = await createEmbedder(config, index.lexicon);
  const vectors = await embedder.embedPassages(index.rows);
  const cases: Case[] = [];
  for (const asked of all) {
    const question = readQuestion(index.lexicon, glossary, asked.query, asked.previous);
    const vector = await embedQuestion(embedder, question);
    const cosine = (other: readonly number[]) => other.reduce((sum, value, axis) => sum + value * (vector[axis] as number), 0);
    const neighbours = vectors
      .map((other, place) => ({ passageId: String(place), similarity: cosine(other) }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, NEIGHBOURS);
    cases.push({ asked, weight, question, candidates: search(index, question, neighbours, profile) });
  }
  return cases;
}

const isRight = ({ right }: Asked, { row }: Pick<Candidate, 'row'>) => right.has(identity(row.question, row.answer));

function order(candidates: readonly Candidate[], { ranking }: Profile): Candidate[] {
  const names = Object.keys(ranking) as (keyof typeof ranking)[];
  return candidates
    .map((one) => ({ ...one, score: names.reduce((sum, name) => sum + ranking[name] * one.evidence[name], 0) }))
    .sort((a, b) => b.score - a.score || a.row.position - b.row.position);
}

/** What the logistic learns of a question; nothing of one that rules decide. */
function judge({ asked, question, candidates, weight }: Case): Judged[] {
  const bereft = candidates.filter((candidate) => !isRight(asked, candidate));
  return [candidates, ...(asked.right.size > 0 ? [bereft] : [])].flatMap((ranked, place) => {
    const best = ranked[0];
    if (!best || question.attack || question.unknownCode || forbidsAnswer(question, best)) return [];
    const values = signalsOf(question, ranked);
    const inputs = signals.map((name) => values[name]);
    return [{ inputs, right: isRight(asked, best), weight: weight * (place === 0 ? 1 : BEREFT_WEIGHT) }];
  });
}

const named = (names: readonly string[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, place) => [name, Math.round(100 * (values[place] ?? 0)) / 100]));

const fitConfidence = (judged: readonly Judged[]) => ({
  ...profile.confidence,
  ...named(signals, fitLogistic(judged, signals.length)),
});

/** Of a set's questions, each decided by a logistic that was fitted without it, what would come of some thresholds. */
function crossValidate(own: readonly Case[], all: ReadonlyMap<Case, readonly Judged[]>, by: Profile) {
  const decided = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(own.filter((_, place) => place % FOLDS === fold));
    const confidence = fitConfidence([...all].flatMap(([one, judged]) => (held.has(one) ? [] : judged)));
    return [...held].map(({ asked, question, candidates }) => ({
      answerable: asked.right.size > 0,
      right: candidates[0] !== undefined && isRight(asked, candidates[0]),
      // What rules forbid stays under half.
      confidence: decide(question, candidates, { ...by, confidence, answerFrom: 1 }).confidence,
    }));
  }).flat();
  const share = (part: readonly unknown[], whole: readonly unknown[]) => Math.round((1000 * part.length) / whole.length) / 10;
  return THRESHOLDS.map((threshold) => {
    const answered = decided.filter(({ confidence }) => confidence >= threshold);
    const answerable = decided.filter((one) => one.answerable);
    const wrongly = answered.filter((one) => !one.answerable);
    const right = answered.filter((one) => one.right);
    return {
      threshold,
      answered: share(
        answered.filter((one) => one.answerable),
        answerable,
      ),
      precision: share(right, answered),
      wrongly: wrongly.length,
    };
  });
}

const sets: Case[][] = [];
for (const set of [...projectSets(), ...(csv && questions ? [outsideSet(csv, questions)] : [])]) sets.push(await casesOf(set));
const choices = sets
  .flat()
  .map(({ asked, candidates }) =>
    candidates.map((candidate) => ({ inputs: RANKING.map((name) => candidate.evidence[name]), right: isRight(asked, candidate) })),
  );
const ranking = { ...profile.ranking, ...named(RANKING, fitRanking(choices, RANKING.length)) };
const ordered = { ...profile, ranking };
const ranked = sets.map((cases) => cases.map((one) => ({ ...one, candidates: order(one.candidates, ordered) })));
const judged = new Map(ranked.flat().map((one) => [one, judge(one)]));
console.log(JSON.stringify({ ...ordered, confidence: fitConfidence([...judged.values()].flat()) }, null, 2));
for (const own of ranked) console.table(crossValidate(own, judged, ordered));
