import { createHash, hkdfSync, randomUUID } from 'node:crypto';
import { type JWTPayload, jwtVerify, SignJWT } from 'jose';
import type { RoomRequest } from './subgraph.ts';

/** Carries the gateway's signature on every call to a room over HTTP. */
export const SIGNATURE_HEADER = 'x-sar-gateway';

const LIFETIME_SECONDS = 30;
const ISSUER = 'sar-gateway';

/** The parts of a call that a signature covers. `path` includes the query string. */
export interface SignedCall {
  readonly method: string;
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** Each room has a key of its own: a call signed for one is worth nothing at another. */
function roomKey(secret: string, room: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `sar-connect:room:${room}`, 32));
}

const digest = (body: string | Uint8Array) => createHash('sha256').update(body).digest('base64url');

/** Signs one call to a room: method, path, body and viewer, for thirty seconds and a single use. */
export function createSigner(secret: string, room: string) {
  const key = roomKey(secret, room);
  return ({ method, path, body }: SignedCall, { viewer, requestId, address, budget }: RoomRequest): Promise<string> =>
    new SignJWT({ method, path, digest: digest(body), viewer, requestId, address, budget })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(ISSUER)
      .setAudience(room)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .setJti(randomUUID())
      .sign(key);
}

/**
 * Checks calls to a room. Resolves to what the gateway says of the request, or null for a call that is unsigned, altered, stale or replayed.
 * @param secrets any of which may have signed: several while one takes the place of another.
 */
export function createVerifier(secrets: readonly string[], room: string) {
  const keys = secrets.map((secret) => roomKey(secret, room));
  const seen = new Map<string, number>();
  return async (token: string | undefined, call: SignedCall): Promise<RoomRequest | null> => {
    const payload = token && (await openToken(token, keys, room));
    if (!payload) return null;
    if (payload['method'] !== call.method || payload['path'] !== call.path || payload['digest'] !== digest(call.body)) return null;
    if (!payload.jti || isReplay(seen, payload.jti)) return null;
    const { viewer, requestId, address, budget } = payload as unknown as RoomRequest;
    return { viewer, requestId, ...(address ? { address } : {}), ...(budget ? { budget } : {}) };
  };
}

/** What a token says, when one of the keys has signed it, for this room and just now. */
async function openToken(token: string, keys: readonly Uint8Array[], room: string): Promise<JWTPayload | null> {
  for (const key of keys) {
    const opened = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: room,
      maxTokenAge: LIFETIME_SECONDS,
      clockTolerance: 5,
    }).catch(() => null);
    if (opened) return opened.payload;
  }
  return null;
}

/** Remembers a single-use id for as long as its signature could still be valid. */
function isReplay(seen: Map<string, number>, id: string): boolean {
  const now = Date.now();
  // Insertion order is order of expiry: everything expired is at the front.
  for (const [old, expiry] of seen) {
    if (expiry > now) break;
    seen.delete(old);
  }
  if (seen.has(id)) return true;
  seen.set(id, now + 2 * LIFETIME_SECONDS * 1_000);
  return false;
}
