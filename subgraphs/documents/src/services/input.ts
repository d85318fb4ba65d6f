import { emptiable } from '@sar/subgraph-kit/inputs';
import { z } from 'zod';

/** A text on one line, in which spaces in a row count as one. */
export const line = (max: number) =>
  z
    .string()
    .overwrite((text) => text.normalize().replace(/\s+/g, ' ').trim())
    .min(1)
    .max(max);

export const description = emptiable(2_000);

export const color = z
  .string()
  .regex(/^#[0-9A-F]{6}$/i, 'Couleur invalide : écrivez-la comme #3B82F6.')
  .toUpperCase();

export const icon = z
  .string()
  .max(50)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Nom d'icône invalide : écrivez-le en lettres minuscules, chiffres et tirets, par exemple file-text.");
