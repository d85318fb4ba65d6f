import { useApp } from '@sar/testing/app';
import { person, unsigned, useOpenIdProvider } from '@sar/testing/openid-provider';
import { refused } from '@sar/testing/sign-in';
import { describe, expect, it } from 'vitest';

const provider = useOpenIdProvider();
const app = useApp('local', provider.env);

describe('of somebody who is not of the company', () => {
  it.each([
    ['an address that Google did not verify', { email_verified: false }],
    ['an address that Google says nothing of', { email_verified: undefined }],
    ['an address verified in words', { email_verified: 'true' }],
    ['no domain', { hd: undefined }],
    ['another domain', { hd: 'autre.sn' }],
    ['a domain that begins like it', { hd: 'demo.sar.sn.evil.example' }],
    ['a domain that ends like it', { hd: 'evildemo.sar.sn' }],
    ['the domain in capitals', { hd: 'DEMO.SAR.SN' }],
    ['the domain and a dot', { hd: 'demo.sar.sn.' }],
    ['a domain that looks like it', { hd: 'demo.sаr.sn' }],
    ['several domains', { hd: ['demo.sar.sn'] }],
    ['an address of another domain', { email: 'demo.9@gmail.com' }],
    ['an address of a longer domain', { email: 'demo.9@demo.sar.sn.evil.example' }],
    ['an address in quotes at another domain', { email: '"demo.9@demo.sar.sn"@evil.example' }],
    ['two addresses', { email: 'demo.9@demo.sar.sn@evil.example' }],
    ['two addresses, the other way round', { email: 'evil@evil.example@demo.sar.sn' }],
    ['an address with a dot behind', { email: 'demo.9@demo.sar.sn.' }],
    ['an address that looks like one', { email: 'demo.9@demo.sаr.sn' }],
    ['a domain without a name', { email: '@demo.sar.sn' }],
  ])('A11, A12: is refused: %s', async (_what, changes) => {
    const answer = await refused(app, (browser) => provider.signIn(browser, person('demo.9', changes)));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('compte Google de l&#39;entreprise')]);
  });

  it('A12: is refused when the domain is only in the address that was asked for', async () => {
    const answer = await refused(app, async (browser) => {
      const way = await provider.leave(browser, person('demo.9', { hd: undefined }));
      return browser.get(`${way}&hd=demo.sar.sn`);
    });
    expect(answer.status).toBe(403);
  });
});

describe('a provider without keys', () => {
  const keyless = useApp('local', provider.env);

  it('A11: has nobody signed in: its ID tokens could not be verified', async () => {
    provider.discovery = (body) => delete body['jwks_uri'];
    const answer = await refused(keyless, (browser) => browser.submit('/auth/google'));
    expect([answer.status, answer.location]).toEqual([503, undefined]);
  });
});

describe('an ID token', () => {
  const HOUR = 3_600;
  it.each<[string, Record<string, unknown>]>([
    ['of another client', { aud: 'another-client' }],
    ['of another provider', { iss: 'https://accounts.evil.example' }],
    ['of another sign-in', { nonce: 'another-nonce' }],
    ['of no sign-in', { nonce: undefined }],
    ['that has expired', { exp: Math.floor(Date.now() / 1_000) - HOUR }],
    ['of tomorrow', { nbf: Math.floor(Date.now() / 1_000) + HOUR }],
    ['of nobody', { sub: undefined }],
  ])('A09, A11: is refused: %s', async (_what, changes) => {
    const answer = await refused(app, async (browser) => {
      const way = await provider.leave(browser, person('demo.11'));
      provider.tamper = ({ payload }) => Object.assign(payload, changes);
      return browser.get(way);
    });
    expect(answer.status).toBe(400);
  });

  it.each<[string, (body: Record<string, string>) => void]>([
    ['is not signed', (body) => Object.assign(body, { id_token: unsigned(body['id_token'] ?? '') })],
    ['has a changed signature', (body) => Object.assign(body, { id_token: `${body['id_token']?.slice(0, -8)}AAAAAAAA` })],
    ['is the access token', (body) => Object.assign(body, { id_token: body['access_token'] })],
    ['is no token', (body) => Object.assign(body, { id_token: 'a.b.c' })],
    ['is missing: what the provider says elsewhere is not bound to this browser', (body) => delete body['id_token']],
  ])('A11: is refused when it %s', async (_what, change) => {
    provider.answer = change;
    const answer = await refused(app, (browser) => provider.signIn(browser, person('demo.12')));
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });

  it('A11: is refused when another key signed it', async () => {
    // With the nonce of this very sign-in: only the signature is wrong.
    const answer = await refused(app, async (browser) => {
      provider.claims = person('demo.12');
      const off = await browser.submit('/auth/google');
      const nonce = new URL(off.location ?? '').searchParams.get('nonce');
      const forged = await provider.forge({ ...person('demo.12'), nonce });
      provider.answer = (body) => Object.assign(body, { id_token: forged });
      const { pathname, search } = await provider.authorize(off.location ?? '');
      return browser.get(pathname + search);
    });
    expect(answer.status).toBe(400);
  });
});
