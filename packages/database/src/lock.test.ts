import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder } from './lock.ts';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sar-lock-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map(end));
  rmSync(folder, { recursive: true, force: true });
});

/** Another process, which holds the folder until it is killed. @returns once it has the lock. */
async function holdElsewhere(): Promise<ChildProcess> {
  const script = `
    const { lockFolder } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)});
    lockFolder(${JSON.stringify(folder)});
    process.stdout.write('locked');
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
  return child;
}

/** Kills a child as a machine that runs out of memory does: it tidies nothing up. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('a locked folder', () => {
  it('is refused to another process, which is told by whom it is held', async () => {
    const holder = await holdElsewhere();
    expect(() => lockFolder(folder)).toThrow(
      `Le dossier ${folder} est déjà utilisé par le processus ${holder.pid}. Arrêtez-le, ou choisissez un autre SAR_DATA_DIR.`,
    );
    expect(() => lockFolder(folder)).toThrow(/déjà utilisé/);
  });

  it('is taken over from a process that died', async () => {
    const holder = await holdElsewhere();
    await end(holder);
    expect(existsSync(join(folder, 'lock'))).toBe(true);
    const unlock = lockFolder(folder);
    unlock();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is refused to the same process until it gives it back', () => {
    const unlock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(`Le dossier ${folder} est déjà ouvert par ce processus.`);
    unlock();
    lockFolder(folder)();
  });

  it.each(['', 'pas-un-nombre', '0'])('is taken over when its lock names nobody: « %s »', (text) => {
    writeFileSync(join(folder, 'lock'), text);
    lockFolder(folder)();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is taken over from a dead process that had the id of this one, as every process of a container has', () => {
    writeFileSync(join(folder, 'lock'), `${process.pid} 1`);
    lockFolder(folder)();
  });

  it('says what is wrong with a folder that is not there', () => {
    expect(() => lockFolder(join(folder, 'absent'))).toThrow(/ENOENT/);
  });
});
