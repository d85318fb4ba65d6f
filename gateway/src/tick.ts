import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Jobs } from '@sar/jobs/queue';
import { Refusal } from '@sar/subgraph-kit/errors';
import type { FastifyInstance } from 'fastify';

/** When the call was made, in seconds since 1970, and the signature of that: `SECONDS.HEX`. */
export const TICK_HEADER = 'x-sar-tick';
/** How far the caller's clock may be from ours. Until then a call could be made again, which does what is due again: nothing. */
const WINDOW_SECONDS = 300;

/** What a caller writes into the header. */
export function signTick(secret: string, seconds: number): string {
  return `${seconds}.${createHmac('sha256', secret).update(String(seconds)).digest('hex')}`;
}

/**
 * `POST /tick`: does the work that is due, then answers `{"waiting": 0}`. For a host that puts a service without requests to
 * sleep, where a mail to be tried again in an hour would wait for somebody to visit the intranet.
 * @param secrets any of which may have signed.
 */
export function serveTick(app: FastifyInstance, secrets: readonly string[], jobs: Pick<Jobs, 'doDue'>): void {
  app.post('/tick', {
    // Before the body is read.
    onRequest: async ({ headers }) => {
      if (!isGenuine(secrets, headers[TICK_HEADER]))
        throw new Refusal('UNAUTHENTICATED', 'Appel non signé, ou trop ancien : signez-le de nouveau.');
    },
    handler: async () => ({ waiting: await jobs.doDue() }),
  });
}

function isGenuine(secrets: readonly string[], header: string | string[] | undefined): boolean {
  const given = Buffer.from(String(header));
  const seconds = Number(String(header).split('.')[0]);
  if (!(Math.abs(Date.now() / 1_000 - seconds) <= WINDOW_SECONDS)) return false;
  return secrets.some((secret) => {
    const right = Buffer.from(signTick(secret, seconds));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
