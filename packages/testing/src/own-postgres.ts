import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '@sar/bundle/programs';
import { childEnvironment } from '@sar/config/environment';

/** A PostgreSQL of the proof's own, which may be hurt. Its data are written through to the disk, as in production. */
export interface OwnPostgres {
  readonly url: string;
  start(): void;
  stop(mode: 'fast' | 'immediate'): void;
  /** Ends its first process without warning; the others follow it. */
  kill(): void;
  remove(): void;
  /** Gives it a disk of so many megabytes beside its own. @returns where tablespaces find it, or null where none can be mounted. */
  addDisk(megabytes: number): string | null;
}

/** Makes one beside whatever else runs here, of what scripts/real-postgres.sh has unpacked; null where it has not, or cannot. */
export function openOwnPostgres(name: string, port: number): OwnPostgres | null {
  const run = (...args: string[]) =>
    spawnSync('bash', [join(ROOT, 'scripts/real-postgres.sh'), ...args], {
      env: childEnvironment({
        REALPG_DATA: name,
        REALPG_PORT: String(port),
        REALPG_SHARED_BUFFERS: '64MB',
        REALPG_OFFLINE: '1',
        REALPG_FAST: '0',
      }),
      encoding: 'utf8',
    });
  const found = run('start').stdout?.match(/^DATABASE_URL=(.+)$/m)?.[1];
  if (!found) return null;
  return {
    url: found,
    start() {
      // After a crash the old processes may need a moment to let go of its memory.
      for (let tries = 0; tries < 50; tries++) if (run('start').stdout.includes('DATABASE_URL=')) return;
      throw new Error('PostgreSQL does not start again');
    },
    stop: (mode) => void run('stop', mode),
    kill: () => void run('kill'),
    remove() {
      run('stop', 'immediate');
      run('drop');
    },
    addDisk: (megabytes) => run('disk', `${megabytes}m`).stdout.trim() || null,
  };
}
