import type { ServerResponse } from 'node:http';

/**
 * Aborted so long after now, unless the answer has left by then. The platform's own `AbortSignal.timeout` would be kept for all
 * of that time, and go off, for each request that was answered long before.
 */
export function deadlineOf(response: ServerResponse, milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), milliseconds).unref();
  response.once('close', () => clearTimeout(timer));
  return controller.signal;
}
