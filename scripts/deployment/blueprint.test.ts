import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '@sar/config/config';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { describe, expect, it } from 'vitest';
import { blueprintFaults, readBlueprint } from './blueprint.ts';
import { environmentOf } from './blueprint-environment.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const ONE = read('render.yaml');
const SPLIT = read('render.split.yaml');
const given = {
  connectionStrings: { 'sar-connect-db': 'postgresql://sar:x@dpg-1/sar' },
  typed: { FRONTEND_URL: 'https://connect.sar.sn', MAIL_API_KEY: 're_Zq3vB8nK1x', MAIL_FROM: 'sar-connect@sar.sn' },
};

describe.each([
  ['render.yaml', ONE],
  ['render.split.yaml', SPLIT],
])('%s', (_file, text) => {
  const blueprint = readBlueprint(text);

  it('says only what Render knows, and refers to what is there', () => {
    expect(blueprintFaults(blueprint)).toEqual([]);
  });

  it.each(blueprint.services.map((service) => [service.name, service] as const))(
    '%s starts with what it is given, also where nobody typed in what may stay empty',
    (name, service) => {
      const required = name === 'sar-connect-gateway' ? [] : (['DATABASE_URL', 'GATEWAY_SECRET'] as const);
      const config = parseConfig(environmentOf(blueprint, service, given), required);
      expect(config).toMatchObject({
        NODE_ENV: 'production',
        HOST: '0.0.0.0',
        SAR_DEMO: false,
        PUBLIC_URL: expect.stringMatching(/^https:\/\/sar-connect-(api|gateway)\.onrender\.com$/),
      });
    },
  );
});

describe('render.yaml', () => {
  const blueprint = readBlueprint(ONE);

  it('costs nothing: one free web service with a free database', () => {
    expect([...blueprint.services, ...blueprint.databases].map(({ plan }) => plan)).toEqual(['free', 'free']);
  });
});

describe('render.split.yaml', () => {
  const blueprint = readBlueprint(SPLIT);
  const environments = new Map(blueprint.services.map((service) => [service.name, environmentOf(blueprint, service, given)]));

  it('has the gateway alone on the internet, in front of every room', () => {
    expect(blueprint.services.filter(({ type }) => type === 'web').map(({ name }) => name)).toEqual(['sar-connect-gateway']);
    const rooms = blueprint.services.filter(({ type }) => type === 'pserv').map(({ name }) => name);
    expect(rooms).toEqual(ROOM_NAMES.map((room) => `sar-connect-${room}`));
    const gateway = parseConfig(environments.get('sar-connect-gateway') ?? {});
    for (const room of ROOM_NAMES)
      expect(gateway[`${room.toUpperCase()}_URL` as keyof typeof gateway]).toBe(`http://sar-connect-${room}:10000`);
  });

  it('tells MAI where news is, and the directory where identity is, which they ask', () => {
    expect(environments.get('sar-connect-directory')?.['IDENTITY_URL']).toBe('sar-connect-identity:10000');
    expect(environments.get('sar-connect-mai')?.['NEWS_URL']).toBe('sar-connect-news:10000');
  });

  it('gives one secret to all who sign and check, the secret of sign-in to identity alone, no database to the gateway', () => {
    const secrets = [...environments.values()].map(({ GATEWAY_SECRET }) => GATEWAY_SECRET);
    expect(new Set(secrets).size).toBe(1);
    const having = (key: string) => [...environments].filter(([, environment]) => environment[key] !== undefined).map(([name]) => name);
    expect(having('AUTH_SECRET')).toEqual(['sar-connect-identity']);
    expect(having('DATABASE_URL')).not.toContain('sar-connect-gateway');
  });
});

describe('the reading of blueprints', () => {
  const change = (text: string, from: string, to: string) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it.each([
    ['a key that Render does not know', ONE, 'healthCheckPath:', 'healthcheckPath:'],
    ['a key twice', ONE, '    plan: free\n', '    plan: free\n    plan: free\n'],
    ['what a free service has not', ONE, '    plan: free\n', '    plan: free\n    preDeployCommand: node dist/sar.js setup\n'],
    [
      'a free private service',
      SPLIT,
      'name: sar-connect-mai\n    runtime: node\n    plan: starter',
      'name: sar-connect-mai\n    runtime: node\n    plan: free',
    ],
    ['a region that is none', ONE, 'region: frankfurt', 'region: dakar'],
    ['two sources of one value', ONE, '        generateValue: true', '        generateValue: true\n        value: x'],
    ['a value that is no text', ONE, 'value: production', 'value: true'],
    ['a property that is none', SPLIT, 'property: hostport', 'property: url'],
    ['a question in a group, which Render would ignore', SPLIT, '        generateValue: true', '        sync: false'],
  ])('refuses %s', (_what, text, from, to) => {
    expect(() => readBlueprint(change(text, from, to))).toThrow();
  });

  it.each([
    [
      'a database that is not there',
      ONE,
      'name: sar-connect-db\n          property',
      'name: sar-connect-bd\n          property',
      'sar-connect-api : DATABASE_URL ne renvoie à rien',
    ],
    [
      'a service that is not there',
      SPLIT,
      'name: sar-connect-mai\n          type: pserv',
      'name: sar-connect-mia\n          type: pserv',
      'sar-connect-gateway : MAI_URL ne renvoie à rien',
    ],
    [
      'a variable that the service has not',
      SPLIT,
      'envVarKey: FRONTEND_URL',
      'envVarKey: FRONT_URL',
      'sar-connect-identity : FRONTEND_URL ne renvoie à rien',
    ],
    [
      'a group that is not there',
      SPLIT,
      'fromGroup: sar-connect-common',
      'fromGroup: sar-connect-commun',
      'sar-connect-gateway : groupe inconnu, sar-connect-commun',
    ],
    [
      'a variable that nobody reads',
      ONE,
      'key: TRUSTED_PROXY',
      'key: TRUSTED_PROXIES',
      'sar-connect-api : variable inconnue, TRUSTED_PROXIES',
    ],
    [
      'a secret in the open',
      ONE,
      '- key: HF_TOKEN\n        sync: false',
      '- key: HF_TOKEN\n        value: hf_x',
      'sar-connect-api : HF_TOKEN : un secret en clair',
    ],
    [
      'a secret drawn twice',
      SPLIT,
      '- key: FRONTEND_URL\n        sync: false',
      '- key: GATEWAY_SECRET\n        generateValue: true',
      'GATEWAY_SECRET : tiré au hasard deux fois',
    ],
    [
      'a database open to all',
      ONE,
      'ipAllowList: []',
      'ipAllowList:\n      - source: 0.0.0.0/0',
      'sar-connect-db : ouverte hors du réseau privé',
    ],
    [
      'a program that is none',
      ONE,
      'dist/gateway.js',
      'dist/main.js',
      '« node --max-semi-space-size=8 --heap-growing-percent=20 --max-old-space-size=192 dist/main.js » ne lance aucun programme comme il se doit',
    ],
    ['a probe that nobody answers', ONE, '/healthz', '/health', 'sar-connect-api : sonde inconnue'],
  ])('sees %s', (_what, text, from, to, fault) => {
    expect(blueprintFaults(readBlueprint(change(text, from, to))).join('\n')).toContain(fault);
  });
});
