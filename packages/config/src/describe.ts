import { type Config, variables } from './config.ts';
import { ALIASES, resolveNames } from './names.ts';

/** One variable as support may see it. */
export interface DescribedVariable {
  readonly name: string;
  /** What it comes from: the environment, under which name where that is another, or the product's own default. */
  readonly source: string;
  readonly value: string;
}

/** Names whose values open something. */
const SECRET = /SECRET|TOKEN|KEY|PASSWORD|HEADERS/;

/** What a configuration consists of and where each part came from, with no secret in it. */
export function describeConfig(env: Record<string, string | undefined>, config: Config): DescribedVariable[] {
  const { values, givenAs } = resolveNames(env);
  return Object.keys(variables.shape).flatMap((name) => {
    const value = config[name as keyof Config];
    if (value === undefined) return [];
    const isGiven = values[name] !== undefined;
    const source = isGiven ? `environnement${env[name] ? '' : ` (${name in ALIASES ? givenAs[name] : 'POSTGRES_*'})`}` : 'défaut';
    // A number or a switch opens nothing, whatever its name.
    const isSecret = SECRET.test(name) && (typeof value === 'string' || typeof value === 'object');
    return [{ name, source, value: isSecret ? '(caché)' : withoutPassword(String(value)) }];
  });
}

/** An address without what it signs in with. */
function withoutPassword(value: string): string {
  return value.replace(/^(\w+:\/\/)[^@/]*@/, '$1…@');
}
