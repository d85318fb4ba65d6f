import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

const SECRET = 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA';
const parts = { POSTGRES_HOST: 'base', POSTGRES_DB: 'sar', POSTGRES_USER: 'sar/intranet@base', POSTGRES_PASSWORD: 'p:/@%' };

/** The faults of an environment. */
function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

describe('a name of the system that this one replaces', () => {
  it('counts where the own name is absent or empty, and only there', () => {
    expect(parseConfig({ SECRET_KEY: SECRET }).AUTH_SECRET).toEqual([SECRET]);
    expect(parseConfig({ SECRET_KEY: SECRET, AUTH_SECRET: '' }).AUTH_SECRET).toEqual([SECRET]);
    expect(parseConfig({ SECRET_KEY: 'autre', AUTH_SECRET: SECRET }).AUTH_SECRET).toEqual([SECRET]);
  });

  it('is told with the fault of its value, for that is where to mend it', () => {
    expect(faultsOf({ SECRET_KEY: 'court' })).toEqual(['AUTH_SECRET (SECRET_KEY) : 32 caractères au moins.']);
  });

  it('passes on the fallback that everybody can read no more than one of ours', () => {
    const env = { NODE_ENV: 'production', SECRET_KEY: 'django-insecure-x3k9v8q2w7e6r5t4y1u0i-o_p)a(s*d&f^g%h$' };
    expect(faultsOf(env).filter((fault) => fault.startsWith('AUTH_SECRET (SECRET_KEY) : '))).toHaveLength(1);
  });

  it('of the platform tells the public address, unless one is set', () => {
    const RENDER_EXTERNAL_URL = 'https://sar-connect-api.onrender.com';
    expect(parseConfig({ RENDER_EXTERNAL_URL }).PUBLIC_URL).toBe(RENDER_EXTERNAL_URL);
    expect(parseConfig({ RENDER_EXTERNAL_URL, PUBLIC_URL: 'https://api.sar.sn' }).PUBLIC_URL).toBe('https://api.sar.sn');
  });
});

describe('a database told in parts', () => {
  it('is the same as its address, whatever signs its words hold', () => {
    const address = parseConfig(parts).DATABASE_URL as string;
    const { protocol, hostname, port, pathname, username, password } = new URL(address);
    expect([protocol, hostname, port, pathname]).toEqual(['postgres:', 'base', '5432', '/sar']);
    expect([decodeURIComponent(username), decodeURIComponent(password)]).toEqual(['sar/intranet@base', 'p:/@%']);
    expect(new URL(parseConfig({ ...parts, POSTGRES_PASSWORD: '', POSTGRES_PORT: '6432' }).DATABASE_URL as string).port).toBe('6432');
  });

  it('yields to an address, and is none without its host', () => {
    expect(parseConfig({ ...parts, DATABASE_URL: 'postgres://ailleurs/x' }).DATABASE_URL).toBe('postgres://ailleurs/x');
    expect(parseConfig({ ...parts, POSTGRES_HOST: '' }).DATABASE_URL).toBeUndefined();
  });

  it('C01: tells each part that is missing or wrong, and nothing of their values', () => {
    const faults = faultsOf({ NODE_ENV: 'production', POSTGRES_HOST: 'jeton-1', POSTGRES_PORT: 'jeton-2', POSTGRES_PASSWORD: 'jeton-3' });
    const told = faults.filter((fault) => fault.startsWith('DATABASE_URL')).map((fault) => fault.split(' : ')[0]);
    expect(told).toEqual(['DATABASE_URL (POSTGRES_PORT)', 'DATABASE_URL (POSTGRES_DB)', 'DATABASE_URL (POSTGRES_USER)']);
    expect(faults.join()).not.toContain('jeton');
  });
});

describe('the address of a room', () => {
  it('may be the host and port that a platform tells of a service beside', () => {
    expect(parseConfig({ NEWS_URL: 'sar-news-x1y2:10000', GATEWAY_SECRET: SECRET }).NEWS_URL).toBe('http://sar-news-x1y2:10000');
  });
});
