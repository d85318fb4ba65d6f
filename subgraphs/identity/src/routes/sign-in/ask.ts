import { createHmac } from 'node:crypto';
import { Refusal } from '@sar/subgraph-kit/errors';
import { sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import type { Context } from '../../context.ts';
import { actorOf } from '../../services/audit.ts';
import { BASE_PATH, CHALLENGE_COOKIE, INNER_SESSION_COOKIE, STATE_COOKIE } from '../../services/sign-in/names.ts';
import { onBehalfOf } from '../../services/sign-in.ts';

/** A call of one of the library's endpoints: a path of its own and the body that we make for it, nothing of the caller's. */
export interface Call {
  readonly path: `/${string}`;
  /** Sent by POST; without one the call is a GET. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** True where the endpoint acts on the caller's open session. */
  readonly session?: boolean;
}

export interface Outcome {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly location: string | null;
  /** The `Set-Cookie` values of a sign-in under way. */
  readonly cookies: readonly string[];
  /** The token of a session that the call opened. */
  readonly token: string | null;
}

const PASSED = ['origin', 'sec-fetch-site', 'user-agent'];

/**
 * Asks the library and takes its answer apart. Its own session cookie, signed, exists in here only: it is made from ours
 * on the way in and is the token of ours on the way out. The address is the configured one, whatever Host the caller sent.
 * @throws Refusal UNAVAILABLE.
 */
export async function ask(request: Request, context: Context, { path, body, session }: Call): Promise<Outcome> {
  const { auth, config, secureCookies } = context;
  const { handler, $context } = await auth();
  const { secret } = await $context;
  const headers = new Headers();
  for (const name of PASSED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const sent = cookiesOf(request);
  const mine = session ? sent.get(sessionCookieName(secureCookies)) : undefined;
  sent.delete(sessionCookieName(secureCookies));
  if (mine) sent.set(INNER_SESSION_COOKIE, `${mine}.${createHmac('sha256', secret).update(mine).digest('base64')}`);
  const pairs = [...sent].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (pairs.length > 0) headers.set('cookie', pairs.join('; '));
  if (body) headers.set('content-type', 'application/json');
  const init = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
  const response = await onBehalfOf(actorOf(context), () => handler(new Request(`${config.PUBLIC_URL}${BASE_PATH}${path}`, init)));
  // A fault of the library or under it, password checks that wait in too long a line: its log has the reason.
  if (response.status >= 500) throw new Refusal('UNAVAILABLE', 'La connexion ne répond pas. Réessayez dans quelques instants.');
  return {
    status: response.status,
    body: (await response.json().catch(() => null)) as Outcome['body'],
    location: response.headers.get('location'),
    ...takeCookies(response.headers.getSetCookie()),
  };
}

/** The cookies that a request came with, of those that its route names. */
export function cookiesOf(request: Request): Map<string, string> {
  const pairs = [...(request.headers.get('cookie') ?? '').matchAll(/([^;=\s]+)=([^;]*)/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Parts the library's own session from the cookies of a sign-in under way; any other cookie stays in here. */
function takeCookies(all: readonly string[]): Pick<Outcome, 'cookies' | 'token'> {
  const nameOf = (cookie: string) => cookie.split('=', 1)[0]?.replace(/^__Host-/, '');
  const inner = all.filter((cookie) => nameOf(cookie) === INNER_SESSION_COOKIE).at(-1);
  const value = decoded(inner?.match(/=([^;]*)/)?.[1] ?? '');
  return {
    cookies: all.filter((cookie) => [STATE_COOKIE, CHALLENGE_COOKIE].includes(nameOf(cookie) ?? '')),
    token: value.split('.')[0] || null,
  };
}
