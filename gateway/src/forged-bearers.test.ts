import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { createSigner } from '@sar/subgraph-kit/trust';
import { newSession } from '@sar/testing/access/callers';
import { useApp } from '@sar/testing/app';
import { userOf } from '@sar/testing/sign-in';
import { describe, expect, it } from 'vitest';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1_000);

describe('a bearer', () => {
  const app = useApp();
  const secret = () => app.house.dependencies.config.GATEWAY_SECRET?.[0] as string;
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const claims = {
    sub: userOf('ADMINISTRATOR'),
    userId: userOf('ADMINISTRATOR'),
    roles: ['ADMINISTRATOR'],
    iat: now,
    exp: now + 300,
    iss: 'sar-gateway',
    aud: 'identity',
  };
  const hmac = (header: object, key: string, body: object = claims) => {
    const text = `${part(header)}.${part(body)}`;
    return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
  };
  const rsa = (header: object) => {
    const text = `${part(header)}.${part(claims)}`;
    return `${text}.${sign('sha256', Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const viewer = {
    userId: userOf('ADMINISTRATOR'),
    employeeId: 'e',
    roles: ['EMPLOYEE', 'ADMINISTRATOR'] as const,
    scopes: [],
    directionIds: [],
    sessionId: 's',
  };

  it.each<[string, () => string | Promise<string>]>([
    ['A01: without a signature', () => `${part({ alg: 'none' })}.${part(claims)}.`],
    [
      'A01: signed with the public key as a secret',
      () => hmac({ alg: 'HS256' }, publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    ],
    ['A01: whose key is a path', () => hmac({ alg: 'HS256', kid: '../../../../dev/null' }, '')],
    ['A01: of an unknown key', () => rsa({ alg: 'RS256', kid: 'inconnu' })],
    ['A01: that brings its key', () => rsa({ alg: 'RS256', jku: 'http://127.0.0.1:9/jwks', jwk: publicKey.export({ format: 'jwk' }) })],
    ['A02: signed with the secret of the house', () => hmac({ alg: 'HS256' }, secret())],
    ['A02: that has expired', () => hmac({ alg: 'HS256' }, secret(), { ...claims, exp: now - 300 })],
    [
      'A02: that the gateway made for a room',
      () => createSigner(secret(), 'identity')({ method: 'POST', path: '/graphql', body: '' }, { viewer, requestId: 'essai' }),
    ],
    [
      'A02: that is a session’s id, not its token',
      async () => {
        const { data } = await app.graphql('{ viewer { sessions { id } } }', { token: await newSession(app, 'ADMINISTRATOR') });
        return data.viewer.sessions[0].id;
      },
    ],
  ])('%s opens nothing, and is told what any other is', async (_what, make) => {
    const ask = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ viewer { roles } }' } });
      return [answer.statusCode, answer.body];
    };
    expect(await ask(await make())).toEqual(await ask('x'.repeat(43)));
    expect((await ask(await make()))[0]).toBe(401);
  });
});
