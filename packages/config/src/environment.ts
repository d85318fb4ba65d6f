import { type Config, ConfigError, parseConfig } from './config.ts';
import { type DescribedVariable, describeConfig } from './describe.ts';

// Apollo's gateway reports metrics to its maker unless told not to; nothing leaves this process by default.
process.env['APOLLO_TELEMETRY_DISABLED'] ??= '1';

/** EX_CONFIG of sysexits.h: a supervisor sees that a restart alone won't help. */
const EXIT_CONFIG = 78;

/**
 * Reads this process's environment. On a fault it prints all of them and ends the process with exit code 78.
 * @param required variables that this kind of process cannot do without.
 */
export function readConfig<Name extends keyof Config = never>(...required: Name[]): Config & { [K in Name]-?: NonNullable<Config[K]> } {
  try {
    return parseConfig(process.env, required) as Config & { [K in Name]-?: NonNullable<Config[K]> };
  } catch (error) {
    endOnConfigError(error);
  }
}

/** Prints the faults of a configuration and ends the process with exit code 78; any other error it throws on. */
export function endOnConfigError(error: unknown): never {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exit(EXIT_CONFIG);
}

/** What this process is configured with, and from where, without secrets. */
export function describeEnvironment(config: Config): DescribedVariable[] {
  return describeConfig(process.env, config);
}

/** This process's environment with changes, for a child process. */
export function childEnvironment(changes: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...changes };
}

/** The database that tests run on: PostgreSQL where DATABASE_URL names one, else the embedded one. */
export function testDatabaseUrl(): string | undefined {
  return process.env['DATABASE_URL'] || undefined;
}

/** Where the programs that tests start run from: the bundle where `.ci/run` has just made it, whose start takes a sixth of the sources'. */
export function testOrigin(): 'source' | 'dist' {
  return process.env['SAR_TEST_BUNDLE'] ? 'dist' : 'source';
}

/** A template database to copy as it is, whatever the sources say; for the mutants, which must not change it. */
export function testTemplate(): string | undefined {
  return process.env['SAR_TEST_TEMPLATE'] || undefined;
}
