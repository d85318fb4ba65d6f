import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, executeRows } from './client.ts';
import { openPglite } from './pglite.ts';

const folder = mkdtempSync(join(tmpdir(), 'sar-pglite-'));
let database: Database;
beforeAll(async () => {
  // What a first start leaves behind when it is killed half-way.
  mkdirSync(join(folder, 'pg.unfinished'));
  writeFileSync(join(folder, 'pg.unfinished', 'PG_VERSION'), '17');
  database = await openPglite(folder);
  await database.db.execute(sql`create table things (name text primary key)`);
});
afterAll(async () => {
  await database?.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = async () =>
  (await executeRows<{ name: string }>(database.db, sql`select name from things order by name`)).map(({ name }) => name);

/** The messages of an error and of its causes: drizzle wraps what the driver throws. */
async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'no error';
  } catch (error) {
    const reasons: string[] = [];
    for (let cause = error; cause instanceof Error; cause = cause.cause) reasons.push(cause.message);
    return reasons.join('\n');
  }
}

describe('the embedded database', () => {
  it('is made by a process of its own on the first start, even after one that was killed half-way', () => {
    expect(existsSync(join(folder, 'pg', 'PG_VERSION'))).toBe(true);
    expect(existsSync(join(folder, 'pg.unfinished'))).toBe(false);
  });

  it('has vectors', async () => {
    await database.db.execute(sql`create extension if not exists vector`);
    const [row] = await executeRows<{ distance: number }>(database.db, sql`select '[1,0]'::vector <=> '[1,0]'::vector as distance`);
    expect(row?.distance).toBe(0);
  });

  it('throws where the outer handle would wait for its own transaction, and rolls back', async () => {
    const mistakes = [
      () => database.db.execute(sql`select 1`),
      () => database.db.transaction(async () => {}),
      () => database.kind === 'pglite' && database.driver.exec('select 1'),
    ];
    for (const mistake of mistakes) {
      const work = database.db.transaction(async (tx) => {
        await tx.execute(sql`insert into things values ('lost')`);
        await mistake();
      });
      expect(await reasonOf(work)).toContain('The outer database handle was used inside a transaction: use `tx`.');
      expect(await names()).toEqual([]);
    }
  });

  it('lets a transaction and its savepoints pass, and what runs beside it wait its turn', async () => {
    let started = () => {};
    const inside = new Promise<void>((resolve) => {
      started = resolve;
    });
    const work = database.db.transaction(async (tx) => {
      started();
      await tx.execute(sql`insert into things values ('outer')`);
      await tx.transaction(async (nested) => nested.execute(sql`insert into things values ('nested')`));
    });
    await inside;
    expect(await names()).toEqual(['nested', 'outer']);
    await work;
  });

  it('is refused to a second opening, and keeps what it holds for the next', async () => {
    await database.db.execute(sql`insert into things values ('kept')`);
    await expect(openPglite(folder)).rejects.toThrow(`Le dossier ${folder} est déjà ouvert par ce processus.`);
    await database.close();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    database = await openPglite(folder);
    expect(await names()).toContain('kept');
  });

  it('gives its folder back when it cannot open', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'pg'), 'pas un dossier');
    await expect(openPglite(broken)).rejects.toThrow();
    expect(existsSync(join(broken, 'lock'))).toBe(false);
  });
});
