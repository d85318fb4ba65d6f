import './statements.ts';
import type { Database } from './client.ts';

/** Opens PostgreSQL when a URL is given, else the embedded database in `dataDir`. Each driver is loaded only when used. */
export async function openDatabase(where: { url?: string | undefined; dataDir: string }): Promise<Database> {
  if (where.url) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(where.url);
  }
  const { openPglite } = await import('./pglite.ts');
  return openPglite(where.dataDir);
}
