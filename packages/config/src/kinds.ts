import { z } from 'zod';

/** A whole number within bounds. Whatever is wrong with it is told in the same words: what is expected. */
export function integer(min: number, max: number) {
  const expected = `attendu : un nombre entier de ${min} à ${max}.`;
  return z.coerce.number(expected).int().min(min).max(max);
}

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'attendu : une adresse qui commence par https:// (ou http://).' });
