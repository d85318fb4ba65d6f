import type { EntryKind } from '../tables.ts';
import { fold } from './embedding/text.ts';

const VERBS = '(precis|mentionn|indiqu|specifi|detaill|document|fourni|dit|donn)';
/** The source has nothing on it: « le document ne le précise pas », « non mentionné », « cette information n'est pas fournie ». */
const NOT_DOCUMENTED = [
  new RegExp(`\\bne (le |la |les |l')?${VERBS}\\w* (pas|nulle part)\\b`),
  new RegExp(`\\bn'est pas (\\w+ment )?${VERBS}e?e?s?\\b`),
  new RegExp(`^non ${VERBS}ee?s?\\b`),
];
const YES = /^oui\b/;
const YES_NO = /^(oui|non)\b/;
/** What one screen or one worked example showed that day, which is no rule. */
const EXAMPLE =
  /\b(l'|d'un |cet |les |ces )exemples?\b|\bcaptures? d'ecran\b|\b(sur|de) l'image\b|^combien (?!.*\bpar page\b).*\b(affiche|signale|visible|liste)e?s?\b/;

/**
 * What kind of row it is, by its wording, where its file does not say. A « oui » with a reserve stays a « oui »; a « non,
 * ce n'est pas mentionné » says nothing of the matter.
 */
export function kindOf({ question, answer }: { readonly question: string; readonly answer: string }): EntryKind {
  const said = fold(answer);
  if (!YES.test(said) && NOT_DOCUMENTED.some((pattern) => pattern.test(said))) return 'NOT_DOCUMENTED';
  if (EXAMPLE.test(fold(question))) return 'EXAMPLE';
  return YES_NO.test(said) ? 'YES_NO' : 'FACT';
}
