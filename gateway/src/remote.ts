import { createCaller } from '@sar/subgraph-kit/call-room';
import type { Readiness } from '@sar/subgraph-kit/room';
import type { Logger } from 'pino';
import { readResult, readRoute } from './answers.ts';
import { createPatience, intentOf, type Patience } from './patience.ts';
import type { RoomConnection } from './sources.ts';
import type { RoomName } from './subgraphs.ts';

const CHECK_MS = 2_000;

/** A room behind HTTP: every call is signed with the viewer in it, and waited for with patience. */
export function connectRemote(
  name: RoomName,
  url: string,
  secret: string,
  log: Logger,
  patience: Patience = createPatience(name, log),
): RoomConnection {
  const send = createCaller(name, url, secret);
  return {
    name,
    execute(operation, request) {
      const body = JSON.stringify(operation);
      const headers = { 'content-type': 'application/json' };
      return patience(intentOf(operation), request.deadline, async (signal) =>
        readResult(await send({ method: 'POST', path: '/graphql', headers, body, signal }, request)),
      );
    },
    async call(route, request, intent = route.method === 'GET' ? 'READ' : 'WRITE') {
      const { pathname, search } = new URL(route.url);
      const headers = Object.fromEntries(route.headers);
      const body = new Uint8Array(await route.arrayBuffer());
      return patience(intent, request.deadline, async (signal) =>
        readRoute(await send({ method: route.method, path: `${pathname}${search}`, headers, body, signal }, request)),
      );
    },
    async check() {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(CHECK_MS) });
      return (await response.json()) as Readiness;
    },
  };
}
