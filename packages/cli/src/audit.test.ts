import { openDatabase } from '@sar/database/open';
import { runSar } from '@sar/testing/command';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

// Every command is a process of its own, which opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

let where: TestDatabase;
let discard: () => Promise<void>;
beforeAll(async () => {
  ({ where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined));
});
afterAll(() => discard());

const sar = (...args: string[]) => runSar(where, ['audit', 'verify', ...args]);

/** Runs statements between two commands, with the guard off, as whoever owns the table could. */
async function tamper(...statements: string[]): Promise<void> {
  const database = await openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });
  const guarded = ['alter table identity.audit disable trigger user', ...statements, 'alter table identity.audit enable trigger user'];
  for (const statement of guarded) await database.db.execute(sql.raw(statement));
  await database.close();
}

describe('sar audit verify', () => {
  let head: string;

  it('says how many rows the audit log has, that they are whole, and how it ends now', async () => {
    const { code, stdout, stderr } = await sar();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [, count, hash] = stdout.match(/^(\d+) lignes, chaîne intacte, tête ([0-9a-f]{64})\n$/) ?? [];
    expect(Number(count)).toBeGreaterThan(400);
    head = hash as string;
  });

  it('finds again the head of an earlier time, after a role was granted at the command line', async () => {
    expect((await runSar(where, ['grant-role', '--email', 'demo.1@demo.sar.sn', '--role', 'HSE'])).code).toBe(0);
    const { code, stdout } = await sar('--head', head);
    expect([code, stdout.includes(head)]).toEqual([0, false]);
  });

  it('ends with 1 on the head of another log, and on what is no hash', async () => {
    const other = 'ab'.repeat(32);
    expect(await sar('--head', other)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `\nJournal d'audit altéré : aucune ligne n'a l'empreinte ${other} : ce registre a été récrit, ou n'est pas le même.\n`,
    });
    expect(await sar('--head', 'tête')).toMatchObject({ code: 1, stderr: '\n--head attend une empreinte : 64 chiffres hexadécimaux.\n' });
  });

  it('ends with 1 and names a changed row', async () => {
    await tamper(`update identity.audit set kind = 'SIGN_OUT' where position = 42`);
    expect(await sar()).toMatchObject({
      code: 1,
      stdout: '',
      stderr: "\nJournal d'audit altéré : ligne 42 : modifiée, son empreinte n'est plus la sienne.\n",
    });
  });
});
