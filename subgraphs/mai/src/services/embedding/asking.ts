/** What kind of thing a French question asks for, and whether a row can give it. Pure functions on folded text. */
import { allTokens, fold, isCode, tokenize } from './text.ts';

/** Kind of answer a question calls for; `other` when its wording does not tell. */
export type Asked = 'number' | 'time' | 'person' | 'place' | 'reason' | 'manner' | 'definition' | 'other';

/** First match wins: "depuis combien de temps" asks for a time before it asks for a number. */
const PATTERNS: readonly (readonly [Asked, RegExp])[] = [
  [
    'time',
    /\b(combien de temps|quand|when|(quelle|quel|kel) (\w+ )?(date|annee|heure|jour|mois|delai|duree|periode)|quels (sont les )?horaires)\b/,
  ],
  ['number', /\b(combien|cmb|cb|how (much|many)|prix|tarif)\b/],
  ['number', /\bquelles? (est la )?(quantite|taille|hauteur|distance|capacite|superficie|temperature|vitesse)\b/],
  ['number', /\bquel (est le )?(nombre|montant|taux|numero|pourcentage|cout|debit|salaire|chiffre)\b/],
  [
    'definition',
    /\b(qu'?est[- ]ce qu|kesk|c('est )?(quoi|koi)\b|definition\b|que (signifie|designe|veut dire)|(veut|veu|ve) dire|what is\b)/,
  ],
  // "qui" inside a sentence is a relative pronoun ("l'operateur qui est devant").
  ['person', /^\W*((a|de|par|pour|avec|chez|et) )?(qui|ki|who)\b|\b(c'est|par|c) (qui|ki)\b/],
  ['place', /\b(ou (est|sont|se|trouver|puis|peut|voir|dois|faut|es|trouve)|quel endroit|quelle adresse|where)\b/],
  ['reason', /\b(pourquoi|pourkoi|pk|pkoi|quelle raison|why)\b/],
  ['manner', /\b(comment|cmt|how (do|can|to))\b/],
];

const NUMBER_WORDS = new Set(
  `deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante cent cents mille
  million millions milliard milliards moitie tiers quart aucun aucune zero gratuit`.split(/\s+/),
);
const FOLLOW_UP_WORDS = 3;
/** Fewer content words than this may need those of the turn before. */
const SHORT_QUESTION_WORDS = 4;
const MONTHS = new Set('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '));
/** Phrases that point at something said before. */
const POINTERS = [
  /\b(je|on|tu|vous|nous) (les?|la|l'|y|lui|leur)\b/,
  /\b(celui|celle|ceux)[- ](la|ci)\b/,
  /^(le|la|les) (premier|premiere|dernier|derniere|second|seconde|autres?)\b/,
];
const LINKS = /^(et|mais|and|sinon)\b(?! (si|est-ce)\b)/;

/** Kind of thing a question asks for. */
export function askedFor(question: string): Asked {
  const plain = fold(question);
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

/**
 * True when the row gives a figure, in digits or words, that the question does not already hold: "SAR 2.0" in both is a
 * name, not the answer to "how much".
 */
export function givesNumber(row: string, question: string): boolean {
  const asked = new Set(allTokens(question));
  return allTokens(row).some((token) => !asked.has(token) && (isCode(token) || NUMBER_WORDS.has(token)));
}

/**
 * True when a question leans on what was said before ("Et pour la 14 ?", "Je la trouve où ?"): alone it is too vague
 * for an answer. It names fewer than three things itself, and starts by linking or points with a pronoun.
 */
export function readsAsFollowUp(question: string): boolean {
  return tokenize(question).length < FOLLOW_UP_WORDS && points(question);
}

/** True when the turn before may say what a question is about: it is short, links to it or points at it. */
export function mayContinue(question: string): boolean {
  return tokenize(question).length < SHORT_QUESTION_WORDS || points(question);
}

function points(question: string): boolean {
  const plain = fold(question).trim();
  return LINKS.test(plain) || POINTERS.some((pointer) => pointer.test(plain));
}

/** Months named in a text, folded. */
export function monthsIn(text: string): ReadonlySet<string> {
  return new Set(allTokens(text).filter((token) => MONTHS.has(token)));
}

/** A word or several with a capital, within a sentence or after an elision. */
const NAME = /(?<=[\p{Ll}\d,;:)»’'-]\s|\p{L}['’])\p{Lu}[\p{L}\d]+(?:[ -]\p{Lu}[\p{L}\d]+)*/gu;

/** Stems of the proper names that a text writes as such; none of a text that writes everything with capitals. */
export function namesIn(text: string): ReadonlySet<string> {
  const words = text.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return new Set(2 * capitals.length > words.length ? [] : (text.match(NAME) ?? []).flatMap(tokenize));
}
