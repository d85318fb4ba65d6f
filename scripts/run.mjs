// The one way into every root script. It finds Node 24, installs what the lockfile says, runs the task and
// passes signals and the exit code on. Plain JavaScript: it must start on the old Node that a machine may have.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const nodeVersion = readFileSync(join(root, '.node-version'), 'utf8').trim();
const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;

const ENV_FILE = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
// Without `--liftoff-only` the embedded database's WebAssembly takes 700 MB; a young generation of 2 MB and a bound on the
// old one keep the collector at work (measured: 25 % less memory, the same CPU a page).
const NODE_FLAGS = ['--liftoff-only', '--max-semi-space-size=2', ...ENV_FILE];
const TASKS = {
  start: ['node', ...NODE_FLAGS, '--max-old-space-size=192', 'gateway/src/main.ts'],
  'start:split': ['node', ...ENV_FILE, 'scripts/split.ts'],
  build: ['node', 'packages/bundle/src/main.ts'],
  test: ['pnpm', 'exec', 'vitest', 'run'],
  check: ['node', 'scripts/check.ts'],
  generate: ['node', 'scripts/generate.ts'],
  migration: ['node', 'scripts/migrations.ts'],
  format: ['pnpm', 'exec', 'biome', 'check', '--write', '.'],
  journey: ['node', 'scripts/journey.ts'],
  rehearse: ['node', 'scripts/rehearse.ts'],
  prove: ['node', 'scripts/prove.ts'],
  mutants: ['node', 'scripts/mutants.ts'],
  bench: ['node', 'packages/bench/src/performance.ts'],
  hive: ['node', 'packages/bench/src/hive-proof.ts'],
  'bench:memory': ['node', 'packages/bench/src/memory.ts'],
  'bench:start': ['node', 'packages/bench/src/start.ts'],
  'bench:viewer': ['node', 'packages/bench/src/viewer.ts'],
  'bench:vectors': ['node', 'packages/bench/src/vectors.ts'],
  'fit:mai': ['node', 'packages/bench/src/fit-mai.ts'],
  openid: ['node', 'scripts/openid-provider.ts'],
  sar: ['node', ...NODE_FLAGS, 'packages/cli/src/main.ts'],
};

/** The path of a Node that can run the project: this one when it is recent enough, else npm's own package of it. */
function findNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const memo = join(modules, '.node24');
  const known = existsSync(memo) ? readFileSync(memo, 'utf8') : '';
  if (known.startsWith(`${nodeVersion}\n`) && existsSync(known.split('\n')[1])) return known.split('\n')[1];
  console.error(`Node ${process.versions.node} est trop ancien : le projet tourne avec Node ${nodeVersion}, que npm fournit.`);
  const path = execFileSync('npx', ['--yes', `--package=node@${nodeVersion}`, '-c', 'node -p process.execPath'], {
    encoding: 'utf8',
    cwd: root,
  }).trim();
  mkdirSync(modules, { recursive: true });
  writeFileSync(memo, `${nodeVersion}\n${path}`);
  return path;
}

/** Installs once per lockfile. */
function install(env) {
  const stamp = join(modules, '.installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installation des dépendances…');
  const memo = existsSync(join(modules, '.node24')) ? readFileSync(join(modules, '.node24')) : null;
  const { status } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  if (memo) writeFileSync(join(modules, '.node24'), memo);
  writeFileSync(stamp, wanted);
}

const [task, ...rest] = process.argv.slice(2);
const command = TASKS[task];
if (!command) {
  console.error(`Tâche inconnue : ${task}. Tâches : ${Object.keys(TASKS).join(', ')}.`);
  process.exit(64);
}
const node = findNode();
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
// npx leaves its own call in these; a nested npx would obey them.
for (const name of ['npm_config_call', 'npm_config_package']) delete env[name];
install(env);

const [program, ...args] = command;
const child =
  program === 'pnpm'
    ? spawn('npx', ['--yes', pnpm, ...args, ...rest], { cwd: root, env, stdio: 'inherit' })
    : spawn(node, [...args, ...rest], { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
