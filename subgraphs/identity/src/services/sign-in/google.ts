import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import { APIError } from 'better-auth/api';
import { type GenericOAuthConfig, type GenericOAuthUserInfo, genericOAuth } from 'better-auth/plugins/generic-oauth';
import { and, eq } from 'drizzle-orm';
import { accounts, employeeFacts, users } from '../../tables.ts';
import { GOOGLE } from './names.ts';

/** What a verified ID token says of its subject. */
type Claims = GenericOAuthUserInfo & Readonly<Partial<Record<'iss' | 'nonce' | 'hd' | 'email_verified', unknown>>>;

/**
 * Google, or the local provider that stands in for it, by OpenID Connect. The library checks state, PKCE, signature,
 * issuer, audience and nonce; here come the company's own conditions.
 */
export function googlePlugin(db: Db, config: Config) {
  const domain = config.GOOGLE_HOSTED_DOMAIN;
  const provider: GenericOAuthConfig = {
    providerId: GOOGLE,
    clientId: config.GOOGLE_OAUTH2_CLIENT_ID ?? '',
    clientSecret: config.GOOGLE_OAUTH2_CLIENT_SECRET,
    discoveryUrl: config.GOOGLE_DISCOVERY_URL,
    // Where a provider publishes no keys the library would believe its tokens unread.
    requireIdTokenVerification: true,
    pkce: true,
    scopes: ['openid', 'email', 'profile'],
    prompt: 'select_account',
    // A hint for Google's own page; what counts is the claim that comes back.
    authorizationUrlParams: { hd: domain },
    accountSubject: ({ profile }) => subjectOf(profile as Claims),
    async mapProfileToUser(profile) {
      const claims = profile as Claims;
      if (!isOfTheCompany(claims, domain)) throw refused('NOT_OF_THE_COMPANY');
      await ensureAccount(db, claims);
      return {};
    },
    disableSignUp: true,
  };
  const plugin = genericOAuth({ config: [provider] });
  return {
    ...plugin,
    // The library would fetch the discovery document before it serves anything, the password of emergencies included. In
    // the state that it gives a provider that was down, the document is fetched, within ten seconds, by who asks for it.
    init: async () => ({ context: { genericOAuthPendingDiscovery: new Map([[GOOGLE, provider]]) } }),
  };
}

/** The key of an account: issuer and subject, so that two providers' subjects are never taken for each other. */
export function subjectOf({ iss, sub }: Claims): string {
  return `${iss} ${sub}`;
}

/**
 * True of a verified address in the company's domain, of an account that the domain's owner manages.
 * The nonce is there in an ID token only: what came from elsewhere was not bound to this browser.
 */
export function isOfTheCompany({ email, email_verified, hd, iss, sub, nonce }: Claims, domain: string): boolean {
  const [local, host, ...more] = String(email).toLowerCase().split('@');
  const signed = typeof iss === 'string' && typeof nonce === 'string' && Boolean(sub);
  return signed && email_verified === true && hd === domain && host === domain && Boolean(local) && more.length === 0;
}

/**
 * Gives the directory's person at this address an account, once; who has one by this subject already needs no address.
 * @throws APIError when the directory knows nobody in service there.
 */
async function ensureAccount(db: Db, claims: Claims): Promise<void> {
  const [known] = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.providerId, GOOGLE), eq(accounts.accountId, subjectOf(claims))));
  if (known) return;
  const people = await db
    .select()
    .from(employeeFacts)
    .where(and(eq(employeeFacts.email, String(claims.email).toLowerCase()), employeeFacts.active));
  const [person] = people;
  if (!person || people.length > 1) throw refused('UNKNOWN_PERSON');
  await db.insert(users).values({ employeeId: person.employeeId }).onConflictDoNothing();
}

/** A refusal that the person may read; routes/sign-in turns the code into French. */
export function refused(code: string): APIError {
  return new APIError('FORBIDDEN', { code, message: code });
}
