import { Events, type MutableResponse, type MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Browser, PageAnswer } from './browser.ts';

/** An OpenID provider that runs on loopback in Google's place: real keys, real codes with PKCE, whatever claims a test wants. */
export interface OpenIdProvider {
  /** The variables that make the system use it; its address is there once it runs, before any app of the file opens. */
  readonly env: Record<string, string>;
  readonly issuer: string;
  /** What the next ID tokens and its other answers say of the person, over what they say anyway. A claim that is undefined is left out. */
  claims: Record<string, unknown>;
  /** Last hand on a token before it is signed. */
  tamper: ((token: MutableToken) => void) | null;
  /** Last hand on what the token endpoint answers. */
  answer: ((body: Record<string, string>) => void) | null;
  /** Last hand on what it publishes of itself, which the system reads once. */
  discovery: ((body: Record<string, unknown>) => void) | null;
  /** An ID token that says what it should and is signed with a key of somebody else's. */
  forge(claims: Record<string, unknown>): Promise<string>;
  /** What its page sends the browser back with, for an authorization address that the system made. */
  authorize(url: string): Promise<URL>;
  /** Off from the system to its page with the given claims, and back up to the path that it sends the browser to. */
  leave(browser: Browser, claims: Record<string, unknown>, redirectTo?: string): Promise<string>;
  /** The whole way. */
  signIn(browser: Browser, claims: Record<string, unknown>): Promise<PageAnswer>;
}

/** What Google says of one of the demonstration's people. */
export const person = (name: string, changes: Record<string, unknown> = {}) => ({
  sub: `google-${name}`,
  email: `${name}@${HOSTED_DOMAIN}`,
  email_verified: true,
  hd: HOSTED_DOMAIN,
  ...changes,
});

export const CLIENT_ID = 'sar-connect-essais';
/** Not a domain that anybody has: the demonstration's people are in it. */
export const HOSTED_DOMAIN = 'demo.sar.sn';

/** A token's own claims, by an algorithm that signs nothing. */
export function unsigned(token: string): string {
  const [, payload] = token.split('.');
  return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
}

/** Runs a provider for the tests of a file. To be called before `useApp`. */
export function useOpenIdProvider(): OpenIdProvider {
  const server = new OAuth2Server();
  const provider: OpenIdProvider = {
    env: {
      GOOGLE_OAUTH2_CLIENT_ID: CLIENT_ID,
      GOOGLE_OAUTH2_CLIENT_SECRET: 'secret-du-client',
      GOOGLE_HOSTED_DOMAIN: HOSTED_DOMAIN,
    },
    get issuer() {
      return server.issuer.url ?? '';
    },
    claims: {},
    tamper: null,
    answer: null,
    discovery: null,
    async forge(claims) {
      const other = new OAuth2Server();
      await other.issuer.keys.generate('RS256');
      other.issuer.url = server.issuer.url;
      return other.issuer.buildToken({ scopesOrTransform: (_header, payload) => Object.assign(payload, { aud: CLIENT_ID }, claims) });
    },
    async authorize(url) {
      const answer = await fetch(url, { redirect: 'manual' });
      return new URL(answer.headers.get('location') ?? '');
    },
    async leave(browser, claims, redirectTo = '/graphiql') {
      provider.claims = claims;
      const off = await browser.submit('/auth/google', { redirectTo });
      const { pathname, search } = await provider.authorize(off.location ?? '');
      return pathname + search;
    },
    signIn: async (browser, claims) => browser.get(await provider.leave(browser, claims)),
  };
  beforeAll(async () => {
    await server.issuer.keys.generate('RS256');
    await server.start(0, '127.0.0.1');
    provider.env['GOOGLE_DISCOVERY_URL'] = `${server.issuer.url}/.well-known/openid-configuration`;
    server.service.on(Events.BeforeTokenSigning, (token: MutableToken) => {
      Object.assign(token.payload, provider.claims);
      provider.tamper?.(token);
    });
    server.service.on(Events.BeforeUserinfo, ({ body }: MutableResponse) => Object.assign(body as object, provider.claims));
    server.service.on('beforeWellKnownOpenIdConfiguration', ({ body }: MutableResponse) =>
      provider.discovery?.(body as Record<string, unknown>),
    );
    server.service.on(Events.BeforeResponse, ({ body }: MutableResponse) => provider.answer?.(body as Record<string, string>));
  });
  beforeEach(() => {
    provider.claims = {};
    provider.tamper = null;
    provider.answer = null;
    provider.discovery = null;
  });
  afterAll(() => server.stop());
  return provider;
}
