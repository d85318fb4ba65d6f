import { nodeArguments, PROGRAMS } from '@sar/bundle/programs';
import { variables } from '@sar/config/config';
import { parseDocument } from 'yaml';
import { type Blueprint, blueprintShape, type Service, type Variable } from './blueprint-shape.ts';

/** Reads a blueprint. @throws Error with every breach of YAML or of what Render knows. */
export function readBlueprint(text: string): Blueprint {
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings].map(({ message }) => message);
  const parsed = blueprintShape.safeParse(document.toJS());
  if (!parsed.success) faults.push(...parsed.error.issues.map(({ path, message }) => `${path.join('.')} : ${message}`));
  if (faults.length > 0 || !parsed.success) throw new Error(faults.join('\n'));
  return parsed.data;
}

/** All variables of a service, those of its groups first. */
export function variablesOf({ envVarGroups }: Blueprint, { envVars }: Pick<Service, 'envVars'>): Variable[] {
  return envVars.flatMap((one) => ('key' in one ? [one] : (envVarGroups.find(({ name }) => name === one.fromGroup)?.envVars ?? [])));
}

/** Set by Render on every web service. */
export const PLATFORM_URL = 'RENDER_EXTERNAL_URL';
/** What Render itself reads to choose a Node. */
const BUILD_VARIABLES = ['NODE_VERSION'];
/** True of a variable whose value nobody may read. */
export const isSecret = (name: string) => /SECRET|TOKEN|KEY|PASSWORD|^(DATABASE|SMTP)_URL$/.test(name);

/** What Render would take and we do not mean: references to nothing, unknown variables, secrets in the open. */
export function blueprintFaults(blueprint: Blueprint): string[] {
  const { services, databases, envVarGroups } = blueprint;
  const named = [...services, ...databases, ...envVarGroups].map(({ name }) => name);
  const generated = [...services, ...envVarGroups].flatMap(({ envVars }) =>
    envVars.flatMap((one) => ('generateValue' in one ? [one.key] : [])),
  );
  return [
    ...doubles(named).map((name) => `${name} : ce nom est pris deux fois`),
    // Two values of one secret are two secrets: who needs the same one refers to it.
    ...doubles(generated).map((key) => `${key} : tiré au hasard deux fois`),
    ...databases.flatMap(({ name, ipAllowList }) => (ipAllowList.length > 0 ? [`${name} : ouverte hors du réseau privé`] : [])),
    ...services.flatMap((service) => serviceFaults(blueprint, service).map((fault) => `${service.name} : ${fault}`)),
  ];
}

function serviceFaults(blueprint: Blueprint, service: Service): string[] {
  const all = variablesOf(blueprint, service);
  const groups = service.envVars.flatMap((one) => ('key' in one ? [] : [one.fromGroup]));
  const starts = Object.keys(PROGRAMS).map((program) => `node ${nodeArguments(program, 'dist').join(' ')}`);
  return [
    ...groups.filter((name) => !blueprint.envVarGroups.some((group) => group.name === name)).map((name) => `groupe inconnu, ${name}`),
    ...doubles(all.map(({ key }) => key)).map((key) => `${key} est donnée deux fois`),
    ...all.filter(({ key }) => !(key in variables.shape) && !BUILD_VARIABLES.includes(key)).map(({ key }) => `variable inconnue, ${key}`),
    ...all.filter(({ key, value }) => value !== undefined && isSecret(key)).map(({ key }) => `${key} : un secret en clair`),
    ...all.filter((one) => !isResolved(blueprint, one)).map(({ key }) => `${key} ne renvoie à rien`),
    ...(starts.includes(service.startCommand) ? [] : [`« ${service.startCommand} » ne lance aucun programme comme il se doit`]),
    ...('healthCheckPath' in service && service.healthCheckPath !== '/healthz' ? ['sonde inconnue'] : []),
  ];
}

function isResolved(blueprint: Blueprint, { fromDatabase, fromService }: Variable): boolean {
  if (fromDatabase) return blueprint.databases.some(({ name }) => name === fromDatabase.name);
  if (!fromService) return true;
  const { name, type, property, envVarKey } = fromService;
  const target = blueprint.services.find((service) => service.name === name && service.type === type);
  if (!target) return false;
  if (envVarKey === undefined) return property !== 'connectionString';
  if (envVarKey === PLATFORM_URL) return type === 'web';
  // Not by way of a third service.
  return variablesOf(blueprint, target).some((one) => one.key === envVarKey && !one.fromService);
}

const doubles = (names: readonly string[]) => [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
