import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments } from '@sar/bundle/programs';
import { parseConfig, variables } from '@sar/config/config';
import { databaseParts } from '@sar/config/names';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { readBlueprint } from './blueprint.ts';

// Read, for there is no container engine where the suite runs: what an engine does with them, nobody has tried here.

const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('the Dockerfile', () => {
  const text = read('Dockerfile').replace(/^#.*\n/gm, '');
  const instructions = [...text.matchAll(/^(\w+) (.+)$/gm)].map(([, name = '', rest = '']) => [name, rest] as const);
  const of = (name: string) => instructions.filter(([instruction]) => instruction === name).map(([, rest]) => rest);

  it('is made of instructions that there are', () => {
    const known = ['FROM', 'USER', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'EXPOSE', 'HEALTHCHECK', 'CMD'];
    expect(instructions.filter(([name]) => !known.includes(name))).toEqual([]);
  });

  it('takes the Node of the project for both stages, and ends as an ordinary user who owns nothing of the code', () => {
    const image = `node:${read('.node-version').trim()}-bookworm-slim`;
    expect(of('FROM')).toEqual([`${image} AS build`, image]);
    const last = instructions.slice(instructions.findLastIndex(([name]) => name === 'FROM'));
    expect(last.filter(([name]) => name === 'USER')).toEqual([['USER', 'node']]);
    expect(last.filter(([name]) => name === 'COPY')).toEqual([['COPY', '--from=build /home/node/app .']]);
  });

  it('builds and starts as Render does', () => {
    const [service] = readBlueprint(read('render.yaml')).services;
    expect(of('RUN')[0]).toBe(service?.buildCommand);
    expect(JSON.parse(of('CMD')[0] ?? '')).toEqual(['node', ...nodeArguments('gateway', 'dist')]);
  });

  it('C03: takes no secret and no history into the image', () => {
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '.env*', '.data']));
    expect(text).not.toMatch(/\b(ARG|SECRET|TOKEN|PASSWORD)\b/);
  });
});

describe('compose.yaml', () => {
  const values = z.record(z.string(), z.string());
  const service = z.strictObject({
    build: z.literal('.').optional(),
    image: z
      .string()
      .regex(/^[\w/]+:[\w.-]+$/)
      .optional(),
    env_file: z.array(z.strictObject({ path: z.literal('.env'), required: z.literal(false) })).optional(),
    environment: values,
    ports: z.array(z.string()).optional(),
    volumes: z.array(z.string()),
    depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
    healthcheck: z.strictObject({ test: z.array(z.string()), interval: z.string(), retries: z.int() }).optional(),
    restart: z.literal('unless-stopped'),
    stop_grace_period: z.string().optional(),
  });
  const shape = z.strictObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.null()) });
  const document = parseDocument(read('compose.yaml'), { strict: true, uniqueKeys: true });
  const { services, volumes } = shape.parse(document.toJS());
  /** As compose fills a value where no variable is set. */
  const filled = (environment: Record<string, string>) =>
    Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, value.replace(/\$\{\w+:-(.*)\}/, '$1')]));

  it('is YAML without a fault, whose services wait for services and mount volumes that there are', () => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    for (const { depends_on = {}, volumes: mounted } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      expect(Object.keys(volumes)).toEqual(expect.arrayContaining(mounted.map((one) => one.split(':')[0])));
    }
  });

  it('sets what the configuration knows, and starts a demonstration by itself', () => {
    const environment = filled(services['api']?.environment ?? {});
    const known = [...Object.keys(variables.shape), ...Object.keys(databaseParts.shape)];
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    expect(parseConfig(environment)).toMatchObject({ SAR_DEMO: true, DATABASE_URL: 'postgres://sar:sar@database:5432/sar' });
  });

  it('gives the database the names by which it is asked, and no port of the machine', () => {
    const { POSTGRES_HOST, ...asked } = Object.fromEntries(
      Object.entries(services['api']?.environment ?? {}).filter(([name]) => name.startsWith('POSTGRES_')),
    );
    expect([POSTGRES_HOST, services['database']?.environment]).toEqual(['database', asked]);
    expect(services['database']?.ports).toBeUndefined();
    expect(services['api']?.ports).toEqual(['127.0.0.1:4000:4000']);
  });
});
