import { globSync } from 'node:fs';
import { join } from 'node:path';

/** The checkout. A bundle reads the migrations, the data and the other files beside the sources where they lie. */
export const ROOT = join(import.meta.dirname, '../../..');

/** Where a program runs from: its source, through Node's own loader, or what `npm run build` wrote. */
export type Origin = 'source' | 'dist';

/** Every program of the system, and the source that it starts from: the gateway, the command, a service a room. */
export const PROGRAMS: Readonly<Record<string, string>> = {
  gateway: 'gateway/src/main.ts',
  sar: 'packages/cli/src/main.ts',
  ...Object.fromEntries(globSync('subgraphs/*/src/main.ts', { cwd: ROOT }).map((path) => [path.split('/')[1], path])),
};

/**
 * V8's flags for a program. Bounds on both generations keep the collector of a service at work on a machine of 512 MB; a
 * command may take what its work takes. Fifty pages at once are more than a young generation of 4 MB holds: they were copied
 * out of it before they were done, which took a quarter of their processor time. What the larger one takes, the old one gives
 * by being swept when it has grown by a fifth.
 * @param embedded for a process that opens the embedded database: its WebAssembly takes 500 MB more where V8 optimizes it, and
 * leaves less to the rest.
 */
export function nodeFlags(program: string, embedded = false): string[] {
  const flags = embedded ? ['--liftoff-only', '--max-semi-space-size=2'] : ['--max-semi-space-size=8', '--heap-growing-percent=20'];
  return program === 'sar' ? flags : [...flags, '--max-old-space-size=192'];
}

/** The path of a program from the root. */
export function programPath(program: string, origin: Origin): string {
  const source = PROGRAMS[program];
  if (!source) throw new Error(`Unknown program: ${program}`);
  return origin === 'dist' ? `dist/${program}.js` : source;
}

/** Node's arguments for a program: its flags, and its path from the root. */
export function nodeArguments(program: string, origin: Origin, embedded = false): string[] {
  return [...nodeFlags(program, embedded), programPath(program, origin)];
}
