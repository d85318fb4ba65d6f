import { z } from 'zod';
import { webAddress } from './kinds.ts';

/** `name=value`, the value percent-encoded: the standard's own way to write headers in a variable. */
const HEADERS = /^[\w-]+=[^,=\s]*(,[\w-]+=[^,=\s]*)*$/;

function isHeaders(text: string): boolean {
  try {
    return HEADERS.test(decodeURIComponent(text) && text);
  } catch {
    return false;
  }
}

/** How the system is seen from outside. */
export const observeVariables = {
  METRICS_TOKEN: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(z.string().min(16)))
    .optional()
    .describe(
      'Jeton de GET /metrics (Prometheus), 16 caractères ou plus ; deux, séparés d’une virgule, le temps de passer de l’un à l’autre. Absent : pas de mesures, et cette adresse répond 404.',
    ),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress
    .transform((value) => value.replace(/\/$/, ''))
    .optional()
    .describe('Collecteur OpenTelemetry (OTLP/HTTP) qui reçoit les traces, par exemple http://localhost:4318. Absent : pas de traces.'),
  OTEL_EXPORTER_OTLP_HEADERS: z
    .string()
    .refine(isHeaders, 'attendu : nom=valeur,nom=valeur, les valeurs encodées (%20 pour une espace).')
    .transform((text) => Object.fromEntries(text.split(',').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string])))
    .default({})
    .describe('En-têtes pour ce collecteur, par exemple authorization=Bearer%20JETON.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce
    .number('attendu : un nombre de 0 à 1.')
    .min(0)
    .max(1)
    .default(1)
    .describe('Part des requêtes tracées, de 0 à 1.'),
} as const;
