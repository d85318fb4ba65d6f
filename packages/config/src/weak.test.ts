import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasDefaultPassword, isPlaceholder, isWeak } from './weak.ts';

const DRAWS = 20_000;
/** The same draws in every run: a refusal in a million must not be one run in twenty. */
const drawn = (rank: number, bytes: number) => createHash('shake256', { outputLength: bytes }).update(String(rank)).digest();

describe('a secret', () => {
  it.each<[string, (rank: number) => string]>([
    ['openssl rand -base64 32, as Render’s generateValue', (rank) => drawn(rank, 32).toString('base64')],
    ['openssl rand -hex 32', (rank) => drawn(rank, 32).toString('hex')],
    ['openssl rand -hex 16', (rank) => drawn(rank, 16).toString('hex')],
    ['openssl rand -base64 24', (rank) => drawn(rank, 24).toString('base64')],
    ['32 random bytes as a token of an address', (rank) => drawn(rank, 32).toString('base64url')],
    ['16 signs for the figures', (rank) => drawn(rank, 12).toString('base64')],
    // As Django draws them: fifty of fifty signs.
    ['SECRET_KEY', (rank) => [...drawn(rank, 50)].map((byte) => 'abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)'[byte % 50]).join('')],
  ])('C01: that was drawn at random always passes: %s', (_how, draw) => {
    const refused = Array.from({ length: DRAWS }, (_, rank) => draw(rank)).filter(isWeak);
    expect(refused).toEqual([]);
  });

  it.each([
    'changez-moi-avant-la-mise-en-ligne-123',
    'a-changer-absolument-avant-production',
    'ChangeMe-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA',
    'CHANGE_ME_Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG',
    'à-remplacer-Zq3vB8nK1xR6tW0yH5jL2mP9cF4d',
    'replace-this-Zq3vB8nK1xR6tW0yH5jL2mP9cF4d',
    'exemple-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA',
    'example-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA',
    'un-secret-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7',
    'placeholder-Zq3vB8nK1xR6tW0yH5jL2mP9cF4d',
    'my-password-Zq3vB8nK1xR6tW0yH5jL2mP9cF4d',
    'mot de passe Zq3vB8nK1xR6tW0yH5jL2mP9cF4',
    'motdepasse-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG',
    'TODO-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sAuE8',
    'xxxxxx-Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sAu',
    'refuse-en-production-Zq3vB8nK1xR6tW0yH5j',
    'développement-Zq3vB8nK1xR6tW0yH5jL2mP9cF',
    'azertyuiopqsdfghjklmwxcvbn1234567890&é"(',
    '<votre clé de trente-deux signes, au hasard>',
  ])('that somebody left as it was is weak: %s', (secret) => {
    expect([secret.length >= 32, isWeak(secret)]).toEqual([true, true]);
  });

  it.each([
    ['one sign', 'x'.repeat(40)],
    ['few signs', 'abcaacbbabcbacbbcabcabbcabcaabcbabcbacab'],
    ['a block twice', 'Zq3vB8nK1xR6tW0yZq3vB8nK1xR6tW0y'],
    ['a block again and again, the last not whole', 'Zq3vB8nK1Zq3vB8nK1Zq3vB8nK1Zq3vB8'],
    ['all digits of sixteen, twice', '0123456789abcdef0123456789abcdef'],
    ['the alphabet, then digits', 'abcdefghijklmnopqrstuvwxyz012345'],
    ['the alphabet backwards', 'zyxwvutsrqponmlkjihgfedcba987654'],
    ['runs for a half', 'aaaaaaaa12345678Zq3vB8nK1xR6tW0y'],
  ])('of %s is weak', (_what, secret) => {
    expect(isWeak(secret)).toBe(true);
  });
});

describe('what others have drawn', () => {
  it.each(['changeme', 'xxx', 're_xxxxxxxxx', 'your-secret', '<clé>', 'sk-ant-...', '****'])('was never filled in: %s', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it.each(['re_Zq3vB8nK1xR6tW0y', 'hf_QwErTzUiOp', 'GOCSPX-4tYx_xX9dummy2', 'sk-ant-api03-todos9'])('was: %s', (value) => {
    expect(isPlaceholder(value)).toBe(false);
  });
});

describe('the password in an address', () => {
  const inAddress = (user: string, password: string) => `postgres://${user}:${encodeURIComponent(password)}@base/sar`;

  it.each([
    ...[
      'changeme',
      'change-me',
      'ChangeMe!2026',
      'changez-moi',
      'à-changer',
      'password',
      'P@ssw0rd',
      'postgres',
      'motdepasse',
      'mot de passe',
    ],
    ...['admin', 'root', 'secret', 'exemple', '123456', '00000000'],
  ])('is one of those that everybody tries: %s', (password) => {
    expect(hasDefaultPassword(inAddress('quelqu’un', password))).toBe(true);
  });

  it("is the user's own name", () => {
    expect([hasDefaultPassword(inAddress('intranet-9', 'intranet-9')), hasDefaultPassword(inAddress('intranet-9', 'intranet-8'))]).toEqual([
      true,
      false,
    ]);
  });

  it('is none of these where it was drawn, or is not there', () => {
    const all = Array.from({ length: DRAWS }, (_, rank) => inAddress('postgres', drawn(rank, 12).toString('base64')));
    expect(all.filter(hasDefaultPassword)).toEqual([]);
    for (const address of [undefined, 'postgres://postgres@base/sar', 'postgres://un,deux/sar', 'smtp://relais:587'])
      expect(hasDefaultPassword(address)).toBe(false);
  });
});
