import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { bounded } from './bounded.ts';
import type { Database, Db } from './client.ts';

/** Ten connections serve hundreds of requests a second; Render's smallest database allows about a hundred in all. */
const POOL_SIZE = 10;

/** The server gives up before the gateway does: nothing runs on for a caller who has left, and no lock outlives its holder. */
export const TIMEOUTS_MS = { statement_timeout: 15_000, lock_timeout: 5_000, idle_in_transaction_session_timeout: 15_000 };

/** Opens a pool on real PostgreSQL. Connections are made on first use. */
export function openPostgres(url: string, poolSize = POOL_SIZE, timeouts = TIMEOUTS_MS): Database {
  const driver = postgres(url, {
    max: poolSize,
    idle_timeout: 60,
    connect_timeout: 5,
    // After a restart the driver's own pause would grow to twenty seconds. In seconds.
    backoff: (tries: number) => Math.min(0.05 * 2 ** tries, 0.5),
    connection: { application_name: 'sar-connect', ...timeouts, TimeZone: 'UTC' },
    onnotice: () => {},
  });
  return {
    kind: 'postgres',
    url,
    driver,
    db: drizzle(bounded(driver, poolSize)) as unknown as Db,
    close: () => driver.end({ timeout: 5 }),
  };
}
