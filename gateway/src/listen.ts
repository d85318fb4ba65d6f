import { createServer, type RequestListener, type Server } from 'node:http';

/** How long a connection may take, in milliseconds; between them a client that sends a byte a second is no cost to the others. */
export const PATIENCE = {
  /** Until a request's headers are there: a phone at the edge of its network needs two seconds. */
  headersTimeout: 10_000,
  /** Until its body is there too: the largest file over a slow line. */
  requestTimeout: 120_000,
  /** How often connections are looked at. */
  connectionsCheckingInterval: 5_000,
} as const;

/** An HTTP server that waits for nobody longer than that. */
export function createPatientServer(
  handler: RequestListener,
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): Server {
  return createServer({ ...patience }, handler);
}
