import { z } from 'zod';

/** How the system is seen from outside. */
export const observeVariables = {
  METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .describe('Jeton de GET /metrics (Prometheus), 16 caractères ou plus. Absent : pas de mesures, et cette adresse répond 404.'),
} as const;
