import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { StoredObject } from './storage.ts';

/** Words, ids and one extension: no dot that climbs, no root, no NUL. */
const KEY = /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9-]+)*$/;

/** Objects in a folder, a file each. The folder is made on the first write. */
export function openFolder(root: string) {
  const pathOf = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`not a key: ${JSON.stringify(key)}`);
    return join(root, key);
  };

  /** Bytes on the disk under a key of their own. A crash leaves it behind, and the sweep takes it for what it is: used by no row. */
  async function draft(bytes: Uint8Array): Promise<string> {
    const path = pathOf(`drafts/${randomUUID()}`);
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    return path;
  }

  /** Puts a finished file in its place, at once and to stay: a row that names it may be written now. */
  async function place(from: string, key: string): Promise<void> {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    await rename(from, path);
    const folder = await open(dirname(path));
    await folder.sync();
    await folder.close();
  }

  return {
    async read(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async write(key: string, bytes: Uint8Array): Promise<void> {
      await place(await draft(bytes), key);
    },

    /** Gives an empty object its bytes; false when there is no such object, or no longer an empty one. Of two at once, one does. */
    async fill(key: string, bytes: Uint8Array): Promise<boolean> {
      const [path, taken] = [pathOf(key), pathOf(`drafts/${randomUUID()}`)];
      const filled = await draft(bytes);
      try {
        // Whoever takes the object away is alone with it.
        await rename(path, taken);
        const { size } = await stat(taken);
        if (size === 0) await place(filled, key);
        else await rename(taken, path);
        return size === 0;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      } finally {
        await Promise.all([filled, taken].map((left) => rm(left, { force: true })));
      }
    },

    async remove(keys: readonly string[]): Promise<void> {
      await Promise.all(keys.map((key) => rm(pathOf(key), { force: true })));
    },

    async list(prefix: string): Promise<StoredObject[]> {
      const found: StoredObject[] = [];
      const folder = join(root, prefix.slice(0, prefix.lastIndexOf('/') + 1));
      for (const file of await readdir(folder, { recursive: true, withFileTypes: true }).catch(emptyWhenMissing)) {
        const path = join(file.parentPath, file.name);
        const key = relative(root, path);
        if (!file.isFile() || !key.startsWith(prefix) || !KEY.test(key)) continue;
        const stats = await stat(path).catch(emptyWhenMissing);
        if ('mtime' in stats) found.push({ key, modifiedAt: stats.mtime });
      }
      return found;
    },
  };
}

export type Folder = ReturnType<typeof openFolder>;

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** What is not there, or went while it was being listed, lists nothing. */
function emptyWhenMissing(error: unknown): [] {
  if (isMissing(error)) return [];
  throw error;
}
