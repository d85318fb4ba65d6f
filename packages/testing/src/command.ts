import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { testProgram } from './program.ts';
import type { TestDatabase } from './template.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SAR = testProgram('sar');
/** What Node made of the sources before: reading them anew is a third of a command's time. */
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules/.cache/sar-compiled');

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real `sar` command in a process of its own, which knows only the given variables, and waits for its end. */
export function runSar(where: TestDatabase, args: readonly string[], changes: Record<string, string> = {}): Promise<Ended> {
  const env = { NODE_ENV: 'test', SAR_DEMO: 'false', NODE_COMPILE_CACHE, ...where, ...changes };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--liftoff-only', SAR, ...args], { cwd: ROOT, env }, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error);
    });
  });
}
