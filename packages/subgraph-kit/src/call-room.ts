import { addSqlOf } from '@sar/observe/scope';
import { traceHeaders } from '@sar/observe/tracing';
import type { RoomRequest } from './subgraph.ts';
import { createSigner, SIGNATURE_HEADER, type SignedCall } from './trust.ts';

export interface RoomCall extends SignedCall {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Calls a room behind HTTP: signed, with whoever asks in it, as a part of this process's trace and of what its request costs. */
export function createCaller(name: string, url: string, secret: string) {
  const sign = createSigner(secret, name);
  return async ({ method, path, headers, body, signal }: RoomCall, request: RoomRequest): Promise<Response> => {
    // Signed anew each time: a signature is good once.
    const signed = { ...headers, ...traceHeaders(), [SIGNATURE_HEADER]: await sign({ method, path, body }, request) };
    const init = { method, headers: signed, redirect: 'manual', signal } as const;
    const response = await fetch(`${url}${path}`, method === 'GET' ? init : { ...init, body });
    addSqlOf(response);
    return response;
  };
}
