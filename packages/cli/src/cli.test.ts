import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { runSar } from '@sar/testing/command';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

// Every command is a process of its own, which opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

const url = inject('databaseUrl') ?? undefined;
const folder = mkdtempSync(join(tmpdir(), 'sar-cli-'));
let where: TestDatabase;
let discard: () => Promise<void>;

beforeAll(async () => {
  ({ where, discard } = await copyTemplate(inject('template'), url));
});
afterAll(async () => {
  await discard();
  rmSync(folder, { recursive: true, force: true });
});

const sar = (...args: string[]) => runSar(where, args);

/** Looks into the database between two commands; only one process may hold the embedded one. */
async function withDatabase<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

const listRows = () =>
  withDatabase(({ db }) =>
    executeRows<{ id: string; question: string }>(
      db,
      sql`select id, question from mai.entries where status <> 'WITHDRAWN' and superseded_by is null order by id`,
    ),
  );

function writeCsv(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('sar tell-employees', () => {
  const known = () =>
    withDatabase(({ db }) =>
      executeRows(db, sql`select employee_id, name, email, active, direction_ids, search_text from identity.employee_facts order by 1`),
    );

  it('has the directory say everybody anew, to rooms that keep less than it says', async () => {
    const before = await known();
    expect(before.length).toBeGreaterThan(500);
    await withDatabase(({ db }) => executeRows(db, sql`update identity.employee_facts set name = '', search_text = email`));
    expect(await known()).not.toEqual(before);
    expect(await sar('tell-employees')).toEqual({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining(`Fiches redites : ${before.length}.`),
    });
    expect(await known()).toEqual(before);
  });
});

describe('sar tell-articles', () => {
  const known = () =>
    withDatabase(({ db }) =>
      executeRows(db, sql`select article_id, title, text, audiences, open_from from mai.passages where source = 'ARTICLE' order by 1`),
    );

  it('has news say every article anew, to rooms that did not hear of it', async () => {
    await withDatabase(({ db }) => executeRows(db, sql`delete from news.articles where id not in (select id from news.articles limit 20)`));
    const before = await known();
    await withDatabase(({ db }) => executeRows(db, sql`delete from mai.passages where source = 'ARTICLE'`));
    expect(await sar('tell-articles')).toEqual({ code: 0, stderr: '', stdout: expect.stringContaining('Articles redits : 20.') });
    const after = await known();
    expect(after).toHaveLength(20);
    expect(before).toEqual(expect.arrayContaining(after));
  });
});

describe('sar on a database that is up to date', () => {
  it('doctor finds all well, and ends with 0', async () => {
    // A demonstration, as the template is one.
    const { code, stdout, stderr } = await runSar(where, ['doctor'], { SAR_DEMO: 'true' });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toMatch(/^(PANNE|ATTENTION)/m);
    for (const name of [
      'version',
      'Node',
      'supergraphe',
      'fichiers',
      'courrier',
      'horloge',
      "journal d'audit",
      'base de données',
      'extensions',
      ...ROOM_NAMES.map((room) => `migrations de ${room}`),
      'tâches',
      'comptes de démonstration',
      'jeu de questions',
      'vecteurs',
    ])
      expect(stdout).toContain(`OK        ${name} : `);
  });

  it('migrate changes nothing, however often it runs', async () => {
    const state = () =>
      withDatabase(async ({ db }) => {
        const tables = await executeRows(db, sql`select schemaname, tablename from pg_tables order by 1, 2`);
        const journals = await Promise.all(
          ROOM_NAMES.map((room) => executeRows(db, sql`select id, hash from drizzle.${sql.identifier(room)} order by id`)),
        );
        return { tables, journals };
      });
    const before = await state();
    for (let run = 0; run < 2; run++) {
      const { code, stdout, stderr } = await sar('migrate');
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('Le schéma est à jour.');
    }
    expect(await state()).toEqual(before);
  });

  it('create-default-categories creates what is missing, once, under both of its names', async () => {
    await withDatabase(({ db }) =>
      db.execute(sql`update documents.categories set name = 'Achats', sort_name = 'achats' where name = 'Finance'`),
    );
    const first = await sar('create-default-categories');
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Catégories créées : Finance.');
    expect((await sar('create_default_categories')).stdout).toContain('Aucune catégorie ne manquait.');
    const [found] = await withDatabase(({ db }) => executeRows(db, sql`select count(*)::int as count from documents.categories`));
    expect(found).toEqual({ count: 9 });
  });

  it('ask answers what the rows cover and names its source', async () => {
    const { code, stdout } = await sar('ask', 'Où se trouve la raffinerie exploitée par la SAR ?');
    expect(code).toBe(0);
    expect(stdout).toContain('La raffinerie de la SAR se trouve à Mbao, au bord de la baie');
    expect(stdout).toContain('source : « Où se trouve la raffinerie exploitée par la SAR ? » (Entreprise)');
    expect(stdout).toMatch(/ANSWER, confiance \d+ %/);
  });

  it('ask refuses what they do not cover, and proposes near questions', async () => {
    const refused = await sar('ask', 'Quelle est la capitale du Japon ?');
    expect(refused.code).toBe(0);
    expect(refused.stdout).toContain("Je n'ai pas cette information.");
    expect(refused.stdout).toContain('REFUSAL');
    expect(refused.stdout).not.toContain('source :');
    expect((await sar('ask', 'raffinerie')).stdout).toContain('  - Où se trouve la raffinerie exploitée par la SAR ?');
  });

  it('ask ends with 1 and one French sentence on a question too short', async () => {
    expect(await sar('ask', 'S')).toMatchObject({ code: 1, stderr: '\nLa question doit compter de 2 à 500 caractères.\n' });
  });
});

describe('sar with a dataset', () => {
  it('imports nothing of a bad file: it ends with 1 and names the lines', async () => {
    const before = await listRows();
    const { code, stderr } = await sar(
      'import-dataset',
      '--csv-file',
      writeCsv('mauvais.csv', 'question,answer\nOù ?,À Mbao.\n,Rien.\nQuand ?,\n'),
    );
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "\nFichier refusé, rien n'est importé :\n  - ligne 3 : question vide.\n  - ligne 4 : réponse vide.\n",
    });
    expect(await listRows()).toEqual(before);
  });

  it('ends with 1 and the path on a file that is not there', async () => {
    const path = join(folder, 'absent.csv');
    expect(await sar('import-dataset', '--csv-file', path)).toMatchObject({
      code: 1,
      stderr: `\nLe fichier « ${path} » ne peut pas être lu.\n`,
    });
  });

  it('imports a good file, and nothing the second time', async () => {
    const path = writeCsv('bon.csv', 'question,answer\nQuel animal vit au zoo de Hann ?,Un pélican.\nOù est le port ?,À Dakar.\n');
    const first = await sar('import-dataset', '--csv-file', path);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/2 ligne\(s\) ajoutée\(s\), 0 modifiée\(s\), \d{3} retirée\(s\), 0 inchangée\(s\)/);
    expect(first.stdout).toContain('setup-rag --vectorize');
    expect((await listRows()).map(({ question }) => question).sort()).toEqual(['Où est le port ?', 'Quel animal vit au zoo de Hann ?']);

    const again = await sar('import_sar_dataset', '--csv-file', path);
    expect(again.stdout).toContain('0 ligne(s) ajoutée(s), 0 modifiée(s), 0 retirée(s), 2 inchangée(s)');
    expect(again.stdout).not.toContain('setup-rag');
  });

  it('vectorises once what was imported, and answers from it', async () => {
    await sar('import-dataset', '--csv-file', writeCsv('zoo.csv', 'question,answer\nQuel animal vit au zoo de Hann ?,Un pélican.\n'));
    const before = await sar('setup-rag');
    expect(before.stdout).toContain('Lignes : 1. Modèle en service : sar-hash-384 (local).');
    expect(before.stdout).not.toContain('vectorisée');
    expect((await sar('setup-rag', '--vectorize')).stdout).toContain('1 formulation(s) vectorisée(s) sur 1 par sar-hash-384, en service.');
    expect((await sar('setup_rag', '--vectorize')).stdout).toContain('0 formulation(s) vectorisée(s) sur 1 par sar-hash-384, en service.');
    expect((await sar('ask', 'Quel animal vit au zoo de Hann ?')).stdout).toContain('Un pélican.');
  });
});
