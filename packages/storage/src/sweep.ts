import { chunks } from '@sar/database/chunks';
import { InputRefused } from '@sar/subgraph-kit/errors';
import type { Storage } from './storage.ts';

/** Of some keys, those that a row names. */
export type FindUsed = (keys: string[]) => Promise<readonly (string | null)[]>;

const HOUR_MS = 3_600_000;
/** No upload is confirmed and no write takes longer: what is older and named by no row never will be. */
const ORPHAN_AFTER_MS = 24 * HOUR_MS;

const sweptAt = new WeakMap<Storage, number>();

/** Sweeps at most once an hour, for it lists everything. */
export async function sweepWhenDue(storage: Storage, findUsed: FindUsed): Promise<void> {
  if (Date.now() - (sweptAt.get(storage) ?? 0) < HOUR_MS) return;
  sweptAt.set(storage, Date.now());
  await sweep(storage, findUsed);
}

/** Removes what is older than a day and named by no row: uploads never confirmed, and what a crash left before or after a commit. */
async function sweep(storage: Storage, findUsed: FindUsed): Promise<void> {
  const before = Date.now() - ORPHAN_AFTER_MS;
  const old = (await storage.list('')).filter(({ modifiedAt }) => modifiedAt.getTime() < before).map(({ key }) => key);
  for (const keys of chunks(old)) {
    const used = new Set(await findUsed(keys));
    await storage.remove(keys.filter((key) => !used.has(key)));
  }
}

/** Removes objects that no row names any more, after the commit. One that cannot be removed now is left to the next sweep. */
export async function discard(storage: Storage, ...keys: (string | null | undefined)[]): Promise<void> {
  await storage.remove(keys.filter((key) => typeof key === 'string')).catch(() => {});
}

/** Waits for the write that is to name a new object. Of an input that it refuses nothing stays; any other error may come after the commit, and the object with it. */
export async function orDiscard<Value>(storage: Storage, key: string | undefined, write: Promise<Value>): Promise<Value> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof InputRefused) await discard(storage, key);
    throw error;
  }
}
