/** Rows that count: how many of something a row says there are, and how many it names. Pure functions. */
import type { EntryRow } from '../tables.ts';
import { fold, stem, tokenize } from './embedding/text.ts';

const WORDS = 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, rank) => [word, rank + 2]));
/** A list of fewer names an example or two as often as all there are. */
const LEAST_LISTED = 3;
const MOST_COUNTED = 30;

/** "six étapes", "les 7 modules": a number, and the plural noun that it counts. */
const COUNTED = `(\\d{1,2}|${WORDS.join('|')}) ([a-z]{3,}[sx])\\b`;
const SAID = new RegExp(`(?<!\\b(?:au moins|plus de|pres de|environ|jusqu'a|maximum) )(?<![\\w,.:/-])${COUNTED}`, 'g');
/** A question that says how many it wants to hear: "quelles sont les sept étapes". */
const WANTED = new RegExp(`\\b(?:quel(?:le)?s sont|citez|nommez|listez) (?:les |ces )?${COUNTED}`, 'g');
/** What a list stands behind: a colon, or the verb of a sentence that counts. */
const INTRODUCTION = /:\s+|\bsont\s+(?=(?:les?|la|l'|des|soit)\b)/;
/** A list that goes on, or that is one of examples. */
const OPEN = /\betc\b|\.\.\.|…|\bpar exemple\b|\bex\b|\bnotamment\b|\bainsi que\b/;

interface Counted {
  readonly number: number;
  /** Stem of what is counted. */
  readonly noun: string;
}

interface Listed {
  readonly number: number;
  /** What stands before the list, folded. */
  readonly before: string;
  /** Stem of what is listed; null where the list has no introduction. */
  readonly noun: string | null;
}

/** What a text counts first; null when it counts nothing, or says no exact number. */
const countIn = (text: string) => firstCount(text, SAID);
const countWantedIn = (question: string) => firstCount(question, WANTED);

function firstCount(text: string, pattern: RegExp): Counted | null {
  for (const [, figure = '', noun = ''] of fold(text).matchAll(pattern)) {
    const number = NUMBERS.get(figure) ?? Number(figure);
    if (number >= 2 && number <= MOST_COUNTED) return { number, noun: stem(noun) };
  }
  return null;
}

/**
 * How many things a sentence names one after the other, behind a colon or a verb, and what it calls them; null when it names
 * fewer than three, or leaves the list open. Commas or semicolons part them, and an « et » or « ou » the last two.
 */
function listedIn(answer: string): Listed | null {
  const plain = withoutAsides(answer);
  const start = INTRODUCTION.exec(plain);
  const before = start ? plain.slice(0, start.index) : '';
  const [list = ''] = plain.slice(start ? start.index + start[0].length : 0).split(/\.(?=\s|$)/);
  const parts = list.split(list.includes(';') ? ';' : ',').map((part) => part.trim());
  if (OPEN.test(list) || parts.includes('')) return null;
  const last = parts.at(-1) as string;
  const holdsTwo = !/^(et|ou|puis|enfin)\b/.test(last) && /\b(et|ou)\b/.test(last);
  const number = parts.length + (holdsTwo ? 1 : 0);
  if (number < LEAST_LISTED) return null;
  return { number, before, noun: countIn(before)?.noun ?? tokenize(before)[0] ?? null };
}

/** Folded, without what stands in parentheses: it explains an item and is none. */
const withoutAsides = (text: string) =>
  fold(text)
    .replace(/\([^()]*\)/g, ' ')
    .trim();

type Statement = Pick<EntryRow, 'question' | 'answer'>;

/** How many a row says and how many it lists itself, where those differ. */
export function miscountIn({ question, answer }: Statement): { readonly said: number; readonly listed: number } | null {
  const listed = listedIn(answer);
  if (!listed) return null;
  const said = countIn(listed.before) ?? countWantedIn(question);
  return said && said.number !== listed.number ? { said: said.number, listed: listed.number } : null;
}

/** Whether one of two rows on one subject says how many there are of what the other lists, and lists another number of. */
export function countOtherwise(a: Statement, b: Statement): boolean {
  return [[a, b] as const, [b, a] as const].some(([counting, listing]) => {
    const said = countIn(counting.answer) ?? countWantedIn(counting.question);
    const listed = listedIn(listing.answer);
    return said && listed && said.noun === listed.noun && said.number !== listed.number;
  });
}
