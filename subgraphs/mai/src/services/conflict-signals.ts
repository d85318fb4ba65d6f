/** What two rows must share to be about the same thing, and what sets their answers apart. Pure functions. */
import { askedFor } from './embedding/asking.ts';
import { allTokens, fold, isCode, isStopWord, stem, tokenize } from './embedding/text.ts';

/** Folded words that name no subject here: the company, its documents, and how a question is put. */
const GENERIC = new Set(
  `sar raffinerie societe entreprise document documentation formation support perimetre systeme logiciel application outil
  dispose disposent possede possedent comporte comportent compose composent compte comptent contient utilise utilisee
  utilises utilisees utiliser affiche affichee affiches affichees mentionne mentionnee mentionnes mentionnees exemple
  principal principale principaux principales different differents differente differentes correspond correspondent role
  nombre general totale total exact exacte precis precise selon cas actuel actuelle existe existent qualifie circuit`.split(/\s+/),
);
const NEGATIONS = new Set(['non', 'sans', 'pas', 'jamais', 'hors', 'autre', 'autres']);
const NUMBER_WORDS = new Map(
  'deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ').map((word, rank) => [word, String(rank + 2)]),
);
/** A short name in capitals between quotes: 'K', « Z1 ». */
const QUOTED_NAME = /['"’«“]\s?(\p{Lu}{1,4})\s?['"’»”]/gu;

/** Stems of what a question is about. */
export function subjectOf(question: string): ReadonlySet<string> {
  return new Set(
    allTokens(question)
      .filter((token) => !isStopWord(token) && !GENERIC.has(token) && !NUMBER_WORDS.has(token))
      .map(stem),
  );
}

/** What two questions must have letter for letter: exact names and negations. */
export function exactIn(question: string): string {
  const tokens = allTokens(question);
  const names = [...question.matchAll(QUOTED_NAME)].map(([, name]) => fold(name as string));
  const exact = new Set([...tokens.filter((token) => isCode(token) || NEGATIONS.has(token)), ...names]);
  return [...exact].sort().join(' ');
}

/** The sort of answer that a question calls for. */
export function sortOf(question: string): string {
  return /\b(a qui|quel role|quelle fonction)\b/.test(fold(question)) ? 'person' : askedFor(question);
}

/** Amounts in a text, number words too; "100,00" and "100" are one. */
export function amountsIn(text: string): ReadonlySet<string> {
  const amounts = allTokens(text).flatMap((token) => {
    if (/^\d+(,\d+)?$/.test(token)) return [token.replace(/,0+$/, '')];
    return NUMBER_WORDS.get(token) ?? [];
  });
  return new Set(amounts);
}

/** Whether an answer begins by « oui » or « non »; null for others. */
export function verdictOf(answer: string): string | null {
  return /^(oui|non)\b/.exec(fold(answer))?.[1] ?? null;
}

/** Stems that an answer adds to the words of the questions. */
export function addedBy(answer: string, ...questions: readonly string[]): ReadonlySet<string> {
  const asked = new Set(questions.flatMap(tokenize));
  return new Set(tokenize(answer).filter((token) => !asked.has(token)));
}
