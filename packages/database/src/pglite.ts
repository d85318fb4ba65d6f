import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database, Db } from './client.ts';
import { lockFolder } from './lock.ts';

/** Of 128 MB of buffers an intranet needs a few; and of its log, once closed, no more than the next opening reads: not ten files of 16 MB. */
const SETTINGS = ['shared_buffers=8MB', 'min_wal_size=32MB', 'max_wal_size=32MB'];

/**
 * Opens the embedded database in a folder, making it first if need be.
 * One process at a time: PGlite itself would let two write over each other.
 * @throws Error in French when another living process holds the folder.
 */
export async function openPglite(dataDir: string): Promise<Database> {
  mkdirSync(dataDir, { recursive: true });
  const unlock = lockFolder(dataDir);
  try {
    const cluster = join(dataDir, 'pg');
    if (!existsSync(cluster)) await initialiseInChild(dataDir, cluster);
    const driver = await create(cluster);
    refuseOuterUseInsideTransactions(driver);
    const close = async () => {
      await driver.close();
      unlock();
    };
    return { kind: 'pglite', driver, db: drizzle(driver) as unknown as Db, close };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Makes an empty cluster in a folder. It takes about 600 MB for two seconds: call it in a process of its own. */
export async function initialiseCluster(folder: string): Promise<void> {
  const driver = await create(folder);
  await driver.close();
}

/** A half-made cluster never gets the final name, so a kill during the first start only costs a second try. */
async function initialiseInChild(dataDir: string, cluster: string): Promise<void> {
  for (const old of readdirSync(dataDir)) if (old.startsWith('pg.unfinished')) rmSync(join(dataDir, old), { recursive: true, force: true });
  // A folder of its own: the child of a killed start may still be writing into its one.
  const unfinished = mkdtempSync(join(dataDir, 'pg.unfinished-'));
  const script = new URL('./initialise.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--liftoff-only', script, unfinished], { stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
  if (code !== 0) throw new Error(`La base embarquée n'a pas pu être initialisée (code ${code}).`);
  renameSync(unfinished, cluster);
}

async function create(folder: string): Promise<PGlite> {
  // The optimizing WebAssembly compiler takes 500 MB on this module and gains little; before the import, or it is too late.
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  const [{ PGlite: Pglite }, { vector }, { pg_trgm }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-pgvector'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
  ]);
  return await Pglite.create({
    dataDir: folder,
    extensions: { vector, pg_trgm },
    startParams: [...Pglite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])],
  });
}

/**
 * PGlite has one connection: a statement on the outer handle inside a transaction would wait for ever for that
 * transaction to end. Real PostgreSQL lets it pass, so without this the mistake would hang only here, in silence.
 */
function refuseOuterUseInsideTransactions(driver: PGlite): void {
  const inTransaction = new AsyncLocalStorage<true>();
  const transaction = driver.transaction.bind(driver);
  driver.transaction = (run) => {
    refuseNested();
    return transaction((tx) => inTransaction.run(true, () => run(tx)));
  };
  for (const name of ['query', 'exec'] as const) {
    const original = driver[name].bind(driver) as (...args: unknown[]) => Promise<never>;
    driver[name] = async (...args: unknown[]) => {
      refuseNested();
      return original(...args);
    };
  }
  function refuseNested() {
    if (inTransaction.getStore()) throw new Error('The outer database handle was used inside a transaction: use `tx`.');
  }
}
