import { addSqlOf } from '@sar/observe/scope';
import { traceHeaders } from '@sar/observe/tracing';
import type { Readiness } from '@sar/subgraph-kit/room';
import { createSigner, SIGNATURE_HEADER } from '@sar/subgraph-kit/trust';
import type { Logger } from 'pino';
import { readResult, readRoute } from './answers.ts';
import { createPatience, intentOf, type Patience } from './patience.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';
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
  const sign = createSigner(secret, name);
  const send = async (
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array<ArrayBuffer>,
    request: GatewayContext,
    signal: AbortSignal,
  ) => {
    // Signed anew for each try: a signature is good once.
    const signature = await sign({ method, path, body }, request);
    const init = { method, headers: { ...headers, ...traceHeaders(), [SIGNATURE_HEADER]: signature }, redirect: 'manual', signal } as const;
    const response = await fetch(`${url}${path}`, method === 'GET' ? init : { ...init, body });
    addSqlOf(response);
    return response;
  };
  return {
    name,
    execute(operation, request) {
      const body = JSON.stringify(operation);
      const headers = { 'content-type': 'application/json' };
      return patience(intentOf(operation), request.deadline, async (signal) =>
        readResult(await send('POST', '/graphql', headers, body, request, signal)),
      );
    },
    async call(route, request, intent = route.method === 'GET' ? 'READ' : 'WRITE') {
      const { pathname, search } = new URL(route.url);
      const headers = Object.fromEntries(route.headers);
      const body = new Uint8Array(await route.arrayBuffer());
      return patience(intent, request.deadline, async (signal) =>
        readRoute(await send(route.method, `${pathname}${search}`, headers, body, request, signal)),
      );
    },
    async check() {
      const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(CHECK_MS) });
      return (await response.json()) as Readiness;
    },
  };
}
