import { useApp } from '@sar/testing/app';
import { type Browser, openBrowser } from '@sar/testing/browser';
import { person, useOpenIdProvider } from '@sar/testing/openid-provider';
import { refused } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { verifications } from './tables.ts';

const provider = useOpenIdProvider();

describe('the way back from Google', () => {
  const app = useApp('local', provider.env);
  const db = () => app.house.dependencies.db;
  const begun = async (browser: Browser) => new URL(await provider.leave(browser, person('demo.10')), 'http://localhost');
  /** As `begun`, with what the system asked the provider for; another client may be who asks. */
  const begunHere = async (browser: Browser, clientId?: string) => {
    provider.claims = person('demo.10');
    const off = new URL((await browser.submit('/auth/google')).location ?? '');
    if (clientId) off.searchParams.set('client_id', clientId);
    return { url: await provider.authorize(off.href), nonce: off.searchParams.get('nonce') ?? '' };
  };

  it.each([
    ['without a state', (url: URL) => url.searchParams.delete('state')],
    ['with an empty state', (url: URL) => url.searchParams.set('state', '')],
    ['with a made-up state', (url: URL) => url.searchParams.set('state', 'x'.repeat(32))],
    ['without a code', (url: URL) => url.searchParams.delete('code')],
    ['with a made-up code', (url: URL) => url.searchParams.set('code', '7a9f6f26-1f2a-4c80-9a5a-6a36de77b3f3')],
    ['with the issuer of another provider', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['with an error', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('A08: is refused %s', async (_what, change) => {
    const answer = await refused(app, async (browser) => {
      const url = await begun(browser);
      change(url);
      return browser.get(url.pathname + url.search);
    });
    expect([answer.status, answer.text]).toEqual([400, expect.stringContaining('<h1>Connexion refusée</h1>')]);
  });

  it('A08: is refused in another browser, and in one that began a sign-in of its own', async () => {
    const answer = await refused(app, async (browser) => {
      const victim = openBrowser(app);
      const url = await begun(victim);
      expect((await browser.get(url.pathname + url.search)).status).toBe(400);
      await begun(browser);
      return browser.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });

  it('A08: is refused a second time, even with the cookie of the first', async () => {
    const browser = openBrowser(app);
    const kept = await db().$count(verifications);
    const url = await begun(browser);
    const cookie = browser.cookies.get('sar_sign_in') ?? '';
    expect((await browser.get(url.pathname + url.search)).status).toBe(303);
    // Not for its code alone, which the provider gave once: there is nothing left to come back to.
    expect(await db().$count(verifications)).toBe(kept);
    const answer = await refused(app, async (again) => {
      again.cookies.set('sar_sign_in', cookie);
      return again.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });

  it('A08: is refused once the sign-in has expired', async () => {
    const answer = await refused(app, async (browser) => {
      const url = await begun(browser);
      await db().update(verifications).set({ expiresAt: sql`now() - interval '1 second'` });
      return browser.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['the nonce of its own sign-in', () => {}],
    // As if the provider had not bound its token to a sign-in: PKCE alone is left to tell.
    ["the nonce of the thief's sign-in", (nonce: string) => (provider.tamper = ({ payload }) => Object.assign(payload, { nonce }))],
  ])("A10: is refused with somebody else's code, which was given for another browser's secret (PKCE), with %s", async (_what, bind) => {
    const answer = await refused(app, async (browser) => {
      const stolen = (await begun(openBrowser(app))).searchParams.get('code') ?? '';
      const { url, nonce } = await begunHere(browser);
      url.searchParams.set('code', stolen);
      bind(nonce);
      return browser.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });

  it("A10: is refused with another client's code, were even secret and nonce those of this sign-in", async () => {
    const answer = await refused(app, async (browser) => {
      const { url } = await begunHere(browser, 'another-client');
      // A provider that gives such a code away at all says whom it was for.
      provider.tamper = ({ payload }) => Object.assign(payload, { aud: 'another-client' });
      return browser.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });

  it('A10: is refused with a code that was used', async () => {
    const first = openBrowser(app);
    const used = await begun(first);
    expect((await first.get(used.pathname + used.search)).status).toBe(303);
    const answer = await refused(app, async (browser) => {
      const url = await begun(browser);
      url.searchParams.set('code', used.searchParams.get('code') ?? '');
      return browser.get(url.pathname + url.search);
    });
    expect(answer.status).toBe(400);
  });
});
