import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes a folder for this process by a lock file that names its process id; the lock of a dead process is taken over.
 * @returns the function that gives the folder back.
 * @throws Error in French when a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  for (let attempt = 0; ; attempt++) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 2) throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && holder !== process.pid && isAlive(holder)) {
      throw new Error(`Le dossier ${folder} est déjà utilisé par le processus ${holder}. Arrêtez-le, ou choisissez un autre SAR_DATA_DIR.`);
    }
    if (holder === process.pid) throw new Error(`Le dossier ${folder} est déjà ouvert par ce processus.`);
    rmSync(path, { force: true });
  }
}

/** The process id in a lock file; null when it holds none (a kill between its creation and its writing). */
function readHolder(path: string): number | null {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10) || null;
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
