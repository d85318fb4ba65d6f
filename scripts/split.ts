// Every room in a process of its own behind the gateway, on this machine: `npm run start:split`, on a DATABASE_URL. From
// the sources, or with `--dist` from what `npm run build` wrote.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { nodeArguments, ROOT } from '@sar/bundle/programs';
import { childEnvironment, readConfig } from '@sar/config/environment';
import { ROOM_NAMES, type RoomName, SUBGRAPHS } from '@sar/gateway/subgraphs';

const { values } = parseArgs({ options: { dist: { type: 'boolean', default: false } } });
const origin = values.dist ? 'dist' : 'source';
// The services cannot share the embedded database.
const config = readConfig('DATABASE_URL');
const GATEWAY_SECRET = config.GATEWAY_SECRET?.join() ?? randomBytes(32).toString('base64url');
const READY_WITHIN_MS = 60_000;

// In a process of its own: a launcher that stays has no need of the rooms' code.
const setup = spawnSync(process.execPath, [...nodeArguments('sar', origin), 'setup'], { cwd: ROOT, stdio: 'inherit' });
if (setup.status !== 0) process.exit(setup.status ?? 1);

const children: ChildProcess[] = [];
let stopping = false;

function start(program: string, env: Record<string, string>): void {
  const child = spawn(process.execPath, nodeArguments(program, origin), {
    cwd: ROOT,
    // The links to files lead through the gateway, whichever room gives them.
    env: childEnvironment({ GATEWAY_SECRET, PUBLIC_URL: config.PUBLIC_URL, ...env }),
    stdio: 'inherit',
  });
  child.on('exit', (code) => {
    if (!stopping) console.error(`${program} s'est arrêté (code ${code}).`);
    stop(code ?? 1);
  });
  children.push(child);
}

/** One dead service ends all: half a system on a developer's machine only misleads. */
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(0));

const portOf = (name: RoomName) => config.PORT + 1 + ROOM_NAMES.indexOf(name);
const urls = Object.fromEntries(ROOM_NAMES.map((name) => [SUBGRAPHS[name].url, `http://127.0.0.1:${portOf(name)}`]));
// Rooms ask each other (subgraph-kit/src/ask-room.ts); identity is to know that it is not elsewhere, for its secrets are checked where it runs.
const asked = (name: RoomName) => Object.entries(urls).filter(([variable]) => variable !== SUBGRAPHS[name].url);
for (const name of ROOM_NAMES) start(name, { PORT: String(portOf(name)), HOST: '127.0.0.1', ...Object.fromEntries(asked(name)) });
console.log('Démarrage des services…');
await Promise.all(Object.values(urls).map(ready));
start('gateway', urls);

async function ready(url: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!stopping) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) return stop(1);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
