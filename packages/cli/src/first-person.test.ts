import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { runSar } from '@sar/testing/command';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

// Every command is a process of its own, which opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

describe('the first person of a house', () => {
  let where: TestDatabase;
  let discard: () => Promise<void>;
  beforeAll(async () => {
    ({ where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined));
  });
  afterAll(() => discard());

  const person = ['--matricule', 'ADM001', '--first-name', 'Prénom', '--last-name', 'Nom', '--job-title', 'Informatique'];
  const add = (email: string) => runSar(where, ['add-employee', '--email', email, ...person]);

  /** What identity says in SQL, between two processes. */
  const inIdentity = async (statement: SQL) => {
    const database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
    const rows = await executeRows(database.db, statement);
    await database.close();
    return rows;
  };

  it('is put into the directory, and can be made its administrator at once', async () => {
    expect(await add('Premiere.Personne@sar.sn')).toMatchObject({ code: 0, stderr: '' });
    // Identity has heard of the person before the command ends.
    expect(await inIdentity(sql`select active from identity.employee_facts where email = 'premiere.personne@sar.sn'`)).toEqual([
      { active: true },
    ]);
    expect(await runSar(where, ['grant-role', '--email', 'premiere.personne@sar.sn', '--role', 'ADMINISTRATOR'])).toMatchObject({
      code: 0,
    });
    const rows = await inIdentity(
      sql`select role::text as role from identity.role_grants g join identity.users u on u.id = g.user_id
        join identity.employee_facts f using (employee_id) where f.email = 'premiere.personne@sar.sn'`,
    );
    expect(rows).toEqual([{ role: 'ADMINISTRATOR' }]);
  });

  it('is there once: a second time is refused, by the name of what is taken', async () => {
    const { code, stderr } = await add('premiere.personne@sar.sn');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/matricule|adresse/i)]);
  });
});
