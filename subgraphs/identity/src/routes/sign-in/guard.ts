import { Refusal, unauthenticated } from '@sar/subgraph-kit/errors';
import { sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import { isPerson, type Viewer } from '@sar/subgraph-kit/viewer';
import type { Context } from '../../context.ts';
import { isForm, readFields } from './answers.ts';
import { cookiesOf } from './ask.ts';

/**
 * Where a browser goes after signing in: an address of ours or of the front end, never another.
 * @throws Refusal BAD_USER_INPUT.
 */
export async function getTarget({ auth, config }: Context, redirectTo: string | null | undefined): Promise<string> {
  if (!redirectTo) return config.FRONTEND_URL[0] ?? '/';
  const context = await (await auth()).$context;
  if (!context.isTrustedOrigin(redirectTo, { allowRelativePaths: true }))
    throw new Refusal('BAD_USER_INPUT', 'Adresse de retour refusée : donnez-en une de SAR Connect.');
  return redirectTo;
}

/**
 * What a request says, which must be all that it takes to be a try: what is no try is told so, and is not counted as one.
 * @throws Refusal BAD_USER_INPUT when it is neither a form nor a JSON object, or lacks a text.
 */
export async function requireFields<Name extends string>(request: Request, ...names: readonly Name[]) {
  const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
  const fields = isForm(request) || isJson ? await readFields(request) : {};
  const named = names.map((name) => `« ${name} »`).join(' et ');
  if (names.some((name) => fields[name] === undefined))
    throw new Refusal('BAD_USER_INPUT', `Envoyez un formulaire ou un objet JSON (application/json) avec les textes ${named}.`);
  return fields as Readonly<Record<Name, string> & Partial<Record<string, string>>>;
}

/** @throws Refusal NOT_FOUND, as where there is no such address. */
export function requireOption(enabled: boolean): void {
  if (!enabled)
    throw new Refusal('NOT_FOUND', "Ce moyen de connexion n'est pas en service. Ouvrez /auth/sign-in pour voir lesquels le sont.");
}

/**
 * Whoever acts on their own session from a browser.
 * @throws Refusal when nobody is signed in, or by a bearer: the library knows sessions by their cookie.
 */
export function requireSession(request: Request, context: Context): Viewer {
  if (!context.viewer || !isPerson(context.viewer)) throw unauthenticated();
  if (!cookiesOf(request).has(sessionCookieName(context.secureCookies)))
    throw new Refusal('BAD_USER_INPUT', 'Cela se fait depuis un navigateur : connectez-vous, puis recommencez.');
  return context.viewer;
}
