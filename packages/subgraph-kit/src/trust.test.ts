import { createHash, hkdfSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSigner, createVerifier, type SignedCall } from './trust.ts';

const SECRET = 'secret-des-essais-de-trente-deux-signes';
const call: SignedCall = { method: 'POST', path: '/graphql?trace=1', body: '{"query":"{ articles { totalCount } }"}' };
const request = {
  requestId: 'r-1',
  viewer: { userId: 'u', employeeId: 'e', roles: ['EMPLOYEE', 'HR'] as const, scopes: [], directionIds: ['d'], sessionId: 's' },
};
const sign = createSigner(SECRET, 'news');
const verifier = () => createVerifier([SECRET], 'news');

describe('a call signed by the gateway', () => {
  it('says who asks, to the room it is for', async () => {
    expect(await verifier()(await sign(call, request), call)).toEqual(request);
    const anonymous = { viewer: null, requestId: 'r-2' };
    expect(await verifier()(await sign(call, anonymous), call)).toEqual(anonymous);
  });

  it('covers the bytes of the body, in whatever form they come', async () => {
    expect(await verifier()(await sign(call, request), { ...call, body: Buffer.from(call.body) })).toEqual(request);
  });

  it('F01: is worth one use, while others of the same content are worth theirs', async () => {
    const verify = verifier();
    const [first, second] = [await sign(call, request), await sign(call, request)];
    expect(await verify(first, call)).toEqual(request);
    expect(await verify(first, call)).toBeNull();
    expect(await verify(second, call)).toEqual(request);
  });

  it.each([
    ['another body', { body: '{"query":"{ articles { nodes { id } } }"}' }],
    ['no body', { body: '' }],
    ['another path', { path: '/viewer' }],
    ['another query string', { path: '/graphql?trace=2' }],
    ['another method', { method: 'PUT' }],
  ])('F01: opens nothing with %s', async (_what, change) => {
    expect(await verifier()(await sign(call, request), { ...call, ...change })).toBeNull();
  });

  it('F01: opens nothing in another room, nor where the secret is another', async () => {
    const token = await sign(call, request);
    expect(await createVerifier([SECRET], 'identity')(token, call)).toBeNull();
    expect(await createVerifier([`${SECRET}!`], 'news')(token, call)).toBeNull();
  });

  it('C04: is believed under the old secret as long as that is listed, and only once', async () => {
    const next = 'le-secret-d-après-de-trente-deux-signes';
    const [old, verify] = [await sign(call, request), createVerifier([next, SECRET], 'news')];
    expect(await verify(await createSigner(next, 'news')(call, request), call)).toEqual(request);
    expect([await verify(old, call), await verify(old, call)]).toEqual([request, null]);
    expect(await createVerifier([next], 'news')(await sign(call, request), call)).toBeNull();
  });

  it('cannot be altered: any changed part breaks it', async () => {
    const parts = (await sign(call, request)).split('.');
    const claims = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, viewer: { ...claims.viewer, roles: ['ADMINISTRATOR'] } })).toString('base64url');
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    for (const token of [`${parts[0]}.${forged}.${parts[2]}`, `${unsigned}.${forged}.`, `${parts[0]}.${parts[1]}.`])
      expect(await verifier()(token, call)).toBeNull();
  });

  it.each([undefined, '', 'pas-une-signature', 'a.b.c'])('is not « %s »', async (token) => {
    expect(await verifier()(token, call)).toBeNull();
  });
});

describe('a signature made with the right key', () => {
  const key = new Uint8Array(hkdfSync('sha256', SECRET, '', 'sar-connect:room:news', 32));
  const now = () => Math.floor(Date.now() / 1_000);
  const claims = () => ({
    method: call.method,
    path: call.path,
    digest: createHash('sha256').update(call.body).digest('base64url'),
    ...request,
    iss: 'sar-gateway',
    aud: 'news',
    iat: now(),
    exp: now() + 3_600,
    jti: 'j-1',
  });
  const verify = async (changes: Record<string, unknown>, alg = 'HS256') =>
    verifier()(await new SignJWT({ ...claims(), ...changes }).setProtectedHeader({ alg }).sign(key), call);

  it('is taken as the gateway makes it', async () => {
    expect(await verify({})).toEqual(request);
  });

  it.each([
    ['is stale, though it says to be valid for an hour', () => ({ iat: now() - 60 })],
    ['has ended', () => ({ exp: now() - 60 })],
    ['comes from the future', () => ({ iat: now() + 60 })],
    ['does not say when it was made', () => ({ iat: undefined })],
    ['is for another room', () => ({ aud: 'identity' })],
    ['is not from the gateway', () => ({ iss: 'ailleurs' })],
    ['has no number to be used once by', () => ({ jti: undefined })],
  ])('A02, F01: opens nothing when it %s', async (_what, changes) => {
    expect(await verify(changes())).toBeNull();
  });

  it('A01: opens nothing by another algorithm', async () => {
    expect(await verify({}, 'HS512')).toBeNull();
  });
});
