import { describe, expect, it } from 'vitest';
import { ConfigError, parseConfig } from './config.ts';

/** The faults of an environment; none when it is right. */
function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    parseConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults;
  }
}

describe('an environment', () => {
  it('may be empty: a newcomer needs no variable', () => {
    expect(parseConfig({})).toEqual({
      NODE_ENV: 'development',
      PORT: 4000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:4000',
      FRONTEND_URL: [],
      TRUSTED_PROXY: [],
      SAR_DATA_DIR: '.data',
      SAR_STORAGE_DIR: '.data/files',
      SAR_DEMO: true,
      MAI_EMBEDDING_PROVIDER: 'local',
      MAI_EMBEDDING_MODEL: 'intfloat/multilingual-e5-small',
      MAI_EMBEDDING_DIMENSION: 384,
      LOG_LEVEL: 'info',
    });
  });

  it('says nothing by an empty value, as hosts write it', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: '', SAR_DEMO: '', NEWS_URL: '', HF_TOKEN: '' })).toEqual(parseConfig({}));
  });

  it('may hold whatever else the machine has', () => {
    expect(parseConfig({ PATH: '/bin', HOME: '/root' })).toEqual(parseConfig({}));
  });

  it('tells all its faults at once, in French, by name', () => {
    const faults = faultsOf({
      NODE_ENV: 'prod',
      PORT: '70000',
      LOG_LEVEL: 'bavard',
      SAR_DEMO: 'oui',
      NEWS_URL: 'news',
      GATEWAY_SECRET: 'court',
    });
    expect(faults.map((fault) => fault.split(' : ')[0]).sort()).toEqual(
      ['GATEWAY_SECRET', 'LOG_LEVEL', 'NEWS_URL', 'NODE_ENV', 'PORT', 'SAR_DEMO'].sort(),
    );
    expect(faults.find((fault) => fault.startsWith('PORT'))).toMatch(/^PORT : Trop grand/);
    expect(faults.find((fault) => fault.startsWith('GATEWAY_SECRET'))).toMatch(/^GATEWAY_SECRET : 32 caractères au moins/);
  });

  it('never shows a value, for many are secrets', () => {
    const values = {
      NODE_ENV: 'jeton-1',
      PORT: 'jeton-2',
      DATABASE_URL: 'mysql://jeton-3',
      SAR_DEMO: 'jeton-4',
      GATEWAY_SECRET: 'jeton-5',
      NEWS_URL: 'jeton-6',
      MAI_EMBEDDING_PROVIDER: 'jeton-7',
      MAI_EMBEDDING_DIMENSION: 'jeton-8',
      LOG_LEVEL: 'jeton-9',
    };
    const faults = faultsOf(values);
    expect(faults).toHaveLength(Object.keys(values).length);
    expect(new ConfigError(faults).message).not.toContain('jeton');
  });

  it('tells each fault on a line of the message', () => {
    expect(() => parseConfig({ PORT: 'x', LOG_LEVEL: 'x' })).toThrow(/^Configuration invalide :\n {2}- PORT : .+\n {2}- LOG_LEVEL : .+$/);
  });
});

describe('variables that depend on each other', () => {
  const SECRET = 'x'.repeat(32);
  const production = { NODE_ENV: 'production', DATABASE_URL: 'postgres://base/sar', PUBLIC_URL: 'https://api.exemple.sn' };

  it.each([
    ['demonstration accounts in production', { ...production, SAR_DEMO: 'true' }, 'SAR_DEMO'],
    ['the embedded database in production', { NODE_ENV: 'production', PUBLIC_URL: 'https://api.exemple.sn' }, 'DATABASE_URL'],
    ['links without https in production', { ...production, PUBLIC_URL: 'http://api.exemple.sn' }, 'PUBLIC_URL'],
    ['links to this machine in production', { NODE_ENV: 'production', DATABASE_URL: 'postgres://base/sar' }, 'PUBLIC_URL'],
    ['a front end without https in production', { ...production, FRONTEND_URL: 'https://a.sn,http://b.sn' }, 'FRONTEND_URL'],
    ['a distant identity without a secret', { IDENTITY_URL: 'http://identity' }, 'GATEWAY_SECRET'],
    ['a distant directory without a secret', { DIRECTORY_URL: 'http://directory' }, 'GATEWAY_SECRET'],
    ['distant news without a secret', { NEWS_URL: 'https://news' }, 'GATEWAY_SECRET'],
    ['a distant mai without a secret', { MAI_URL: 'http://mai' }, 'GATEWAY_SECRET'],
    ['a hosted model without its key', { MAI_EMBEDDING_PROVIDER: 'huggingface' }, 'HF_TOKEN'],
  ])('refuse %s', (_what, env, name) => {
    expect(faultsOf(env).map((fault) => fault.split(' : ')[0])).toEqual([name]);
  });

  it('tell their faults together too', () => {
    expect(faultsOf({ NODE_ENV: 'production', SAR_DEMO: 'true', NEWS_URL: 'http://news' })).toHaveLength(4);
  });

  it('are right together', () => {
    expect(faultsOf({ ...production, NEWS_URL: 'http://news', GATEWAY_SECRET: SECRET, HF_TOKEN: 'hf' })).toEqual([]);
  });

  it.each([
    [{}, true],
    [{ DATABASE_URL: 'postgresql://base/sar' }, false],
    [{ NODE_ENV: 'test' }, false],
    [production, false],
    [{ SAR_DEMO: '0' }, false],
    [{ DATABASE_URL: 'postgres://base/sar', SAR_DEMO: '1' }, true],
  ])('decide whether there is a demonstration: %o → %s', (env, expected) => {
    expect(parseConfig(env as Record<string, string>).SAR_DEMO).toBe(expected);
  });

  it('take the hosted model when there is a key and nothing says otherwise', () => {
    expect(parseConfig({ HF_TOKEN: 'hf' }).MAI_EMBEDDING_PROVIDER).toBe('huggingface');
    expect(parseConfig({ HF_TOKEN: 'hf', MAI_EMBEDDING_PROVIDER: 'local' }).MAI_EMBEDDING_PROVIDER).toBe('local');
  });

  it('place the files and their links where the rest is, unless told', () => {
    expect(parseConfig({ SAR_DATA_DIR: '/var/sar', PORT: '80' })).toMatchObject({
      SAR_STORAGE_DIR: '/var/sar/files',
      PUBLIC_URL: 'http://localhost:80',
    });
    expect(parseConfig({ SAR_STORAGE_DIR: '/mnt' }).SAR_STORAGE_DIR).toBe('/mnt');
  });

  it('take an address with or without its last slash, over http only', () => {
    expect(parseConfig({ NEWS_URL: 'http://news:4003/', GATEWAY_SECRET: SECRET }).NEWS_URL).toBe('http://news:4003');
    expect(faultsOf({ NEWS_URL: 'file:///etc/passwd', GATEWAY_SECRET: SECRET })).toHaveLength(1);
  });
});

describe('origins', () => {
  it('are kept as browsers send them', () => {
    expect(parseConfig({ FRONTEND_URL: 'https://App.sar.sn/, https://autre.sar.sn:8443/accueil' }).FRONTEND_URL).toEqual([
      'https://app.sar.sn',
      'https://autre.sar.sn:8443',
    ]);
    expect(parseConfig({ PUBLIC_URL: 'http://localhost:9/x' }).PUBLIC_URL).toBe('http://localhost:9');
  });

  it.each(['*', 'https://*', 'null', 'app.sar.sn', 'https://a.sn,*'])('are none when written %s', (FRONTEND_URL) => {
    expect(faultsOf({ FRONTEND_URL })[0]).toMatch(/^FRONTEND_URL/);
  });
});

describe('the trusted proxy', () => {
  it('is a list of addresses, networks and known ranges, and nobody unless said', () => {
    const list = ['10.0.0.0/8', '127.0.0.1', 'uniquelocal'];
    expect(parseConfig({ TRUSTED_PROXY: list.join(', ') }).TRUSTED_PROXY).toEqual(list);
    expect(parseConfig({}).TRUSTED_PROXY).toEqual([]);
  });

  it.each(['1', 'true', '*', '10.0.0.0/40', 'proxy.exemple.sn'])('is not %s', (TRUSTED_PROXY) => {
    expect(faultsOf({ TRUSTED_PROXY })[0]).toMatch(/^TRUSTED_PROXY/);
  });
});
