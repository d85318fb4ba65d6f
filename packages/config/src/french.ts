import { z } from 'zod';

/** zod's messages in French, for every schema of the process; its own read like a machine's where people see them most. */
z.config({
  ...z.locales.fr(),
  customError(issue) {
    if (issue.code === 'too_small' && issue.origin === 'string') {
      return issue.minimum === 1 ? 'Ce champ est obligatoire.' : `${issue.minimum} caractères au moins.`;
    }
    if (issue.code === 'too_big' && issue.origin === 'string') return `${issue.maximum} caractères au plus.`;
    if (issue.code === 'too_big' && issue.origin === 'array') return `${issue.maximum} éléments au plus.`;
    if (issue.code === 'invalid_type' && (issue.input === undefined || issue.input === null)) return 'Ce champ est obligatoire.';
    return undefined;
  },
});
