import { Refusal } from '@sar/subgraph-kit/errors';
import { sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { LastKnown } from './last-known.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';

/** The parts of an incoming request that can carry a session. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

/**
 * The viewer of a request, by one call to identity; null for an anonymous one. A cookie that opens nothing any more is
 * an anonymous request (browsers keep sending it); a bearer that opens nothing is an error, for a program must know.
 * @param lastKnown whom to take where identity does not answer.
 * @throws Refusal BAD_USER_INPUT when both are there, UNAUTHENTICATED on a bearer that opens nothing, UNAVAILABLE.
 */
export async function resolveViewer(
  identity: RoomConnection,
  { authorization, cookies }: Credentials,
  secure: boolean,
  context: Pick<GatewayContext, 'requestId' | 'deadline'>,
  lastKnown?: LastKnown,
): Promise<Viewer | null> {
  const bearer = authorization?.match(/^Bearer +(\S+)$/i)?.[1];
  const cookie = cookies[sessionCookieName(secure)];
  if (authorization !== undefined && !bearer)
    throw new Refusal('UNAUTHENTICATED', 'En-tête « Authorization » illisible : attendu « Bearer JETON ».');
  if (bearer && cookie) throw new Refusal('BAD_USER_INPUT', 'Donnez une session par cookie ou par jeton, pas les deux.');
  const token = bearer ?? cookie;
  if (!token) return null;
  const ask = () => askViewer(identity, token, context);
  const viewer = await (lastKnown ? lastKnown.viewerOf(token, ask) : ask());
  if (!viewer && bearer) throw new Refusal('UNAUTHENTICATED', 'Jeton inconnu, expiré ou révoqué : ouvrez une nouvelle session.');
  return viewer;
}

/** @throws Refusal UNAVAILABLE when identity does not say. */
async function askViewer(identity: RoomConnection, token: string, context: Pick<GatewayContext, 'requestId' | 'deadline'>) {
  const request = new Request('http://identity/viewer', { method: 'POST', body: JSON.stringify({ token }) });
  const response = await identity.call(request, { ...context, viewer: null }, 'READ');
  if (!response.ok) {
    const retryAfter = Number(response.headers.get('retry-after')) || 1;
    throw new Refusal('UNAVAILABLE', "L'identification ne répond pas. Réessayez dans quelques instants.", { retryAfter });
  }
  return ((await response.json()) as { viewer: Viewer | null }).viewer;
}
