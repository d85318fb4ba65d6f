import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Opens this process's figures; null where nobody is to read them. Loaded only then: their library takes memory and time. */
export async function openMetricsFor(config: { readonly METRICS_TOKEN?: readonly string[] | undefined }): Promise<Metrics | null> {
  return config.METRICS_TOKEN === undefined ? null : (await import('./metrics.ts')).openMetrics();
}

/** `GET /metrics` for whoever bears one of the tokens. Without figures there is no such route. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics | null, tokens: readonly string[] | undefined): void {
  if (!metrics || tokens === undefined) return;
  const expected = tokens.map((token) => digest(`Bearer ${token}`));
  app.get('/metrics', async ({ headers }, reply) => {
    const given = digest(headers.authorization ?? '');
    if (!expected.some((one) => timingSafeEqual(one, given)))
      return reply.code(401).header('www-authenticate', 'Bearer').send('Jeton attendu.\n');
    return reply.type(metrics.contentType).send(await metrics.print());
  });
}
