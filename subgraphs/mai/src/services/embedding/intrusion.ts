/**
 * Wording of messages that try to steer or harm the system instead of asking about the company. The chatbot only quotes
 * rows, so such a message can do no harm by itself: refusing it avoids a stray row that would look like consent.
 */
import { fold } from './text.ts';

const PATTERNS: readonly RegExp[] = [
  // Orders to drop the rules: the verb alone is an ordinary word ("j'ai oublie mon mot de passe").
  /\b(ignore|ignorez|oublie|oubliez|forget|disregard)\b.{0,40}\b(instructions?|regles?|consignes?|documents?|rules?|previous|preceden\w+)\b/,
  /\b(prompt|jailbreak)\b/,
  // Role play.
  /\b(tu es|vous etes|you are) (desormais|maintenant|dorenavant|now)\b/,
  /\b(fais semblant|pretends? (to|you)|agis comme|act as)\b/,
  /\bmode (administrateur|developpeur|debug)\b|\bgrant\b.{0,40}\brole\b/,
  // Code: markup and SQL statements.
  /<\s*\/?\s*[a-z]+[^>]{0,200}>/,
  /\b(drop|truncate|alter) (table|database)\b|\bselect\b.{0,60}\bfrom\b|\bor\s+\d+\s*=\s*\d+/,
  /\bsupprimer? (toutes?|tous|la base)\b/,
  // Harm, and secrets that belong to someone else.
  /\b(pirater|hacker|saboter|voler) \w+/,
  /^\W*(affiche|donne|revele|communique)(z|r)?\b.{0,60}\b(cles? (api|secretes?|privees?)|identifiants|mots? de passe|tokens?|secrets?)\b/,
];

/** True when a message reads as an attempt to steer or attack the system. Pure; accents and case are ignored. */
export function looksLikeAttack(message: string): boolean {
  const plain = fold(message);
  return PATTERNS.some((pattern) => pattern.test(plain));
}
