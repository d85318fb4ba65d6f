import { createHash } from 'node:crypto';
import { Refusal } from '@sar/subgraph-kit/errors';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { LRUCache } from 'lru-cache';
import { intentOf } from './patience.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';

/** Milliseconds since identity last named a viewer, and how many are known: more than the company has people. */
const KNOWN_MS = 10 * 60_000;
const KNOWN = 2_000;

/**
 * Whom identity named lately, for the while that it does not answer: what they may see they go on seeing, and change nothing.
 * Nobody can be shut out while identity is dead, and what shuts somebody out by this gateway makes it forget all: a revoked
 * session ends on the next request then too (decision 0020 says what is left).
 */
export interface LastKnown {
  /**
   * The viewer that `ask` finds for a token; where it fails, whom it found last, read only.
   * @throws what `ask` throws, of a token that nobody is known by.
   */
  viewerOf(token: string, ask: () => Promise<Viewer | null>): Promise<Viewer | null>;
  /** The connection, to which no write of a last known viewer passes, and whose writes are heard of where they may shut somebody out. */
  watch(connection: RoomConnection): RoomConnection;
}

/** @param clock in milliseconds. */
export function createLastKnown(clock: { now(): number } = performance): LastKnown {
  const viewers = new LRUCache<string, Viewer>({ max: KNOWN, ttl: KNOWN_MS, ttlResolution: 0, perf: clock });
  let forgotten = 0;

  /** Whether it came to pass or not: an answer that was lost may have been a yes. */
  async function forgetAfter<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } finally {
      forgotten += 1;
      viewers.clear();
    }
  }

  return {
    async viewerOf(token, ask) {
      const key = createHash('sha256').update(token).digest('base64url');
      const asked = forgotten;
      try {
        const viewer = await ask();
        if (!viewer) viewers.delete(key);
        // What was asked before a write may be older than it.
        else if (asked === forgotten) viewers.set(key, { ...viewer, readOnly: true });
        return viewer;
      } catch (error) {
        const known = viewers.get(key);
        if (known) return known;
        throw error;
      }
    },
    watch(connection) {
      const { name } = connection;
      // A departure in the directory closes sessions in identity.
      const shutsOut = name === 'identity' || name === 'directory';
      return {
        ...connection,
        async execute(operation, request) {
          if (intentOf(operation) === 'READ') return connection.execute(operation, request);
          refuseReadOnly(request);
          const write = () => connection.execute(operation, request);
          return shutsOut ? forgetAfter(write) : write();
        },
        async call(route, request, intent) {
          if (name !== 'identity' || intent === 'READ') return connection.call(route, request, intent);
          return forgetAfter(() => connection.call(route, request, intent));
        },
      };
    },
  };
}

function refuseReadOnly({ viewer }: GatewayContext): void {
  if (!viewer?.readOnly) return;
  const message = "L'identification ne répond pas : vous pouvez lire, mais rien enregistrer. Réessayez dans quelques instants.";
  throw new Refusal('UNAVAILABLE', message, { retryAfter: 5 });
}
