import { Refusal } from '@sar/subgraph-kit/errors';
import { sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { GatewayContext, RoomConnection } from './sources.ts';

/** The parts of an incoming request that can carry a session. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

/**
 * The viewer of a request, by one call to identity; null for an anonymous one. A cookie that opens nothing any more is
 * an anonymous request (browsers keep sending it); a bearer that opens nothing is an error, for a program must know.
 * @throws Refusal BAD_USER_INPUT when both are there, UNAUTHENTICATED on a bearer that opens nothing.
 */
export async function resolveViewer(
  identity: RoomConnection,
  { authorization, cookies }: Credentials,
  secure: boolean,
  context: Pick<GatewayContext, 'requestId' | 'deadline'>,
): Promise<Viewer | null> {
  const bearer = authorization?.match(/^Bearer +(\S+)$/i)?.[1];
  const cookie = cookies[sessionCookieName(secure)];
  if (authorization !== undefined && !bearer)
    throw new Refusal('UNAUTHENTICATED', 'En-tête « Authorization » illisible : attendu « Bearer JETON ».');
  if (bearer && cookie) throw new Refusal('BAD_USER_INPUT', 'Donnez une session par cookie ou par jeton, pas les deux.');
  const token = bearer ?? cookie;
  if (!token) return null;
  const request = new Request('http://identity/viewer', { method: 'POST', body: JSON.stringify({ token }) });
  const response = await identity.call(request, { ...context, viewer: null }, 'READ');
  if (!response.ok) {
    const retryAfter = Number(response.headers.get('retry-after')) || 1;
    throw new Refusal('UNAVAILABLE', "L'identification ne répond pas. Réessayez dans quelques instants.", { retryAfter });
  }
  const { viewer } = (await response.json()) as { viewer: Viewer | null };
  if (!viewer && bearer) throw new Refusal('UNAUTHENTICATED', 'Jeton inconnu, expiré ou révoqué : ouvrez une nouvelle session.');
  return viewer;
}
