import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

/** What is said of an environment's first fault. */
function faultOf(env: Record<string, string>): string {
  try {
    parseConfig(env);
    return '';
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults[0] ?? '';
  }
}

describe('origins', () => {
  it('are kept as browsers send them', () => {
    expect(parseConfig({ FRONTEND_URL: 'https://App.sar.sn/, https://autre.sar.sn:8443/accueil' }).FRONTEND_URL).toEqual([
      'https://app.sar.sn',
      'https://autre.sar.sn:8443',
    ]);
    expect(parseConfig({ PUBLIC_URL: 'http://localhost:9/x' }).PUBLIC_URL).toBe('http://localhost:9');
  });

  it.each(['*', 'https://*', 'null', 'app.sar.sn', 'https://a.sn,*'])('are none when written %s', (FRONTEND_URL) => {
    expect(faultOf({ FRONTEND_URL })).toMatch(/^FRONTEND_URL/);
  });
});

describe('the trusted proxy', () => {
  it('A17: is a list of addresses, networks and known ranges, and nobody unless said', () => {
    const list = ['10.0.0.0/8', '127.0.0.1', 'uniquelocal'];
    expect(parseConfig({ TRUSTED_PROXY: list.join(', ') }).TRUSTED_PROXY).toEqual(list);
    expect(parseConfig({}).TRUSTED_PROXY).toEqual([]);
  });

  it.each(['1', 'true', '*', '10.0.0.0/40', 'proxy.exemple.sn', '0.0.0.0/0', '::/0', '10.0.0.1,0.0.0.0/0'])(
    'is not %s',
    (TRUSTED_PROXY) => {
      expect(faultOf({ TRUSTED_PROXY })).toMatch(/^TRUSTED_PROXY/);
    },
  );
});

describe('places', () => {
  const GATEWAY_SECRET = 'un-secret-de-trente-deux-caracteres-ou-plus';

  it('place the files and their links where the rest is, unless told', () => {
    expect(parseConfig({ SAR_DATA_DIR: '/var/sar', PORT: '80' })).toMatchObject({
      SAR_STORAGE_DIR: '/var/sar/files',
      PUBLIC_URL: 'http://localhost:80',
    });
    expect(parseConfig({ SAR_STORAGE_DIR: '/mnt' }).SAR_STORAGE_DIR).toBe('/mnt');
  });

  it('take an address with or without its last slash, over http only', () => {
    expect(parseConfig({ NEWS_URL: 'http://news:4003/', GATEWAY_SECRET }).NEWS_URL).toBe('http://news:4003');
    expect(faultOf({ NEWS_URL: 'file:///etc/passwd', GATEWAY_SECRET })).toContain('NEWS_URL');
  });
});
