import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Opens this process's figures; null where nobody is to read them. Loaded only then: their library takes memory and time. */
export async function openMetricsFor(config: { readonly METRICS_TOKEN?: string | undefined }): Promise<Metrics | null> {
  return config.METRICS_TOKEN === undefined ? null : (await import('./metrics.ts')).openMetrics();
}

/** `GET /metrics` for whoever bears the token. Without figures there is no such route. */
export function serveMetrics(app: FastifyInstance, metrics: Metrics | null, token: string | undefined): void {
  if (!metrics || token === undefined) return;
  const expected = digest(`Bearer ${token}`);
  app.get('/metrics', async ({ headers }, reply) => {
    if (!timingSafeEqual(digest(headers.authorization ?? ''), expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send('Jeton attendu.\n');
    return reply.type(metrics.contentType).send(await metrics.print());
  });
}
