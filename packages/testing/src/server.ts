import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { childEnvironment } from '@sar/config/environment';

const ROOT = join(import.meta.dirname, '../../..');
const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 12_000;

/** A system started as a user starts it, as processes of its own. */
export interface Server {
  readonly origin: string;
  readonly process: ChildProcess;
  /** Milliseconds from the start of the process to the first ready answer. */
  readonly readyMs: number;
  /** What it printed so far. */
  output(): string;
  /** Asks it to stop and waits; milliseconds that took. @throws Error when it does not stop in time or ends with another code than 0. */
  stop(): Promise<number>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts `args` with Node on a free port (and the few after it) and waits until it is ready.
 * @param launcher a command that is to run Node, itself replaced by it. @param port where others look for it, after a restart too.
 * @throws Error with its output when it ends before.
 */
export function startServer(
  args: readonly string[],
  env: Record<string, string>,
  launcher: readonly string[] = [],
  port?: number,
): Promise<Server> {
  return startCommand([...launcher, process.execPath, ...args], ROOT, childEnvironment(env), port);
}

/** As `startServer`, for any command in any folder, with this environment and a PORT, and nothing else of this process's. */
export async function startCommand(
  command: readonly string[],
  cwd: string,
  env: Record<string, string | undefined>,
  given?: number,
): Promise<Server> {
  const port = given ?? (await freePort());
  const start = performance.now();
  const [program, ...args] = command as [string, ...string[]];
  const child = spawn(program, args, { cwd, env: { ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += chunk));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    const late = performance.now() - start > STARTS_WITHIN_MS;
    if (late) {
      child.kill('SIGKILL');
      await ended;
    }
    if (late || child.exitCode !== null) throw new Error(`${command.join(' ')} did not start (code ${child.exitCode}):\n${printed}`);
    // Seldom where a start is slow: on a tenth of a core each question is a part of what is measured.
    await new Promise((resolve) => setTimeout(resolve, Math.max(20, (performance.now() - start) / 50)));
  }
  const readyMs = performance.now() - start;
  return {
    origin,
    process: child,
    readyMs,
    output: () => printed,
    async stop() {
      const asked = performance.now();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS);
      await ended;
      clearTimeout(timer);
      if (child.exitCode !== 0) throw new Error(`did not stop as asked (code ${child.exitCode}, signal ${child.signalCode}):\n${printed}`);
      return performance.now() - asked;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function isReady(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/healthz`).catch(() => null);
  return answer?.status === 200;
}

/** Below the range the kernel hands out by itself; a server may take its time to listen, so none is given twice. */
let nextPort = 20_000 + (process.pid % 5_000);

/** A port that is free, and that no other call gives. */
export async function freePort(): Promise<number> {
  // With room after it for a service a room.
  for (;;) {
    const port = nextPort;
    nextPort += 10;
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer().once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

/** Resident memory of a process now and at its peak, in MB. Linux. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1]) / 1024);
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

/** Processor time that a process has taken so far, all its threads together, in seconds. Linux, whose clock ticks a hundred times a second. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may hold anything; utime and stime are the 14th and 15th fields of all.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number) as [number, number];
  return (user + system) / 100;
}
