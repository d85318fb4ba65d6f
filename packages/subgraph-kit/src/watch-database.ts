import { type Database, executeRows } from '@sar/database/client';
import { queueStates } from '@sar/jobs/table';
import type { Metrics } from '@sar/observe/metrics';
import { sql } from 'drizzle-orm';

/** Adds to a process's figures those of its database: the queue, and the connections. They are the same whichever process tells them. */
export function watchDatabase(metrics: Metrics | null, database: Database): void {
  metrics?.gauge('sar_jobs', 'Tâches : waiting (échues), active, failed (en échec pour de bon).', ['queue', 'state'], async () =>
    (await queueStates(database.db)).map(({ name, state, count }) => ({ labels: { queue: name, state }, value: count })),
  );
  metrics?.gauge('sar_jobs_oldest_seconds', "Retard de la plus ancienne tâche échue d'une file.", ['queue'], async () =>
    (await queueStates(database.db)).flatMap(({ name, state, oldestSeconds }) =>
      state === 'waiting' ? [{ labels: { queue: name }, value: oldestSeconds }] : [],
    ),
  );
  if (database.kind !== 'postgres') return;
  metrics?.gauge(
    'sar_database_connections',
    'Connexions de SAR Connect à PostgreSQL, tous processus.',
    ['application', 'state'],
    async () => (await connections(database)).map(({ application, state, count }) => ({ labels: { application, state }, value: count })),
  );
}

/** How this system's connections stand, whichever process holds them. */
function connections({ db }: Database): Promise<{ application: string; state: string; count: number }[]> {
  return executeRows(
    db,
    sql`select application_name as application, coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
      where datname = current_database() and application_name like 'sar-connect%' group by 1, 2`,
  );
}
