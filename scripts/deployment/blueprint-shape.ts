import { z } from 'zod';

// What Render's blueprints may say of the things that ours are made of, and nothing else: https://render.com/docs/blueprint-spec

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
const region = z.enum(['oregon', 'ohio', 'virginia', 'frankfurt', 'singapore']);
const paidPlan = z.enum(['starter', 'standard', 'pro', 'pro plus', 'pro max', 'pro ultra']);
const databasePlan = z.string().regex(/^(free|basic-(256mb|1gb|4gb)|(pro|accelerated)-\d+gb)$/);
const allowList = z.array(z.strictObject({ source: z.string(), description: z.string().optional() }));

const fromDatabase = z.strictObject({
  name,
  property: z.enum(['connectionString', 'host', 'port', 'user', 'password', 'database']),
});
const fromService = z
  .strictObject({
    name,
    type: z.enum(['web', 'pserv', 'worker', 'cron', 'keyvalue']),
    property: z.enum(['host', 'port', 'hostport', 'connectionString']).optional(),
    envVarKey: z.string().optional(),
  })
  .refine(({ property, envVarKey }) => (property === undefined) !== (envVarKey === undefined), 'property ou envVarKey, un des deux');

/** Where a value may come from. */
const sources = {
  value: z.string().optional(),
  generateValue: z.literal(true).optional(),
  sync: z.literal(false).optional(),
  fromDatabase: fromDatabase.optional(),
  fromService: fromService.optional(),
};
const hasOneSource = ({ key: _key, ...given }: Record<string, unknown>) =>
  Object.values(given).filter((one) => one !== undefined).length === 1;
const variable = z.strictObject({ key: z.string(), ...sources }).refine(hasOneSource, 'une source, et une seule');
/** A group refers to nothing, and Render ignores what it asks people for. */
const groupVariable = z
  .strictObject({ key: z.string(), value: sources.value, generateValue: sources.generateValue })
  .refine(hasOneSource, 'une source, et une seule');

const disk = z.strictObject({ name, mountPath: z.string().startsWith('/'), sizeGB: z.int().positive().optional() });
const common = {
  name,
  runtime: z.literal('node'),
  region,
  branch: z.string().optional(),
  autoDeployTrigger: z.enum(['commit', 'checksPass', 'off']).optional(),
  buildCommand: z.string(),
  startCommand: z.string(),
  maxShutdownDelaySeconds: z.int().min(1).max(300).optional(),
  buildFilter: z.strictObject({ paths: z.array(z.string()).optional(), ignoredPaths: z.array(z.string()).optional() }).optional(),
  envVars: z.array(z.union([z.strictObject({ fromGroup: name }), variable])),
};
/** What costs money: a free service has none of it. */
const paid = {
  plan: paidPlan,
  preDeployCommand: z.string().optional(),
  numInstances: z.int().positive().optional(),
  disk: disk.optional(),
};
const web = { type: z.literal('web'), healthCheckPath: z.string().startsWith('/'), domains: z.array(z.string()).optional() };

const service = z.union([
  z.strictObject({ ...common, ...web, plan: z.literal('free') }),
  z.strictObject({ ...common, ...web, ...paid }),
  z.strictObject({ ...common, type: z.literal('pserv'), ...paid }),
]);

export const blueprintShape = z.strictObject({
  services: z.array(service).min(1),
  databases: z.array(
    z.strictObject({
      name,
      plan: databasePlan,
      region,
      postgresMajorVersion: z.string().regex(/^\d+$/),
      databaseName: z.string().optional(),
      user: z.string().optional(),
      diskSizeGB: z.int().positive().optional(),
      ipAllowList: allowList,
    }),
  ),
  envVarGroups: z.array(z.strictObject({ name, envVars: z.array(groupVariable) })).default([]),
});

export type Blueprint = z.infer<typeof blueprintShape>;
export type Service = Blueprint['services'][number];
export type Variable = z.infer<typeof variable>;
