/** What the corpus knows: how common each stem is, and which known stems an unknown word may stand for. */
import type { Passage } from './embedder.ts';
import { isCode, tokenize } from './text.ts';

/** JSON-serialisable statistics of a corpus (about 20 bytes a stem). */
export interface Lexicon {
  /** Number of passages. */
  readonly documents: number;
  /** Number of passages in which each stem occurs. Sorted by stem, so equal corpora give equal JSON. */
  readonly frequency: Readonly<Record<string, number>>;
}

/** One stem of a question, with the corpus stems it stands for. */
export interface RepairedStem {
  readonly stem: string;
  /** True when the corpus has the stem itself. */
  readonly known: boolean;
  /** The stem itself with weight 1 when known, else its nearest corpus stems with weights below 1, best first. */
  readonly matches: readonly { readonly stem: string; readonly weight: number }[];
}

/** What lookups need beyond the JSON, computed once per lexicon object. */
interface Index {
  readonly frequency: ReadonlyMap<string, number>;
  readonly vocabulary: readonly string[];
  readonly sizes: readonly number[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

const MINIMUM_DICE = 0.5;
const MATCH_WEIGHT = 0.8;
const MATCHES = 2;
const MINIMUM_LENGTH = 3;
const indexes = new WeakMap<Lexicon, Index>();

/** Statistics of a corpus; section, question and answer of a passage count as one document. Pure and deterministic. */
export function fitLexicon(passages: readonly Passage[]): Lexicon {
  return changeLexicon({ documents: 0, frequency: {} }, passages, []);
}

/** The statistics of a corpus to which passages came, and from which others went. */
export function changeLexicon({ documents, frequency }: Lexicon, came: readonly Passage[], went: readonly Passage[]): Lexicon {
  const counts = new Map(Object.entries(frequency));
  for (const [passages, step] of [[came, 1] as const, [went, -1] as const]) {
    for (const { section, question, answer } of passages) {
      for (const stem of new Set(tokenize(`${section ?? ''} ${question} ${answer}`))) counts.set(stem, (counts.get(stem) ?? 0) + step);
    }
  }
  // Code-unit order: a locale-aware sort would depend on the machine.
  const sorted = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return { documents: documents + came.length - went.length, frequency: Object.fromEntries(sorted) };
}

/** True when at least one passage holds the stem. */
export function isKnown(lexicon: Lexicon, stem: string): boolean {
  return indexOf(lexicon).frequency.has(stem);
}

/** Smoothed inverse document frequency, in nats, always above 0; highest for a stem the corpus lacks. */
export function idf(lexicon: Lexicon, stem: string): number {
  const frequency = indexOf(lexicon).frequency.get(stem) ?? 0;
  return Math.log(1 + (lexicon.documents + 1) / (frequency + 1));
}

/**
 * Each stem with what it stands for in the corpus. Words with typing or spelling mistakes get their nearest corpus
 * stems by trigram Dice of their sound; codes never do: SAR060 is not a misspelt SAR050, but another thing.
 */
export function repair(lexicon: Lexicon, stems: readonly string[]): RepairedStem[] {
  return stems.map((stem) => {
    if (isKnown(lexicon, stem)) return { stem, known: true, matches: [{ stem, weight: 1 }] };
    const repairable = !isCode(stem) && stem.length >= MINIMUM_LENGTH;
    return { stem, known: false, matches: repairable ? nearest(indexOf(lexicon), stem) : [] };
  });
}

function indexOf(lexicon: Lexicon): Index {
  const existing = indexes.get(lexicon);
  if (existing) return existing;
  const frequency = new Map(Object.entries(lexicon.frequency));
  const vocabulary = [...frequency.keys()].filter((stem) => !isCode(stem) && stem.length >= MINIMUM_LENGTH);
  const postings = new Map<string, number[]>();
  const sizes = vocabulary.map((stem, position) => {
    const grams = trigrams(stem);
    for (const gram of grams) {
      const list = postings.get(gram);
      if (list) list.push(position);
      else postings.set(gram, [position]);
    }
    return grams.size;
  });
  const index = { frequency, vocabulary, sizes, postings };
  indexes.set(lexicon, index);
  return index;
}

function nearest(index: Index, stem: string): { stem: string; weight: number }[] {
  const grams = trigrams(stem);
  const shared = new Map<number, number>();
  for (const gram of grams) {
    for (const position of index.postings.get(gram) ?? []) shared.set(position, (shared.get(position) ?? 0) + 1);
  }
  const scored: { stem: string; dice: number }[] = [];
  for (const [position, count] of shared) {
    const dice = (2 * count) / (grams.size + (index.sizes[position] ?? 0));
    const candidate = index.vocabulary[position];
    if (candidate !== undefined && dice >= MINIMUM_DICE) scored.push({ stem: candidate, dice });
  }
  scored.sort((a, b) => b.dice - a.dice || (a.stem < b.stem ? -1 : 1));
  return scored.slice(0, MATCHES).map(({ stem: found, dice }) => ({ stem: found, weight: MATCH_WEIGHT * dice }));
}

/** Trigrams of how the stem sounds, with its ends marked. */
function trigrams(stem: string): Set<string> {
  const padded = `^${sound(stem)}$`;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start++) grams.add(padded.slice(start, start + 3));
  return grams;
}

/** Coarse French phonetic key: spellings people confuse ("koi", "fisic", "catalitik") meet. */
function sound(stem: string): string {
  return stem
    .replace(/eau|au/g, 'o')
    .replace(/ph/g, 'f')
    .replace(/qu?|c(?![eiyh])|ck/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[ae]i/g, 'e')
    .replace(/y/g, 'i')
    .replace(/(?<!c)h/g, '')
    .replace(/(.)\1+/g, '$1');
}
