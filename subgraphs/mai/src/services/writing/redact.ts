/** Between the digits of a number, as people type it and as somebody would hide it. */
const BETWEEN = '[\\s\\p{Cf}()./-]{0,3}';
/** "12/05/2024 10 h 30" has many digits and is nobody's number. */
const NOT_A_DATE = '(?!\\p{Nd}{1,2}/\\p{Nd}{1,2}/\\p{Nd}{4})';

/** What tells who somebody is, and what stands for it. In this order: an IBAN holds a long number. */
const PERSONAL: readonly (readonly [RegExp, string])[] = [
  [/[\p{L}\p{Nd}._%+-]{1,64}[@＠][\p{L}\p{Nd}-]{1,63}(?:\.[\p{L}\p{Nd}-]{1,63})+/gu, '[adresse électronique]'],
  // Two letters, two digits, then groups of four that hold a digit (the first may be a bank's letters).
  [
    /(?<![\p{L}\p{Nd}])[A-Z]{2}\d{2}[\s.-]?[A-Z\d]{4}(?:[\s.-]?(?=[A-Z]{0,3}\d)[A-Z\d]{4}){1,6}(?:[\s.-]?(?=[A-Z]{0,2}\d)[A-Z\d]{1,3}(?![\p{L}\p{Nd}]))?/giu,
    '[IBAN]',
  ],
  [
    /(?<=(?:matricule|passeport|\bcni\b|\bnin\b|identit[ée])(?:\s|:|n[°ºo]\.?|num[ée]ro|\best\b|\ble\b|\bla\b)*)[A-Z]{0,3}-?\p{Nd}[\p{L}\p{Nd}-]+/giu,
    '[identifiant]',
  ],
  // Telephones, national identities, cards: nine digits or more, however they are grouped.
  [new RegExp(`(?<![\\p{L}\\p{Nd}])${NOT_A_DATE}\\+?\\p{Nd}(?:${BETWEEN}\\p{Nd}){8,}`, 'gu'), '[numéro]'],
];

/**
 * A text as it may leave the house: e-mail addresses, IBANs, numbers of nine digits or more (telephones, identities, cards)
 * and what follows « matricule », « passeport », « CNI » give way to a word in brackets. Names are not recognised.
 */
export function redact(text: string): string {
  return PERSONAL.reduce((left, [pattern, word]) => left.replace(pattern, word), text);
}
