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
      AUTH_SECRET: [expect.stringContaining('refuse-en-production')],
      GOOGLE_DISCOVERY_URL: 'https://accounts.google.com/.well-known/openid-configuration',
      GOOGLE_HOSTED_DOMAIN: 'sar.sn',
      PASSWORD_SIGN_IN: true,
      TRUSTED_DOCUMENTS: false,
      SAR_DATA_DIR: '.data',
      SAR_STORAGE_DIR: '.data/files',
      SAR_DEMO: true,
      MAI_EMBEDDING_PROVIDER: 'local',
      MAI_EMBEDDING_MODEL: 'intfloat/multilingual-e5-small',
      MAI_EMBEDDING_DIMENSION: 384,
      MAI_RETENTION_DAYS: 90,
      MAI_WRITER: 'none',
      MAI_WRITER_TOKENS_PER_MONTH: 100_000,
      CLAUDE_MODEL: 'claude-haiku-5-5',
      CLAUDE_API_URL: 'https://api.anthropic.com',
      MAIL_TRANSPORT: 'log',
      MAIL_API_URL: 'https://api.resend.com/emails',
      OTEL_EXPORTER_OTLP_HEADERS: {},
      OTEL_TRACES_SAMPLER_ARG: 1,
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
    expect(faults.find((fault) => fault.startsWith('LOG_LEVEL'))).toMatch(/^LOG_LEVEL : Donnez l'une de ces valeurs : fatal, error, /);
    expect(faults.find((fault) => fault.startsWith('GATEWAY_SECRET'))).toMatch(/^GATEWAY_SECRET : 32 caractères au moins/);
  });

  it('C01: never shows a value, for many are secrets', () => {
    const values = {
      NODE_ENV: 'jeton-1',
      PORT: 'jeton-2',
      DATABASE_URL: 'mysql://jeton-3',
      SAR_DEMO: 'jeton-4',
      GATEWAY_SECRET: 'jeton-5',
      PUBLIC_URL: 'jeton-10',
      AUTH_SECRET: 'jeton-11',
      PASSWORD_SIGN_IN: 'jeton-12',
      GOOGLE_DISCOVERY_URL: 'jeton-13',
      NEWS_URL: 'jeton-6',
      MAI_EMBEDDING_PROVIDER: 'jeton-7',
      MAI_EMBEDDING_DIMENSION: 'jeton-8',
      MAIL_TRANSPORT: 'jeton-10',
      MAIL_FROM: 'jeton-11',
      SMTP_URL: 'smtp://u:jeton-12%@h',
      MAIL_API_URL: 'ftp://jeton-13',
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
  const SECRET = 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA';
  const mail = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'sar-connect@sar.sn', SMTP_URL: 'smtp://u:p%40@relais:587' };
  const production = {
    ...mail,
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://base/sar',
    PUBLIC_URL: 'https://api.sar.example',
    AUTH_SECRET: 'Wn5rT2kX9vB4mQ7pL0zH3jF8dS6gC1yA',
  };

  it.each([
    ['demonstration accounts in production', { ...production, SAR_DEMO: 'true' }, 'SAR_DEMO'],
    ['the embedded database in production', { ...production, DATABASE_URL: '' }, 'DATABASE_URL'],
    ['http in production', { ...production, PUBLIC_URL: 'http://api.sar.example' }, 'PUBLIC_URL'],
    ['no public address in production', { ...production, PUBLIC_URL: '' }, 'PUBLIC_URL'],
    ['a front end on http in production', { ...production, FRONTEND_URL: 'https://a.example,http://b.example' }, 'FRONTEND_URL'],
    ['a provider on http in production', { ...production, GOOGLE_DISCOVERY_URL: 'http://localhost/x' }, 'GOOGLE_DISCOVERY_URL'],
    ['no secret in production', { ...production, AUTH_SECRET: '' }, 'AUTH_SECRET'],
    ['a short secret', { AUTH_SECRET: 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7s' }, 'AUTH_SECRET'],
    ['a short second secret', { AUTH_SECRET: `${SECRET},court` }, 'AUTH_SECRET'],
    ['a secret of one sign in production', { ...production, AUTH_SECRET: 'x'.repeat(40) }, 'AUTH_SECRET'],
    ['a secret left as it was in production', { ...production, AUTH_SECRET: `changeme-${SECRET}` }, 'AUTH_SECRET'],
    ['an old secret left as it was in production', { ...production, AUTH_SECRET: `${SECRET},change-me-${SECRET}` }, 'AUTH_SECRET'],
    [
      'an old weak secret between services in production',
      { ...production, GATEWAY_SECRET: `${SECRET},example-${SECRET}` },
      'GATEWAY_SECRET',
    ],
    ['a weak secret of ticks in production', { ...production, TICK_SECRET: 'x'.repeat(40) }, 'TICK_SECRET'],
    ['a weak secret between services in production', { ...production, GATEWAY_SECRET: `example-${SECRET}` }, 'GATEWAY_SECRET'],
    ['a weak token of the figures in production', { ...production, METRICS_TOKEN: 'change-me-please' }, 'METRICS_TOKEN'],
    [
      "a Google client's secret that was never filled in, in production",
      { ...production, GOOGLE_OAUTH2_CLIENT_ID: 'x', GOOGLE_OAUTH2_CLIENT_SECRET: 'change-me' },
      'GOOGLE_OAUTH2_CLIENT_SECRET',
    ],
    ['a key of the mail API that was never filled in, in production', { ...production, MAIL_API_KEY: 'changeme' }, 'MAIL_API_KEY'],
    ['a key of the hosted model that was never filled in, in production', { ...production, HF_TOKEN: 'placeholder' }, 'HF_TOKEN'],
    ['a key of the writer that was never filled in, in production', { ...production, CLAUDE_API_KEY: 'changeme' }, 'CLAUDE_API_KEY'],
    ['a writer asked in clear, in production', { ...production, CLAUDE_API_URL: 'http://mandataire' }, 'CLAUDE_API_URL'],
    ['a wildcard among the front ends in production', { ...production, FRONTEND_URL: 'https://*.sar.sn' }, 'FRONTEND_URL'],
    ['a Google client without its secret', { GOOGLE_OAUTH2_CLIENT_ID: 'x' }, 'GOOGLE_OAUTH2_CLIENT_SECRET'],
    ["a Google client's secret alone", { GOOGLE_OAUTH2_CLIENT_SECRET: 'x' }, 'GOOGLE_OAUTH2_CLIENT_SECRET'],
    ['mail that stays here in production', { ...production, MAIL_TRANSPORT: 'log' }, 'MAIL_TRANSPORT'],
    ['mail from nobody', { ...mail, MAIL_FROM: '' }, 'MAIL_FROM'],
    ['SMTP without a server', { ...mail, SMTP_URL: '' }, 'SMTP_URL'],
    ['a mail API without its key', { ...mail, MAIL_TRANSPORT: 'http' }, 'MAIL_API_KEY'],
    [
      'a mail API in clear in production',
      { ...production, MAIL_TRANSPORT: 'http', MAIL_API_KEY: 'k', MAIL_API_URL: 'http://api' },
      'MAIL_API_URL',
    ],
    ['headers for the collector that are none', { OTEL_EXPORTER_OTLP_HEADERS: 'Bearer x' }, 'OTEL_EXPORTER_OTLP_HEADERS'],
    ['headers that cannot be decoded', { OTEL_EXPORTER_OTLP_HEADERS: 'a=%ff' }, 'OTEL_EXPORTER_OTLP_HEADERS'],
    ['a distant identity without a secret', { IDENTITY_URL: 'http://identity' }, 'GATEWAY_SECRET'],
    ['a distant directory without a secret', { DIRECTORY_URL: 'http://directory' }, 'GATEWAY_SECRET'],
    ['distant news without a secret', { NEWS_URL: 'https://news' }, 'GATEWAY_SECRET'],
    ['a distant mai without a secret', { MAI_URL: 'http://mai' }, 'GATEWAY_SECRET'],
    ['a hosted model without its key', { MAI_EMBEDDING_PROVIDER: 'huggingface' }, 'HF_TOKEN'],
    ['a writer without its key', { MAI_WRITER: 'anthropic' }, 'CLAUDE_API_KEY'],
    ['a hosted writer without its key', { MAI_WRITER: 'huggingface', MAI_CHAT_MODEL: 'm' }, 'HF_TOKEN'],
    ['a hosted writer without its model', { MAI_WRITER: 'huggingface', HF_TOKEN: 'hf' }, 'MAI_CHAT_MODEL'],
  ])('refuse %s', (_what, env, name) => {
    expect(faultsOf(env).map((fault) => fault.split(' : ')[0])).toEqual([name]);
  });

  it('tell their faults together too', () => {
    expect(faultsOf({ NODE_ENV: 'production', SAR_DEMO: 'true', NEWS_URL: 'http://news' })).toHaveLength(6);
  });

  it('tell them beside those of single variables, each variable once', () => {
    const faults = faultsOf({ ...production, PORT: 'x', MAIL_FROM: 'x', SAR_DEMO: 'true', HF_TOKEN: 'changeme' });
    expect(faults.map((fault) => fault.split(' : ')[0])).toEqual(['PORT', 'MAIL_FROM', 'SAR_DEMO', 'HF_TOKEN']);
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

  it('close the way in by password in production, unless it is opened', () => {
    expect([parseConfig(production).PASSWORD_SIGN_IN, parseConfig({}).PASSWORD_SIGN_IN]).toEqual([false, true]);
    expect(parseConfig({ ...production, PASSWORD_SIGN_IN: '1' }).PASSWORD_SIGN_IN).toBe(true);
  });

  it('hold everybody to the documents of the front end in production, unless told', () => {
    expect([parseConfig(production).TRUSTED_DOCUMENTS, parseConfig({}).TRUSTED_DOCUMENTS]).toEqual([true, false]);
    expect(parseConfig({ ...production, TRUSTED_DOCUMENTS: 'false' }).TRUSTED_DOCUMENTS).toBe(false);
  });

  it('ask the secret of sign-in only of who runs identity', () => {
    const elsewhere = { ...production, AUTH_SECRET: '', IDENTITY_URL: 'http://identity', GATEWAY_SECRET: SECRET };
    expect(faultsOf(elsewhere)).toEqual([]);
  });

  it('take several secrets and several front ends, the latter as origins', () => {
    const { AUTH_SECRET, GATEWAY_SECRET, FRONTEND_URL } = parseConfig({
      GATEWAY_SECRET: `${production.AUTH_SECRET},${SECRET}`,
      AUTH_SECRET: `${SECRET}, ${production.AUTH_SECRET}`,
      FRONTEND_URL: 'https://a.example/x, http://localhost:3000/',
    });
    expect([AUTH_SECRET, GATEWAY_SECRET, FRONTEND_URL]).toEqual([
      [SECRET, production.AUTH_SECRET],
      [production.AUTH_SECRET, SECRET],
      ['https://a.example', 'http://localhost:3000'],
    ]);
  });

  it('take the hosted model when there is a key and nothing says otherwise', () => {
    expect(parseConfig({ HF_TOKEN: 'hf' }).MAI_EMBEDDING_PROVIDER).toBe('huggingface');
    expect(parseConfig({ HF_TOKEN: 'hf', MAI_EMBEDDING_PROVIDER: 'local' }).MAI_EMBEDDING_PROVIDER).toBe('local');
  });

  it.each([
    ['smtp://relais', true],
    ['smtps://u:p%23@relais:465/', true],
    ['http://relais', false],
    ['smtp:relais', false],
    ['smtp://', false],
    ['smtp://u:%zz@relais', false],
    ['smtp://relais/?tls=no', false],
  ])('take an SMTP server only where nothing of it would go unread: %s → %s', (SMTP_URL, right) => {
    expect(faultsOf({ ...mail, SMTP_URL }).length === 0).toBe(right);
  });

  it('ask no mail of a gateway whose rooms all run elsewhere', () => {
    const urls = Object.fromEntries(
      ['IDENTITY', 'DIRECTORY', 'NEWS', 'DASHBOARD', 'DOCUMENTS', 'MAI'].map((room) => [`${room}_URL`, 'http://room']),
    );
    const { PUBLIC_URL } = production;
    expect(faultsOf({ NODE_ENV: 'production', PUBLIC_URL, GATEWAY_SECRET: SECRET, ...urls })).toEqual([]);
  });
});
