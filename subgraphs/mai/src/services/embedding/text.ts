/** Turns French text (with the English, Wolof and phone spellings staff really type) into comparable stems. */
import { stemmer } from '@orama/stemmers/french';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that carry no subject, already folded. "sans", "avant", "apres", "non" are kept: they change the answer. */
const STOP_WORDS = words(
  `a ai ait alors as au aucun aujourdhui aussi autre autres aux avais avait avec avez avoir avons ayant bien bonjour
  car ce ceci cela celle celles celui ces cet cette ceux chez ci combien comme comment dans de deja des dit dois
  doit doivent donc donne dont du elle elles en entre es est et etaient etait etant ete etes etre eu eux fait
  faire fais faut font fut ici il ils je la le les leur leurs lors lorsque lui ma mais me meme memes merci mes moi mon ne
  ni nos notre nous on ont or ou par parce parmi pas pendant permet permettent peu peut peuvent peux plus plusieurs
  pour pourquoi pouvez pouvoir pouvons puis puisque qu quand que quel quelle quelles quels qui quoi sa sais savoir se
  selon sera serait ses si sois soit sommes son sont sous suis sur ta te tel telle tes toi ton tous tout toute toutes
  tres trop tu un une va vais vas veut veux vers voici voila vont vos votre vous vraiment y
  aimerais voudrais souhaite dire dis dites dit donner donnez explique expliquer expliquez expliquer sert servent servir signifie
  signifient designe definition citer citez
  c cmt kan ki koi kel kelle kels pk pkoi pr ds sa ser svp stp ya jpeu ve veu fo til tjr bjr slt o
  about an and any are be been can could did do does for from give has have how i in is it its my of on please shall
  should tell that the their there these this those to was we what when where which who why will with would you your
  ak am ba ban bi ci def fan kan lan la lay lanuy moo mooy naka nga nu su war waa xam`,
);

/** Longest first: an elision must not be cut inside a longer one ("jusqu'" before "qu'"). */
const ELISION = /(?<![a-z0-9])(?:aujourd|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu|qu|[cdjlmnst])'/g;
const TOKEN = /\d+(?:,\d+)+|[a-z0-9]+/g;
/** Further passes stop before they merge words by accident ("miserables" must not end as "mis"). */
const SHORTEST_RESTEM = 4;
const STEM_CACHE_SIZE = 20_000;
const stemCache = new Map<string, string>();

/**
 * Lower-case text without accents, ligatures or typographic variants (NFKC first, so full-width letters,
 * superscripts and narrow spaces become plain ones). "ça" becomes "cela": folded bare, it would read as the
 * abbreviation CA and pull its rows.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<!\p{L})ça(?!\p{L})/gu, 'cela')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘ʼ`´]/g, "'")
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/**
 * Words of a text in reading order, folded, not stemmed, stop words included. Codes stay whole ("me51n"), numbers
 * too: decimals are written with a comma ("2.5" and "2,5" give "2,5"), thousands are joined ("600 000" gives "600000").
 */
export function allTokens(text: string): string[] {
  const plain = fold(text)
    .replace(/-t-(?=ils?\b|elles?\b|on\b)/g, ' ')
    .replace(ELISION, ' ')
    .replace(/(?<![\d,.])\d{1,3}(?: \d{3})+(?! ?\d)/g, (number) => number.replaceAll(' ', ''))
    .replace(/(?<=\d)\.(?=\d)/g, ',');
  return plain.match(TOKEN) ?? [];
}

/** True for a token that names one exact thing (transaction, form, year, amount): it holds a digit. */
export function isCode(token: string): boolean {
  return /\d/.test(token);
}

/** True for a folded word that carries no subject of its own (article, pronoun, auxiliary, question word). */
export function isStopWord(token: string): boolean {
  return STOP_WORDS.has(token);
}

/**
 * French Snowball stem of a folded word; codes come back unchanged. The stemmer is applied until nothing changes,
 * because its endings are written with accents: one pass leaves "cloturees" and "cloturer" apart, two unite them.
 */
export function stem(word: string): string {
  if (isCode(word)) return word;
  const known = stemCache.get(word);
  if (known !== undefined) return known;
  let current = fold(stemmer(word));
  for (let next = stemmer(current); next.length >= SHORTEST_RESTEM && next !== current; next = stemmer(current)) current = next;
  // The cache is emptied rather than trimmed: a refill costs microseconds, an unbounded map costs the process.
  if (stemCache.size >= STEM_CACHE_SIZE) stemCache.clear();
  stemCache.set(word, current);
  return current;
}

/**
 * Stems of the content words of a text, in reading order, repetitions kept.
 * @param text any user or corpus text; an empty one gives an empty list.
 */
export function tokenize(text: string): string[] {
  return allTokens(text)
    .filter((token) => !isStopWord(token))
    .map(stem);
}

/**
 * Stable key of a question: two spellings that differ by case, accents, punctuation or spaces share one key.
 * Words are neither stemmed nor dropped, so different questions keep different keys. Empty for blank text.
 */
export function normalizeQuestion(text: string): string {
  return allTokens(text).join(' ');
}
