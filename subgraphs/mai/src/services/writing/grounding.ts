/** Whether a sentence says no more than the rows that it cites. Plain code: no model judges a model. */
import { allTokens, isCode, isStopWord, stem, tokenize } from '../embedding/text.ts';
import type { SourceRow } from './prompt.ts';

/** One word in five may be the writer's own, to join and to vary. */
const OWN_WORDS = 0.2;

/** Words on which a rule turns, or that are figures: never the writer's own. Folded. */
const DECISIVE = new Set(
  `deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille
  million millions milliard milliards moitie tiers quart double triple
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  lundi mardi mercredi jeudi vendredi samedi dimanche
  obligatoire facultatif interdit autorise permis possible impossible gratuit payant ouvert ferme inclus exclu
  toujours jamais seul seulement uniquement minimum maximum avant apres`
    .split(/\s+/)
    .map(stem),
);
const NEGATION = /(?<!\p{L})(?:n['’]|(?:ne|pas|jamais|aucune?|ni|non|sans|sauf|rien)(?!\p{L}))/iu;

/** What a sentence says that its rows do not: its kind, for the log; null when they carry it. */
export type Unsupported = 'EMPTY' | 'NUMBER' | 'NAME' | 'WORD' | 'NEGATION';

/** @param cited the rows that the sentence names. */
export function findUnsupported(sentence: string, cited: readonly SourceRow[]): Unsupported | null {
  const source = cited.map(({ question, answer }) => `${question}\n${answer}`).join('\n');
  const words = new Set(allTokens(source));
  const stems = new Set([...words].map(stem));
  const content = tokenize(sentence);
  if (content.length < 2) return 'EMPTY';
  const measures = listMeasures(source);
  if ([...listMeasures(sentence)].some((measure) => !measures.has(measure))) return 'NUMBER';
  if (listNames(sentence).some((name) => !words.has(name))) return 'NAME';
  const decisive = allTokens(sentence)
    .map(stem)
    .filter((word) => DECISIVE.has(word));
  const own = content.filter((word) => !stems.has(word));
  if (own.includes(firstWord(sentence)) || decisive.some((word) => !stems.has(word)) || own.length > content.length * OWN_WORDS)
    return 'WORD';
  return NEGATION.test(sentence) === NEGATION.test(nearestSentence(content, cited)) ? null : 'NEGATION';
}

/** Numbers and codes of a text, each alone and with the word after it: "600000", "600000 tonn". */
function listMeasures(text: string): Set<string> {
  const clauses = text.split(/[;:()\n–—]|[,.](?!\d)/).map(allTokens);
  return new Set(
    clauses.flatMap((tokens) =>
      tokens.flatMap((token, index) => {
        const next = tokens[index + 1];
        if (!isCode(token)) return [];
        return next === undefined || isStopWord(next) ? [token] : [token, `${token} ${stem(next)}`];
      }),
    ),
  );
}

/** Words with a capital, folded, but for « Elle » or « Pour » after a full stop. The first of all has one anyway. */
function listNames(sentence: string): string[] {
  const capitalised = [...sentence.trim().matchAll(/\p{L}[\p{L}\p{Nd}-]*/gu)].filter(
    ({ 0: word, index }) => index > 0 && /\p{Lu}/u.test(word),
  );
  return capitalised.flatMap(({ 0: word }) => allTokens(word)).filter((name) => !isStopWord(name));
}

/** The stem of the word that has its capital from its place, and may be a name; not one behind « L’ ». */
function firstWord(sentence: string): string {
  const [, word = ''] = sentence.match(/^\P{L}*([\p{L}\p{Nd}-]+)(?!['’\p{L}\p{Nd}-])/u) ?? [];
  return stem(allTokens(word)[0] ?? '');
}

/** The sentence of the rows' answers that shares most words with another sentence. */
function nearestSentence(content: readonly string[], cited: readonly SourceRow[]): string {
  const sentences = cited.flatMap(({ answer }) => answer.split(/(?<=[.!?;])\s+/));
  const shared = (sentence: string) => {
    const there = new Set(tokenize(sentence));
    return content.filter((word) => there.has(word)).length;
  };
  return sentences.reduce((best, sentence) => (shared(sentence) > shared(best) ? sentence : best));
}
