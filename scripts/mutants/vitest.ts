import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { childEnvironment } from '@sar/config/environment';

/** For each test file that a run is given, or a database that is filled. */
const TIMEOUT_MS = 180_000;

/** What is read here of vitest's JSON report. */
interface Report {
  readonly testResults: { readonly message: string; readonly assertionResults: { readonly status: string; readonly fullName: string }[] }[];
}

/** Runs a script of a copy: what it wrote, and whether it succeeded. */
async function run(copy: string, args: readonly string[], variables: Record<string, string>, timeout: number) {
  const child = spawn(process.execPath, args, {
    cwd: copy,
    env: childEnvironment(variables),
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout,
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  return { output, passed: code === 0 };
}

/** Fills a database from a copy's own sources, unless their like was filled before; answers its name. */
export async function templateOf(copy: string): Promise<string> {
  const { output } = await run(copy, ['scripts/mutants/template.ts'], {}, 2 * TIMEOUT_MS);
  const name = output.match(/^template=(\w+)$/m)?.[1];
  if (!name) throw new Error('Ces sources ne remplissent pas de base.');
  return name;
}

/** The first claim that fails in a copy, null when all hold; in other words what is no claim: a file that does not load, no end. */
export async function failingClaim(copy: string, tests: readonly string[], template: string): Promise<string | null> {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const vitest = [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', '--reporter=json', `--outputFile=${report}`, ...tests];
  const { passed } = await run(copy, vitest, { SAR_TEST_TEMPLATE: template }, TIMEOUT_MS * tests.length);
  if (passed) return null;
  if (!existsSync(report)) return '!!! pas de réponse';
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
  return failed?.fullName ?? `!!! ${testResults.find(({ message }) => message)?.message ?? 'aucun essai'}`;
}
