import { expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const SECRET = 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA';
const PRODUCTION = {
  NODE_ENV: 'production',
  MAIL_TRANSPORT: 'smtp',
  MAIL_FROM: 'sar-connect@sar.sn',
  SMTP_URL: 'smtp://u:p%40@relais:587',
  DATABASE_URL: 'postgres://base/sar',
  PUBLIC_URL: 'https://api.sar.example',
  AUTH_SECRET: SECRET,
};
const PARTS = { DATABASE_URL: '', POSTGRES_HOST: 'base', POSTGRES_DB: 'sar', POSTGRES_USER: 'sar' };

/** What an environment is refused for, by the names of its faults; none when it is right. */
function refusedFor(env: Record<string, string>): (string | undefined)[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.message).not.toMatch(/changeme|password|postgres\b(?!:)/);
    return error.faults.map((fault) => fault.split(' : ')[0]);
  }
}

it.each([
  ['a secret that was to be changed before', 'AUTH_SECRET', { AUTH_SECRET: 'a-changer-absolument-avant-production' }],
  ['a secret of one block twice', 'GATEWAY_SECRET', { GATEWAY_SECRET: '0123456789abcdef'.repeat(2) }],
  ["a database's password that everybody knows", 'DATABASE_URL', { DATABASE_URL: 'postgres://sar:changeme@base/sar' }],
  ['such a password, told in parts', 'DATABASE_URL (POSTGRES_PASSWORD)', { ...PARTS, POSTGRES_PASSWORD: 'postgres' }],
  ["a mail server's password that everybody knows", 'SMTP_URL', { SMTP_URL: 'smtp://u:password@relais' }],
  ['the second of two front ends on http', 'FRONTEND_URL', { FRONTEND_URL: 'https://a.example,http://b.example' }],
])('C01, C02: production refuses %s, by its name and without its value', (_what, name, changes) => {
  expect(refusedFor({ ...PRODUCTION, ...changes })).toEqual([name]);
});

it('production takes passwords that were drawn, and development takes any', () => {
  const drawn = { DATABASE_URL: `postgres://sar:${SECRET}@base/sar`, SMTP_URL: `smtp://u:${SECRET}@relais` };
  expect(refusedFor({ ...PRODUCTION, ...drawn })).toEqual([]);
  expect(refusedFor({ ...PARTS, POSTGRES_PASSWORD: 'postgres', SMTP_URL: 'smtp://u:password@relais' })).toEqual([]);
});
