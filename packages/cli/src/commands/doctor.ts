import type { Config } from '@sar/config/config';
import { readConfig } from '@sar/config/environment';
import { type Database, executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { countFailed } from '@sar/jobs/table';
import { getStats, needsVectors } from '@sar/mai/services/entries';
import { type Check, checkDatabase, checkMigrations, runChecks } from '@sar/subgraph-kit/room';
import { defineCommand } from 'citty';
import { sql } from 'drizzle-orm';
import { plainly } from '../with-house.ts';

/** What support asks first. It changes no data and applies no migration. */
export const doctor = defineCommand({
  meta: {
    name: 'doctor',
    description: 'Vérifie Node, la configuration, la base, les migrations, les tâches et MAI, sans toucher aux données',
  },
  run: () =>
    plainly(async () => {
      const config = readConfig();
      const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
      try {
        const { ready, checks } = await runChecks(checksOf(database, config));
        for (const [name, { ok, ms, detail }] of Object.entries(checks))
          console.log(`${ok ? '✔' : '✘'} ${name} (${ms} ms)${detail ? ` : ${detail}` : ''}`);
        process.exitCode = ready ? 0 : 1;
      } finally {
        await database.close();
      }
    }),
});

function checksOf(database: Database, config: Config): Record<string, Check> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return {
    [`Node ${process.versions.node}`]: async () =>
      major > 22 || (major === 22 && minor >= 18) ? undefined : 'Node 22.18 ou plus récent est requis',
    [`base de données (${database.kind})`]: () => checkDatabase(database),
    pgvector: async () => {
      const [row] = await executeRows(database.db, sql`select 1 from pg_available_extensions where name = 'vector'`);
      return row ? undefined : "l'extension « vector » n'est pas installée sur ce serveur";
    },
    ...Object.fromEntries(ROOM_NAMES.map((name) => [`migrations de ${name}`, () => checkMigrations(database, name)])),
    tâches: async () => {
      const failed = (await countFailed(database.db)).map(({ name, count }) => `${name} : ${count}`);
      return failed.length > 0 ? `en échec après tous leurs essais (${failed.join(', ')})` : undefined;
    },
    'jeu de questions': async () =>
      (await getStats(database.db)).questionCount > 0 ? undefined : 'vide (npm run sar -- import-dataset --csv-file …)',
    [`vecteurs (${config.MAI_EMBEDDING_PROVIDER})`]: async () =>
      (await needsVectors(database.db, config)) ? 'à faire (npm run sar -- setup-rag --vectorize)' : undefined,
  };
}
