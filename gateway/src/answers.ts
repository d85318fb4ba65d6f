import type { RoomResult } from '@sar/subgraph-kit/execute';
import { RoomFault } from './patience.ts';

/** A hundred articles of the longest text that one may have are half of this. */
const MAX_ANSWER_BYTES = 20_000_000;
/** What a gateway in between, a room that starts, or one that has too much to do answers: later is another matter. */
const PASSING_STATUS = new Set([429, 500, 502, 503, 504]);

/** The result in a room's answer to an operation. @throws RoomFault when it is none: another status, too long, no JSON, no result. */
export async function readResult(response: Response): Promise<RoomResult> {
  await requireGood(response);
  const result = parse((await readWhole(response)).toString());
  if (!isResult(result)) throw new RoomFault('no GraphQL result', { passing: false });
  return result;
}

/**
 * A route's answer: JSON is read whole, while the call is bound; anything else, a file say, breaks off where it gets too long.
 * @throws RoomFault on a status that says that the room is not there.
 */
export async function readRoute(response: Response): Promise<Response> {
  const { status, headers, body } = response;
  // 500 and 429 are answers of the route itself.
  if (status > 500) await requireGood(response);
  if (!body) return response;
  const isJson = headers.get('content-type')?.startsWith('application/json');
  return new Response(isJson ? await readWhole(response) : ReadableStream.from(bounded(response)), { status, headers });
}

async function readWhole(response: Response): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(response)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws RoomFault on any status but success. What the room says of it is not read: the connection is given up. */
async function requireGood(response: Response): Promise<void> {
  if (response.ok) return;
  await response.body?.cancel();
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  const passing = PASSING_STATUS.has(response.status);
  throw new RoomFault(`HTTP ${response.status}`, { passing, ...(seconds > 0 ? { retryAfterMs: seconds * 1_000 } : {}) });
}

async function* bounded({ body }: Response): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    // Leaving the loop closes the stream, and with it the connection.
    if (length > MAX_ANSWER_BYTES) throw new RoomFault('answer too long', { passing: false });
    yield chunk;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RoomFault('no JSON', { passing: false, cause });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isError = (value: unknown) => isObject(value) && typeof value['message'] === 'string';

function isResult(value: unknown): value is RoomResult {
  if (!isObject(value)) return false;
  const { data = null, errors = [] } = value;
  return (data === null || isObject(data)) && Array.isArray(errors) && errors.every(isError) && (data !== null || errors.length > 0);
}
