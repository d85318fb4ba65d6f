import { createHash } from 'node:crypto';
import { PLATFORM_URL, variablesOf } from './blueprint.ts';
import type { Blueprint, Service, Variable } from './blueprint-shape.ts';

/** What a blueprint leaves to Render and to people. */
export interface Given {
  /** By database. */
  readonly connectionStrings: Readonly<Record<string, string>>;
  /** What people type in where a variable says `sync: false`; nothing where it is not here. */
  readonly typed: Readonly<Record<string, string>>;
  /** By service, where others reach it, when that is not by its name. */
  readonly hostports?: Readonly<Record<string, string>>;
}

/** The environment that Render would start a service with. */
export function environmentOf(blueprint: Blueprint, service: Service, given: Given): Record<string, string> {
  const entries = variablesOf(blueprint, service).map((one) => [one.key, textOf(blueprint, one, given)]);
  return { ...platformVariables(service), ...Object.fromEntries(entries) };
}

const PORT = '10000';

function platformVariables({ type, name }: Service): Record<string, string> {
  return { PORT, ...(type === 'web' ? { [PLATFORM_URL]: `https://${name}.onrender.com` } : {}) };
}

function textOf(blueprint: Blueprint, { key, value, generateValue, fromDatabase, fromService }: Variable, given: Given): string {
  if (value !== undefined) return value;
  // As long and as written as Render's, and the same at each look.
  if (generateValue) return createHash('sha256').update(key).digest('base64');
  if (fromDatabase) return given.connectionStrings[fromDatabase.name] ?? '';
  if (!fromService) return given.typed[key] ?? '';
  const { name, property, envVarKey } = fromService;
  if (property) return { host: name, port: PORT, hostport: given.hostports?.[name] ?? `${name}:${PORT}`, connectionString: '' }[property];
  const target = blueprint.services.find((service) => service.name === name) as Service;
  const other = variablesOf(blueprint, target).find((one) => one.key === envVarKey);
  return other ? textOf(blueprint, other, given) : (platformVariables(target)[envVarKey ?? ''] ?? '');
}
