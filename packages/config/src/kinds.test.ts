import { expect, it } from 'vitest';
import { parseConfig } from './config.ts';

it.each([
  [{ PORT: 'x' }, 'PORT : attendu : un nombre entier de 0 à 65535.'],
  [{ PORT: '1.5' }, 'PORT : attendu : un nombre entier de 0 à 65535.'],
  [{ PORT: '70000' }, 'PORT : attendu : un nombre entier de 0 à 65535.'],
  [{ MAI_RETENTION_DAYS: '0' }, 'MAI_RETENTION_DAYS : attendu : un nombre entier de 1 à 3650.'],
  [{ OTEL_TRACES_SAMPLER_ARG: 'x' }, 'OTEL_TRACES_SAMPLER_ARG : attendu : un nombre de 0 à 1.'],
  [{ OTEL_TRACES_SAMPLER_ARG: '2' }, 'OTEL_TRACES_SAMPLER_ARG : attendu : un nombre de 0 à 1.'],
  [{ OTEL_TRACES_SAMPLER_ARG: '-1' }, 'OTEL_TRACES_SAMPLER_ARG : attendu : un nombre de 0 à 1.'],
  [{ NEWS_URL: 'ftp://x' }, 'NEWS_URL : attendu : une adresse qui commence par https:// (ou http://).'],
  [
    { TRUSTED_PROXY: 'proxy.exemple.sn' },
    'TRUSTED_PROXY : attendu : des adresses (10.0.0.1), des réseaux (10.0.0.0/8) ou loopback, linklocal, uniquelocal, séparés par des virgules.',
  ],
])('a wrong value is told what is expected instead: %o', (env, fault) => {
  expect(() => parseConfig(env as Record<string, string>)).toThrow(`\n  - ${fault}`);
});
