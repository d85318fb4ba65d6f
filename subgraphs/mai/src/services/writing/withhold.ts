import { looksLikeAttack } from '../embedding/intrusion.ts';
import { fold } from '../embedding/text.ts';
import type { SourceRow } from './prompt.ts';
import { redact } from './redact.ts';

/** Why a row stays in the house, for the log that a curator's colleague reads. */
export type Reason = 'PERSONAL' | 'HIDDEN' | 'MARKUP' | 'SCRIPT' | 'ENCODED' | 'ORDER';

/** What a reader does not see: zero-width, direction marks, tags of characters. A soft hyphen is typography. */
const HIDDEN = /(?!\u00ad)[\p{Cf}\p{Co}\p{Cn}]/u;
const MARKUP = /<[a-z!/?|]|&#?\w+;|!?\[[^\]]*\]\(|\b(data|javascript|vbscript):\S/i;
/** Rows are French, and Wolof in Latin letters; Greek ones are units and angles. */
const SCRIPT = /(?![\p{Script=Latin}\p{Script=Greek}])\p{L}/u;
const ENCODED = /(?=[a-z\d+/_-]*[a-z])(?=[a-z\d+/_-]*[A-Z])(?=[a-z\d+/_-]*\d)[A-Za-z\d+/_-]{24,}|\b[\da-f]{32,}\b|(%[\da-f]{2}){6}/;

/** Orders to a machine, on folded text: rows speak to colleagues, and of facts. */
const ORDERS: readonly RegExp[] = [
  /\b(reponds?|repondez|dis|dites|ecris|ecrivez|affirme[zr]?|recopie[zr]?|repete[zr]?|ajoute[zr]?|insere[zr]?) (toujours|seulement|uniquement|simplement|exactement|plutot|que|par|ceci|a (chaque|toute)|en (anglais|majuscules))\b/,
  /\b(consignes?|instructions?|regles?) (precedentes?|ci-dessus|initiales?|secretes?|systeme|du systeme|de l'assistant)\b/,
  /\b(assistant|chatbot|robot|modele de langage|language model|llm|ia|ai|intelligence artificielle|lecteur automatique)\b.{0,60}\b(doi[ts]|devez|must|should|reponds?|repondez|reply|ignore\w*)\b/,
  /(^|[\n.]\s*)(system|assistant|user|human|developer|im_start)\s*:/,
  /\b(you must|do not (mention|cite|reveal|tell)|(respond|reply|answer) (with|only|in)|(say|write|print|output) (that|only|the)|from now on|new instructions?)\b/,
  /\b(ignora|ignorar|ignoriere|ignorieren|olvida|esqueca|vergiss|dimentica|instrucciones|anweisungen|istruzioni|instrucoes|responde|antworte|rispondi)\b/,
];
/** Letters set apart, one by one. */
const SPACED = /(?<!\p{L})(?:\p{L}[\s._*-]){5,}\p{L}(?!\p{L})/u;

/** Why a row is not sent to a model; null when it may be. A false alarm costs an arranged sentence, never an answer. */
export function whyWithheld({ question, answer }: SourceRow): Reason | null {
  const text = `${question}\n${answer}`;
  if (redact(text) !== text) return 'PERSONAL';
  if (HIDDEN.test(text)) return 'HIDDEN';
  if (MARKUP.test(text)) return 'MARKUP';
  if (SCRIPT.test(text)) return 'SCRIPT';
  if (ENCODED.test(text)) return 'ENCODED';
  return isOrder(text) ? 'ORDER' : null;
}

/** In clear, with digits for letters, or backwards. */
function isOrder(text: string): boolean {
  const plain = fold(text.replaceAll('\u00ad', ''));
  const readings = [
    plain,
    plain.replace(/[013457@$]/g, (sign) => 'oieastas'.charAt('013457@$'.indexOf(sign))),
    [...plain].reverse().join(''),
  ];
  return SPACED.test(plain) || readings.some((reading) => looksLikeAttack(reading) || ORDERS.some((order) => order.test(reading)));
}
