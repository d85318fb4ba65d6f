import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place for processes with the memory and the processor of Render's free plan. Linux's control groups, as root. */
export interface SmallMachine {
  /** Runs the command that follows it within the limits. */
  readonly launcher: readonly string[];
  close(): void;
}

const MEMORY_BYTES = 512 * 1024 * 1024;
/** A tenth of a core: so many microseconds of each period of so many. */
const QUOTA_US = 10_000;
const PERIOD_US = 100_000;
const GROUPS = '/sys/fs/cgroup';

let opened = 0;

/** Opens one; several at once are machines of their own. @throws Error with the reason where control groups cannot be used. */
export function openSmallMachine(): SmallMachine {
  opened += 1;
  const name = `sar-bench-${process.pid}-${opened}`;
  const groups = existsSync(join(GROUPS, 'cgroup.controllers')) ? unified(name) : separate(name);
  const enter = groups.map((group) => `echo $$ > ${group}/cgroup.procs`).join(' && ');
  return {
    launcher: ['sh', '-c', `${enter} && exec "$@"`, 'sh'],
    close() {
      for (const group of groups) rmdirSync(group);
    },
  };
}

/** Version 2: one tree for all controllers; a group that holds processes cannot hand them on, so ours lies beside this process's own. */
function unified(name: string): string[] {
  const group = join(GROUPS, name);
  mkdirSync(group);
  try {
    writeFileSync(join(group, 'memory.max'), String(MEMORY_BYTES));
    writeFileSync(join(group, 'cpu.max'), `${QUOTA_US} ${PERIOD_US}`);
  } catch (error) {
    rmdirSync(group);
    throw error;
  }
  return [group];
}

/** Version 1: a tree a controller; memory under this process's own group, which may be bounded itself. */
function separate(name: string): string[] {
  const own = readFileSync('/proc/self/cgroup', 'utf8').match(/^\d+:memory:(.*)$/m)?.[1];
  if (own === undefined) throw new Error('no memory controller');
  const memory = join(GROUPS, 'memory', own, name);
  const cpu = join(GROUPS, 'cpu', name);
  mkdirSync(memory);
  try {
    writeFileSync(join(memory, 'memory.limit_in_bytes'), String(MEMORY_BYTES));
    mkdirSync(cpu);
  } catch (error) {
    rmdirSync(memory);
    throw error;
  }
  writeFileSync(join(cpu, 'cpu.cfs_period_us'), String(PERIOD_US));
  writeFileSync(join(cpu, 'cpu.cfs_quota_us'), String(QUOTA_US));
  return [memory, cpu];
}
