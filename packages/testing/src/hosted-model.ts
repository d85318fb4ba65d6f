import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

const DIMENSION = 384;
const HUB = 'https://huggingface.co/';
const ROUTER = 'https://router.huggingface.co/';

/** A stand-in for Hugging Face on 127.0.0.1, behind the global fetch: the real client speaks to it by its real protocol. */
export interface HostedModel {
  /** The texts of each request for vectors, in order. */
  readonly requests: string[][];
  /** The `authorization` headers of those requests. */
  readonly authorizations: (string | undefined)[];
  /** Requests still served; those after them are refused with 403, which the product does not try again. */
  servedRequests: number;
  /** What goes wrong with every request for vectors; null when nothing does. */
  trouble: Trouble | null;
}

/** No answer at all; an answer that is none; or vectors that are none, written as the body of an answer. */
export type Trouble = 'HANGS' | { readonly status: number; readonly retryAfter?: string } | { readonly body: string };

/** Puts the stand-in in place for the tests of a file. Its vectors count words, so a text is near those that share words with it. */
export function useHostedModel(): HostedModel {
  const state: HostedModel = { requests: [], authorizations: [], servedRequests: Number.POSITIVE_INFINITY, trouble: null };
  const realFetch = globalThis.fetch;
  const server = createServer(async (request, response) => {
    const asksForVectors = !request.url?.startsWith('/hub/');
    const { trouble } = state;
    if (asksForVectors && trouble) {
      state.requests.push([]);
      if (trouble === 'HANGS') return;
      if ('body' in trouble) response.writeHead(200, { 'content-type': 'application/json' }).end(trouble.body);
      else response.writeHead(trouble.status, trouble.retryAfter ? { 'retry-after': trouble.retryAfter } : {}).end();
      return;
    }
    const [status, body] = asksForVectors ? await embed(request, state) : [200, describeModel(request)];
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    globalThis.fetch = (input, init) => {
      if (typeof input !== 'string') return realFetch(input, init);
      return realFetch(input.replace(HUB, `${origin}/hub/`).replace(ROUTER, `${origin}/router/`), init);
    };
  });
  beforeEach(() => {
    state.requests.length = 0;
    state.authorizations.length = 0;
    state.servedRequests = Number.POSITIVE_INFINITY;
    state.trouble = null;
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return state;
}

function describeModel({ url = '' }: IncomingMessage) {
  const id = decodeURIComponent(url.slice('/hub/api/models/'.length).split('?')[0] ?? '');
  return { id, inferenceProviderMapping: { 'hf-inference': { providerId: id, status: 'live', task: 'feature-extraction' } } };
}

async function embed(request: IncomingMessage, state: HostedModel): Promise<[number, unknown]> {
  const { inputs } = JSON.parse(Buffer.concat(await request.toArray()).toString()) as { inputs: string[] };
  if (state.servedRequests < 1) return [403, { error: 'quota' }];
  state.servedRequests -= 1;
  state.requests.push(inputs);
  state.authorizations.push(request.headers.authorization);
  return [200, inputs.map(countWords)];
}

function countWords(text: string): number[] {
  const vector = new Array<number>(DIMENSION).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []) {
    const place = [...word].reduce((sum, letter) => (31 * sum + (letter.codePointAt(0) ?? 0)) % DIMENSION, 7);
    vector[place] = (vector[place] ?? 0) + 1;
  }
  return vector;
}
