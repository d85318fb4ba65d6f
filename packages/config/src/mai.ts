import { z } from 'zod';
import { integer } from './kinds.ts';

/** The variables of MAI's search and of what it keeps. */
export const maiVariables = {
  MAI_EMBEDDING_PROVIDER: z
    .enum(['local', 'huggingface'])
    .optional()
    .describe('Fournisseur des plongements : local (sans clé ni réseau) ou huggingface. Par défaut : huggingface si HF_TOKEN est présent.'),
  MAI_EMBEDDING_MODEL: z.string().min(1).default('intfloat/multilingual-e5-small').describe('Modèle hébergé.'),
  MAI_EMBEDDING_DIMENSION: integer(1, 2000).default(384).describe('Dimension du modèle hébergé.'),
  MAI_RETENTION_DAYS: integer(1, 3650).default(90).describe('Jours pendant lesquels les questions posées à MAI sont gardées mot pour mot.'),
};
