import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { runSar } from '@sar/testing/command';
import { MOVE_TO_OWN_DOMAIN } from '@sar/testing/own-domain';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { type SQL, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';

// Every command is a process of its own, which opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

const url = inject('databaseUrl') ?? undefined;
let where: TestDatabase;
let discard: () => Promise<void>;

beforeEach(async () => {
  ({ where, discard } = await copyTemplate(inject('template'), url));
});
afterEach(() => discard());

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://api.sar.example',
  AUTH_SECRET: 'Wn5rT2kX9vB4mQ7pL0zH3jF8dS6gC1yA',
  MAIL_TRANSPORT: 'smtp',
  MAIL_FROM: 'sar-connect@sar.sn',
  SMTP_URL: 'smtp://relais',
};

/** Runs statements between two commands, and gives the rows of the last. */
async function query(...statements: SQL[]): Promise<unknown[]> {
  const database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
  let rows: unknown[] = [];
  for (const statement of statements) rows = await executeRows(database.db, statement);
  await database.close();
  return rows;
}

describe('sar doctor', () => {
  it('ends with 1 and names what MAI lacks', async () => {
    await query(sql`delete from mai.entries`, sql`delete from mai.embedding_models`);
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(1);
    expect(stdout).toContain('PANNE     jeu de questions : vide → npm run sar -- import-dataset --csv-file …');
    expect(stdout).toContain('PANNE     vecteurs : aucun modèle : à faire → npm run sar -- setup-rag --vectorize');
    expect(stdout.match(/^PANNE/gm)).toHaveLength(2);
  });

  it('ends with 1 and counts the jobs that failed for good, by queue', async () => {
    const failed = sql`insert into events.job (name, state) select 'mail', 'failed' from generate_series(1, 2)`;
    await query(failed, sql`insert into events.job (name, state) values ('mail', 'retry'), ('mail', 'completed')`);
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(1);
    expect(stdout).toContain('PANNE     tâches : en échec après tous leurs essais (mail : 2)');
    expect(stdout.match(/^PANNE/gm)).toHaveLength(1);
  });

  it('names the migrations that are missing, and leaves them to sar migrate', async () => {
    await query(sql`drop schema mai cascade`, sql`drop schema drizzle cascade`, sql`drop schema events cascade`);
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(1);
    expect(stdout).toContain('OK        base de données');
    expect(stdout).toContain('OK        tâches');
    for (const room of ROOM_NAMES)
      expect(stdout).toMatch(
        new RegExp(`PANNE     migrations de ${room} : [1-9]\\d* migration\\(s\\) à appliquer → npm run sar -- migrate`),
      );
    expect(await query(sql`select nspname from pg_namespace where nspname in ('mai', 'drizzle', 'events')`)).toEqual([]);
  });

  it('names the row of the audit log that is not as it was written, among the last', async () => {
    const last = sql`(select max(position) from identity.audit)`;
    await query(
      sql`alter table identity.audit disable trigger user`,
      sql`update identity.audit set hash = repeat('0', 64) where position = ${last}`,
    );
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^PANNE {5}journal d'audit : ligne \d+ : modifiée.* → gardez une copie de la base/m);
  });

  it('tells a program the same, names servers that do not answer, and hides every secret', async () => {
    const mail = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'sar@sar.sn', SMTP_URL: 'smtp://canary:canary@127.0.0.1:9' };
    const google = { GOOGLE_OAUTH2_CLIENT_ID: 'x', GOOGLE_OAUTH2_CLIENT_SECRET: 'canary', GOOGLE_DISCOVERY_URL: 'http://127.0.0.1:9/x' };
    const { code, stdout } = await runSar(where, ['doctor', '--json'], { ...mail, ...google, GATEWAY_SECRET: 'canary'.repeat(6) });
    expect(code).toBe(1);
    const { state, findings, configuration } = JSON.parse(stdout);
    expect(state).toBe('PANNE');
    const failing = findings.filter((one: { state: string }) => one.state === 'PANNE').map((one: { name: string }) => one.name);
    expect(failing).toEqual(['courrier', 'connexion OpenID']);
    expect(configuration).toContainEqual({ name: 'SMTP_URL', source: 'environnement', value: 'smtp://…@127.0.0.1:9' });
    expect(configuration).toContainEqual({ name: 'PORT', source: 'défaut', value: '4000' });
    expect(stdout).not.toContain('canary');
  });

  it('names the servers that it can do without, and that do not answer', async () => {
    const models = {
      CLAUDE_API_KEY: 'sk-ant-canary',
      CLAUDE_API_URL: 'http://127.0.0.1:9',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    };
    const { code, stdout } = await runSar(where, ['doctor'], models);
    expect(code).toBe(0);
    expect(stdout).toContain('ATTENTION rédaction : 127.0.0.1:9 : ECONNREFUSED → vérifiez la sortie');
    expect(stdout).toContain('ATTENTION traces : 127.0.0.1:9 : ECONNREFUSED → vérifiez la sortie');
    expect(stdout).not.toContain('canary');
  });

  it('tells once that a database does not answer, and what to do', async () => {
    const { code, stdout } = await runSar(where, ['doctor'], { DATABASE_URL: 'postgres://sar:canary@127.0.0.1:9/sar' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^PANNE {5}base de données : .*ECONNREFUSED.* → vérifiez DATABASE_URL, et que son serveur tourne/m);
    expect(stdout.match(/^PANNE/gm)).toHaveLength(1);
    expect(stdout).not.toContain('canary');
  });

  it('ends with 0 on what only wants attention', async () => {
    await query(
      sql`alter table identity.role_grants disable trigger user`,
      sql`delete from identity.role_grants where role = 'ADMINISTRATOR'`,
    );
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain('ATTENTION administrateurs : aucun → npm run sar -- grant-role');
  });

  it('A21: names the accounts of the demonstration, where none is wanted and worst of all in production', async () => {
    const { code, stdout } = await runSar(where, ['doctor']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ATTENTION comptes de démonstration : présents → .*base vide/m);
    if (url) {
      const production = await runSar(where, ['doctor'], PRODUCTION);
      expect([production.code, production.stdout]).toEqual([1, expect.stringMatching(/^PANNE {5}comptes de démonstration : présents/m)]);
    }
    await query(...MOVE_TO_OWN_DOMAIN.map((statement) => sql.raw(statement)));
    expect((await runSar(where, ['doctor'])).stdout).toContain('OK        comptes de démonstration : aucun');
  });

  it('names what it finds wrong in the configuration, and ends with 78', async () => {
    const { code, stdout, stderr } = await runSar(where, ['doctor'], { PORT: 'quatre-mille', MAI_EMBEDDING_PROVIDER: 'autre' });
    expect({ code, stdout }).toEqual({ code: 78, stdout: '' });
    expect(stderr).toContain('Configuration invalide');
    expect(stderr).toContain('PORT');
    expect(stderr).toContain('MAI_EMBEDDING_PROVIDER');
    expect(stderr).not.toContain('quatre-mille');
  });
});

describe('sar seed-demo', () => {
  it('is refused in production', async () => {
    const { code, stdout, stderr } = await runSar(where, ['seed-demo'], PRODUCTION);
    expect(stdout).not.toContain('La démonstration est prête.');
    if (url) expect({ code, stderr }).toEqual({ code: 1, stderr: '\nLes données de démonstration sont interdites en production.\n' });
    else {
      expect(code).toBe(78);
      expect(stderr).toContain('DATABASE_URL : requise en production');
    }
  });

  it('A21: is refused in production by the configuration too', async () => {
    const { code, stderr } = await runSar(where, ['seed-demo'], { NODE_ENV: 'production', SAR_DEMO: 'true' });
    expect(code).toBe(78);
    expect(stderr).toContain('SAR_DEMO : les comptes de démonstration sont interdits en production.');
  });
});

describe.skipIf(url)('the folder of the embedded database', () => {
  it('is refused, in French, to a second process while one holds it', async () => {
    const database = await openDatabase({ dataDir: where.SAR_DATA_DIR });
    const told = `Le dossier ${where.SAR_DATA_DIR} est déjà utilisé par le processus ${process.pid}. Arrêtez-le, ou choisissez un autre SAR_DATA_DIR.`;
    expect(await runSar(where, ['migrate'])).toMatchObject({ code: 1, stderr: `\n${told}\n` });
    const { code, stdout } = await runSar(where, ['doctor']);
    expect([code, stdout.includes(told)]).toEqual([1, true]);
    await database.close();
    expect((await runSar(where, ['migrate'])).code).toBe(0);
  });
});
