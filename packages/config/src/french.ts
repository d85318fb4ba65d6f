import { z } from 'zod';

/** zod's messages in French, for every schema of the process; its own read like a machine's where people see them most. */
z.config({
  ...z.locales.fr(),
  customError(issue) {
    if (issue.code === 'too_small') return tooSmall(issue);
    if (issue.code === 'too_big') return tooBig(issue);
    if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) return 'Ce champ est obligatoire.';
    if (issue.code === 'invalid_value') return `Donnez l'une de ces valeurs : ${issue.values.join(', ')}.`;
    if (issue.code === 'invalid_format' && issue.format === 'email')
      return 'Adresse électronique invalide : écrivez-la comme prenom.nom@sar.sn.';
    return undefined;
  },
});

function tooSmall({ origin, minimum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return minimum === 1 ? 'Ce champ est obligatoire.' : `${minimum} caractères au moins.`;
  return origin === 'array' ? `Donnez-en au moins ${minimum}.` : `${minimum} au moins.`;
}

function tooBig({ origin, maximum }: z.core.$ZodRawIssue<z.core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `${maximum} caractères au plus.`;
  return origin === 'array' ? `${maximum} éléments au plus.` : `${maximum} au plus.`;
}
