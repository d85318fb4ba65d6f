import { Refusal } from '@sar/subgraph-kit/errors';
import { errorBody, refusalAnswer } from '@sar/subgraph-kit/http-errors';
import { sessionCookie, sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../../context.ts';
import { closeSession, findSession } from '../../services/sessions.ts';
import { pagePolicy } from '../page.ts';
import { cookiesOf, type Outcome } from './ask.ts';
import { LINKS, messagePage } from './pages.ts';
import type { SignInRefusal } from './refusals.ts';

/** True of a form that a browser sent: it reads pages. Programs and the front end send JSON, and read JSON. */
export const isForm = (request: Request) => request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false;

/** True of what a person looks at. */
const isForEyes = (request: Request) => isForm(request) || request.method === 'GET';

/** What a form or a JSON object says, texts only. */
export async function readFields(request: Request): Promise<Readonly<Record<string, string>>> {
  const text = await request.text();
  const entries = isForm(request) ? [...new URLSearchParams(text)] : Object.entries(parseObject(text));
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function parseObject(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

/** An answer with cookies; nothing of a sign-in is kept by anybody on the way. */
export function answer(body: string | null, status: number, headers: Record<string, string>, cookies: readonly string[] = []): Response {
  const response = new Response(body, { status, headers: { 'cache-control': 'no-store', ...headers } });
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}

export const json = (body: object, status = 200, cookies: readonly string[] = []) =>
  answer(JSON.stringify(body), status, { 'content-type': 'application/json; charset=utf-8' }, cookies);

export const html = (page: string, status = 200, cookies: readonly string[] = []) =>
  // The address of a page can hold a token: no other site is told it.
  answer(
    page,
    status,
    { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'same-origin', 'x-frame-options': 'DENY' },
    cookies,
  );

export const redirect = (location: string, cookies: readonly string[] = []) => answer(null, 303, { location }, cookies);

/** Tells a refusal to a person or a program. @param form the page of the form that is refused, where it has one. */
export function refuse(
  request: Request,
  { status, code, message, next }: SignInRefusal,
  { form, cookies = [] }: { readonly form?: string; readonly cookies?: readonly string[] } = {},
): Response {
  if (isForEyes(request)) {
    const link = next !== 'FORM' ? LINKS[next] : form ? { href: form, label: 'Réessayer' } : LINKS.SIGN_IN;
    return html(messagePage('Connexion refusée', message, link), status, cookies);
  }
  return json(errorBody(code, message), status, cookies);
}

/** A route for who looks at pages: its thrown refusals are pages too, and each of its pages tells the browser what it may do. */
export function withPages(route: Route<Context>): Route<Context> {
  return {
    ...route,
    async handle(request, context) {
      const answered = await answerPages(route, request, context);
      if (answered.headers.get('content-type')?.startsWith('text/html'))
        answered.headers.set('content-security-policy', pagePolicy(context.config));
      return answered;
    },
  };
}

async function answerPages(route: Route<Context>, request: Request, context: Context): Promise<Response> {
  try {
    return await route.handle(request, context);
  } catch (error) {
    if (!(error instanceof Refusal) || !isForEyes(request)) throw error;
    const { status, headers } = refusalAnswer(error);
    const page = html(messagePage('Connexion refusée', error.message), status);
    for (const [name, value] of Object.entries(headers)) page.headers.set(name, value);
    return page;
  }
}

/** Ends a sign-in: a new session, whatever session the browser came with, which ends here. */
export async function signedIn(
  request: Request,
  context: Context,
  outcome: Outcome & { token: string },
  target: string,
): Promise<Response> {
  const { db, record, secureCookies } = context;
  const session = await findSession(db, outcome.token);
  await record({
    kind: 'SIGN_IN',
    actorId: session?.userId ?? null,
    subjectId: session?.userId ?? null,
    data: { method: session?.method ?? null },
  });
  const before = cookiesOf(request).get(sessionCookieName(secureCookies));
  if (before) await closeSession(db, before);
  const cookies = [...outcome.cookies, sessionCookie(outcome.token, secureCookies)];
  if (isForEyes(request)) return redirect(target, cookies);
  // A page's script never sees the token; a program has no cookies.
  const isBrowser = request.headers.has('sec-fetch-site') || request.headers.has('origin');
  return json({ status: 'SIGNED_IN', ...(isBrowser ? {} : { token: outcome.token }) }, 200, cookies);
}
