import type { Db } from '@sar/database/client';
import { inArray, lte } from 'drizzle-orm';
import { RateLimiterDrizzle } from 'rate-limiter-flexible';
import { createLimiter, type Limiter } from './limiter.ts';
import type { Bounds } from './limits.ts';
import type { Counters } from './table.ts';

/** More than one count begins with each sweep, so that none of them has to clear a flood alone. */
const SWEPT_AT_ONCE = 100;

/**
 * Counters in the database: they outlive a restart and are shared by all processes. Each count is one statement, so none is
 * lost between two. Rows whose time is over are swept by whoever begins a count; nothing has to run for that.
 */
export function createDatabaseLimiter<Name extends string>(db: Db, table: Counters, limits: Readonly<Record<Name, Bounds>>): Limiter<Name> {
  const ended = () =>
    db.select({ key: table.key }).from(table).where(lte(table.expire, new Date())).limit(SWEPT_AT_ONCE).for('update', { skipLocked: true });
  return createLimiter(
    limits,
    (options) => new RateLimiterDrizzle({ ...options, storeClient: db, schema: table, clearExpiredByTimeout: false }),
    () => db.delete(table).where(inArray(table.key, ended())),
  );
}
