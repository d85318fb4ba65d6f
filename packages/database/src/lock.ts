import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly birth: number;
}

/** When this process began, in milliseconds: in a container every process is number 1, and only this tells two of them apart. */
const BIRTH = Math.round(performance.timeOrigin);

/**
 * Takes a folder for this process by a lock file that names it; the lock of a dead process is taken over.
 * @returns the function that gives the folder back.
 * @throws Error in French when a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  for (let attempt = 0; ; attempt++) {
    if (createLock(path)) return () => rmSync(path, { force: true });
    if (attempt > 2) throw new Error(`Le dossier ${folder} ne peut pas être réservé.`);
    const holder = readHolder(path);
    if (holder?.pid === process.pid && holder.birth === BIRTH) throw new Error(`Le dossier ${folder} est déjà ouvert par ce processus.`);
    if (holder && holder.pid !== process.pid && isAlive(holder.pid)) {
      throw new Error(
        `Le dossier ${folder} est déjà utilisé par le processus ${holder.pid}. Arrêtez-le, ou choisissez un autre SAR_DATA_DIR.`,
      );
    }
    removeDeadLock(path, holder);
  }
}

/** Removes the lock of a dead process, but not one that another process put in its place meanwhile. */
function removeDeadLock(path: string, dead: Holder | null): void {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved?.pid !== dead?.pid || moved?.birth !== dead?.birth) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** Makes the lock file, whole from its first moment; false when there is one. */
function createLock(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${BIRTH}`);
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Who wrote a lock file; null when it holds nobody. */
function readHolder(path: string): Holder | null {
  try {
    const [pid = Number.NaN, birth = Number.NaN] = readFileSync(path, 'utf8').split(' ').map(Number);
    return Number.isInteger(pid) && pid > 0 ? { pid, birth } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
