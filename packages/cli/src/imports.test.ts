import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSar } from '@sar/testing/command';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';

// Every command is a process of its own, which opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

const url = inject('databaseUrl') ?? undefined;
const folder = mkdtempSync(join(tmpdir(), 'sar-imports-'));
let where: TestDatabase;
let discard: () => Promise<void>;

beforeAll(async () => {
  ({ where, discard } = await copyTemplate(inject('template'), url));
});
afterAll(async () => {
  await discard();
  rmSync(folder, { recursive: true, force: true });
});

/** @returns what a command that ended well has said. */
async function sar(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runSar(where, args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const OLD = write('ancien.csv', 'question,answer\nOù est le port ?,À Dakar.\nQui garde le phare ?,Le gardien.\nQue vend-on ?,Du gaz.\n');
const NEW = write(
  'nouveau.csv',
  'question,answer,aliases\nOù est le port ?,À Mbao.,\nQue vend-on ?,Du gaz.,Le gaz ?\nQue brûle-t-on ?,Du gaz.,\n',
);
const DIFFERENCE = [
  '  + ligne 4 : Que brûle-t-on ?',
  '  ~ ligne 2 : Où est le port ?',
  '      avant : À Dakar.',
  '      après : À Mbao.',
  '  - Qui garde le phare ?',
].join('\n');
const COUNTS =
  "1 ligne(s) ajoutée(s), 1 modifiée(s), 1 retirée(s), 1 inchangée(s) dont 0 d'état nouveau, 0 répétition(s) ignorée(s), 1 autre(s) formulation(s).";

// Few commands a test: each is a start.
describe('sar import-dataset, list-imports and rollback-import', () => {
  it('say what a file would change, and change nothing', async () => {
    await sar('import-dataset', '--csv-file', OLD);
    expect(await sar('import-dataset', '--csv-file', NEW, '--dry-run')).toContain(
      `${DIFFERENCE}\nEssai à blanc, rien ne change : ${COUNTS}`,
    );
  });

  it('change it, name it and undo it', async () => {
    const done = await sar('import-dataset', '--csv-file', NEW);
    expect(done).toContain(`${DIFFERENCE}\nImport terminé : ${COUNTS}`);
    const id = done.match(/rollback-import (\S+)/)?.[1] as string;
    expect(await sar('rollback-import', id)).toContain("Import annulé : 5 ligne(s) remise(s) en l'état.");
    expect(await sar('list-imports')).toMatch(
      new RegExp(`\\n\\n${id} .*nouveau.csv, 3 ligne\\(s\\), annulé\\n\\S+ .*ancien.csv, 3 ligne\\(s\\)\\n`),
    );
  });

  it('name the rows that contradict each other', async () => {
    const file = write('bacs.csv', 'question,answer\nCombien de bacs y a-t-il ?,Dix bacs.\nIl y a combien de bacs ?,Douze bacs.\n');
    const told = '  ! se contredisent :\n      Combien de bacs y a-t-il ? Dix bacs.\n      Il y a combien de bacs ? Douze bacs.\n';
    expect(await sar('import-dataset', '--csv-file', file)).toContain(told);
    expect(await sar('list-conflicts')).toContain(`${told}\n1 contradiction(s), 0 répétition(s).`);
  });

  it('add the wordings of a file of aliases', async () => {
    const file = write(
      'formes.csv',
      'question,alias,kind\nCombien de bacs y a-t-il ?,cb 2 bacs,SMS\nCombien de bacs y a-t-il ?,How many tanks?,ENGLISH\n',
    );
    const told = 'Autres formulations : 2 ajoutée(s) sur 2.';
    expect(await sar('import-dataset', '--aliases-file', file, '--dry-run')).toContain(`Essai à blanc, rien ne change. ${told}`);
    expect(await sar('import-dataset', '--aliases-file', file)).toContain(`\n${told}`);
  });

  it('end with 1 and one French sentence without a file, and for an import that is not there', async () => {
    expect(await runSar(where, ['import-dataset'])).toMatchObject({
      code: 1,
      stderr: '\nIl faut un fichier : --csv-file ou --aliases-file.\n',
    });
    expect(await runSar(where, ['rollback-import', 'x'])).toMatchObject({
      code: 1,
      stderr: '\nAucun import « x » : sar list-imports les nomme.\n',
    });
  });
});
