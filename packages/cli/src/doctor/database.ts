import type { Config } from '@sar/config/config';
import { type Database, executeRows } from '@sar/database/client';
import { migrationState } from '@sar/database/migrate';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { holdsDemoPeople } from '@sar/identity/services/demo';
import { auditLedger } from '@sar/identity/tables';
import { queueStates } from '@sar/jobs/table';
import { verifyEnd } from '@sar/ledger/verify';
import { sql } from 'drizzle-orm';
import { attention, causeOf, type Finding, type Look, ok, panne } from './findings.ts';

const OLDEST_VERSION = 150_000;
/** Signatures between processes and links hold for thirty seconds. */
const SKEW_SECONDS = { wanted: 2, most: 25 };
const WAITING_SECONDS = 300;
const LEDGER_ROWS = 1_000;
const MIGRATE = 'npm run sar -- migrate';

/** The database and what stands in it. */
export function databaseLooks(database: Database, config: Config): Record<string, Look> & { readonly 'base de données': Look } {
  const { db } = database;
  return {
    'base de données': () =>
      version(database).catch((error: Error) => panne(causeOf(error), 'vérifiez DATABASE_URL, et que son serveur tourne')),
    extensions: async () => extensions(database),
    horloge: async () => clock(database),
    'rôle de la base': async () => databaseRole(database, config),
    ...Object.fromEntries(ROOM_NAMES.map((name) => [`migrations de ${name}`, () => migrations(database, name)])),
    tâches: async () => queue(database),
    "journal d'audit": async () => {
      const verdict = await verifyEnd(db, auditLedger, LEDGER_ROWS);
      return verdict.intact
        ? ok(`${verdict.count} lignes, les ${Math.min(LEDGER_ROWS, verdict.count)} dernières intactes, tête ${verdict.head.slice(0, 12)}…`)
        : panne(verdict.message, 'gardez une copie de la base, puis npm run sar -- audit verify');
    },
    administrateurs: async () => {
      const [row] = await executeRows<{ count: number }>(
        db,
        sql`select count(distinct user_id)::int as count from identity.role_grants where role = 'ADMINISTRATOR' and (ends_at is null or ends_at > now())`,
      );
      const todo = 'npm run sar -- grant-role --email … --role ADMINISTRATOR';
      return row?.count ? ok(String(row.count)) : attention('aucun', todo);
    },
    'comptes de démonstration': async () => demoAccounts(database, config),
  };
}

async function version({ db, kind }: Database): Promise<Finding> {
  const [row] = await executeRows<{ number: string; version: string }>(
    db,
    sql`select current_setting('server_version_num') as number, current_setting('server_version') as version`,
  );
  const seen = `${kind === 'pglite' ? 'base embarquée, PostgreSQL' : 'PostgreSQL'} ${row?.version}`;
  return Number(row?.number) >= OLDEST_VERSION ? ok(seen) : panne(seen, 'PostgreSQL 15 ou plus récent est requis');
}

async function extensions({ db }: Database): Promise<Finding> {
  const found = await executeRows<{ name: string; version: string | null }>(
    db,
    sql`select name, installed_version as version from pg_available_extensions where name in ('vector', 'pg_trgm') order by name`,
  );
  const seen = found.map(({ name, version: installed }) => `${name} ${installed ?? '(pas encore créée)'}`).join(', ') || 'aucune';
  return found.length === 2 ? ok(seen) : panne(seen, 'installez pgvector (« vector ») et pg_trgm sur le serveur de base de données');
}

async function clock({ db }: Database): Promise<Finding> {
  const asked = Date.now();
  const [row] = await executeRows<{ now: number }>(db, sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`);
  const skew = Math.abs(Number(row?.now) - (asked + Date.now()) / 2) / 1_000;
  const seen = `${skew.toFixed(1)} s d'écart avec la base`;
  const todo = 'réglez les deux horloges (NTP)';
  if (skew > SKEW_SECONDS.most) return panne(seen, todo);
  return skew > SKEW_SECONDS.wanted ? attention(seen, todo) : ok(seen);
}

async function databaseRole({ db, kind }: Database, { NODE_ENV }: Config): Promise<Finding> {
  const [row] = await executeRows<{ name: string; all: boolean }>(
    db,
    sql`select rolname as name, rolsuper as all from pg_roles where rolname = current_user`,
  );
  const seen = `${row?.name}${row?.all ? ', superutilisateur' : ''}`;
  if (!row?.all || kind === 'pglite' || NODE_ENV !== 'production') return ok(seen);
  return attention(seen, 'faites tourner le système sous un rôle sans ce pouvoir (docs/operations.md)');
}

/** From an operator's machine the database may be a production's, whatever this process is. */
async function demoAccounts({ db }: Database, { NODE_ENV, SAR_DEMO }: Config): Promise<Finding> {
  if (!(await holdsDemoPeople(db))) return ok('aucun');
  const todo = 'la production refuse de servir cette base : donnez-lui une base vide';
  if (NODE_ENV === 'production') return panne('présents', todo);
  return SAR_DEMO ? ok('présents') : attention('présents', todo);
}

async function migrations(database: Database, room: string): Promise<Finding> {
  const { written, applied } = await migrationState(database, room);
  if (applied < written) return panne(`${written - applied} migration(s) à appliquer`, MIGRATE);
  return applied > written
    ? attention(`${applied} appliquées, ${written} connues`, 'ce programme est plus ancien que la base')
    : ok(`${applied} appliquées`);
}

async function queue({ db }: Database): Promise<Finding> {
  const states = await queueStates(db);
  const told = (state: string) => states.filter((one) => one.state === state).map(({ name, count }) => `${name} : ${count}`);
  const failed = told('failed');
  if (failed.length > 0)
    return panne(`en échec après tous leurs essais (${failed.join(', ')})`, 'docs/operations.md, « Ce qui attend, ce qui a échoué »');
  const oldest = Math.max(0, ...states.filter(({ state }) => state === 'waiting').map(({ oldestSeconds }) => oldestSeconds));
  const seen = `${told('waiting').join(', ') || 'rien'} en attente, la plus ancienne échue depuis ${oldest} s`;
  return oldest > WAITING_SECONDS ? attention(seen, 'un processus qui héberge des rubriques tourne-t-il ?') : ok(seen);
}
