// Everything that needs no database: format, lint, types, architecture, and whether generated files are fresh.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

const STEPS: Record<string, string[]> = {
  'format et lint': ['node_modules/.bin/biome', 'ci', '--colors=off', '.'],
  types: ['node_modules/.bin/tsc'],
  'fichiers générés': [process.execPath, 'scripts/generate.ts', '--check'],
  migrations: [process.execPath, 'scripts/migrations.ts', '--check'],
  architecture: [process.execPath, 'scripts/architecture.ts'],
};

async function run(name: string, [program = '', ...args]: string[]): Promise<boolean> {
  const start = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve) => child.on('close', resolve).on('error', resolve));
  console.log(`${code === 0 ? '✔' : '✘'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
}

const results = await Promise.all(Object.entries(STEPS).map(([name, command]) => run(name, command)));
process.exit(results.every(Boolean) ? 0 : 1);
