import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database, Db } from './client.ts';

/** Ten connections serve hundreds of requests a second; Render's smallest database allows about a hundred in all. */
const POOL_SIZE = 10;

/** Opens a pool on real PostgreSQL. Connections are made on first use. */
export function openPostgres(url: string, poolSize = POOL_SIZE): Database {
  const driver = postgres(url, {
    max: poolSize,
    idle_timeout: 60,
    connect_timeout: 10,
    connection: { application_name: 'sar-connect', statement_timeout: 20_000, TimeZone: 'UTC' },
    onnotice: () => {},
  });
  return { kind: 'postgres', url, driver, db: drizzle(driver) as unknown as Db, close: () => driver.end({ timeout: 5 }) };
}
