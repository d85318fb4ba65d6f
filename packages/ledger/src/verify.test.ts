import { describe, expect, it } from 'vitest';
import { GENESIS, hashOf } from './chain.ts';
import { entry, register, useRegister } from './use-register.ts';
import { verify } from './verify.ts';

const test = useRegister();
const db = () => test.database.db;
const fill = (count: number) => test.add(...Array.from({ length: count }, (_, rank) => entry({ data: { rank: rank + 1 } })));
const read = () => db().select().from(register.rows).orderBy(register.rows.position);
const headHash = async () => (await db().select().from(register.head))[0]?.hash as string;

/** Makes the rows from a place to the end follow each other again, as somebody would who knows how hashes are made. */
async function rechain(from: number): Promise<string[]> {
  const all = await read();
  let hash = all[from - 2]?.hash ?? GENESIS;
  return all.slice(from - 1).map((row) => {
    const next = { ...row, previousHash: hash };
    hash = hashOf(next);
    return `update essai.register set previous_hash = '${next.previousHash}', hash = '${hash}' where position = ${row.position}`;
  });
}

describe('verifying', () => {
  it('says how many rows there are and how the last one hashes', async () => {
    expect(await verify(db(), register)).toEqual({ intact: true, count: 0, head: GENESIS });
    await fill(7);
    expect(await verify(db(), register)).toEqual({ intact: true, count: 7, head: (await read()).at(-1)?.hash });
  });

  it.each([
    ["kind = 'X'", 3],
    ['data = \'{"rank": 5}\'', 5],
    ["at = at + interval '1 millisecond'", 1],
    ["at = 'infinity'", 2],
    ['actor_id = null', 7],
    ['subject_id = gen_random_uuid()', 4],
    ['request_id = null', 4],
    ['hash = upper(hash)', 6],
  ])('finds and names a row whose %s was set', async (change, position) => {
    await fill(7);
    await test.tamper(`update essai.register set ${change} where position = ${position}`);
    expect(await verify(db(), register)).toEqual({
      intact: false,
      fault: 'CHANGED',
      position,
      message: `ligne ${position} : modifiée, son empreinte n'est plus la sienne`,
    });
  });

  it('C06: finds and names rows that are gone, in the middle, at the start and at the end', async () => {
    await fill(7);
    await test.tamper('delete from essai.register where position = 7');
    expect(await verify(db(), register)).toMatchObject({ fault: 'TAIL_LOST', position: 7, message: 'ligne 7 : disparue, à la fin' });
    await test.tamper('delete from essai.register where position in (4, 5)');
    expect(await verify(db(), register)).toMatchObject({ fault: 'MISSING', position: 4, message: 'lignes 4 à 5 : disparues' });
    await test.tamper('delete from essai.register where position = 1');
    expect(await verify(db(), register)).toMatchObject({ fault: 'MISSING', position: 1, message: 'ligne 1 : disparue' });
    await test.tamper('truncate essai.register');
    expect(await verify(db(), register)).toMatchObject({ fault: 'TAIL_LOST', position: 1, message: 'lignes 1 à 7 : disparues, à la fin' });
    await test.tamper('delete from essai.register_head');
    expect(await verify(db(), register)).toMatchObject({ fault: 'HEAD_LOST', position: null });
    await test.tamper(`insert into essai.register_head values (1, 0, '${GENESIS}')`);
  });

  it('finds and names two rows that changed places, and rows that closed up over a gap', async () => {
    await fill(7);
    const swap = (one: number, other: number) => [
      `update essai.register set position = -1 where position = ${one}`,
      `update essai.register set position = ${one} where position = ${other}`,
      `update essai.register set position = ${other} where position = -1`,
    ];
    await test.tamper(...swap(2, 6));
    expect(await verify(db(), register)).toMatchObject({
      fault: 'REORDERED',
      position: 2,
      message: "ligne 2 : déplacée, c'était la ligne 6",
    });
    await test.tamper(...swap(2, 6), ...swap(4, 5));
    expect(await verify(db(), register)).toMatchObject({ fault: 'REORDERED', position: 4 });
    await test.tamper(...swap(4, 5));
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 7 });
    await test.tamper(
      'delete from essai.register where position = 3',
      ...[4, 5, 6, 7].map((position) => `update essai.register set position = ${position - 1} where position = ${position}`),
    );
    expect(await verify(db(), register)).toMatchObject({
      fault: 'REORDERED',
      position: 3,
      message: "ligne 3 : déplacée, c'était la ligne 4",
    });
  });

  it('finds a row that was changed with its hash, by the next one; the last one by the head', async () => {
    await fill(7);
    const rehash = async (position: number) => {
      const row = (await read())[position - 1];
      if (!row) throw new Error('no such row');
      const data = '{"rank":0}';
      await test.tamper(`update essai.register set data = '${data}', hash = '${hashOf({ ...row, data })}' where position = ${position}`);
    };
    await rehash(7);
    expect(await verify(db(), register)).toMatchObject({ fault: 'UNLINKED', position: 7, message: expect.stringContaining('la tête') });
    await rehash(3);
    expect(await verify(db(), register)).toMatchObject({
      fault: 'UNLINKED',
      position: 4,
      message: "ligne 4 : elle ne suit pas la ligne 3, l'une des deux a été récrite",
    });
    await test.tamper('update essai.register set previous_hash = (select hash from essai.register where position = 3) where position = 4');
    expect(await verify(db(), register)).toMatchObject({ fault: 'CHANGED', position: 4 });
  });

  it('finds rows added past the head, or before the first', async () => {
    await fill(2);
    const add = (position: number) =>
      `insert into essai.register select ${position}, at, kind, actor_id, subject_id, data, request_id, previous_hash, hash from essai.register where position = 1`;
    await test.tamper(add(3));
    expect(await verify(db(), register)).toMatchObject({ fault: 'ADDED', position: 3 });
    await test.tamper(add(0));
    expect(await verify(db(), register)).toMatchObject({ fault: 'ADDED', position: 0 });
  });

  it('finds with a hash kept elsewhere what nothing inside can tell: a ledger written anew from end to end', async () => {
    await fill(5);
    const kept = await headHash();
    await fill(2);
    expect(await verify(db(), register, kept)).toMatchObject({ intact: true, count: 7 });
    expect(await verify(db(), register, GENESIS)).toMatchObject({ intact: true, count: 7 });
    await test.tamper(`update essai.register set data = '{}' where position = 3`);
    await test.tamper(...(await rechain(3)));
    await test.tamper(`update essai.register_head set hash = '${(await read()).at(-1)?.hash}'`);
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 7 });
    expect(await verify(db(), register, kept)).toMatchObject({ intact: false, fault: 'HEAD_UNKNOWN', position: null });
  });

  it.each([
    ['register', 'register_only_grows'],
    ['register', 'register_extends'],
    ['register_head', 'register_head_follows'],
  ])('says so when a whole ledger lost a guard: %s %s', async (table, guard) => {
    await fill(1);
    await test.run(`alter table essai.${table} disable trigger ${guard}`);
    const verdict = await verify(db(), register);
    await test.run(`alter table essai.${table} enable trigger ${guard}`);
    expect(verdict).toMatchObject({ fault: 'UNGUARDED', message: `le registre n'est plus protégé, il lui manque : ${guard}` });
  });

  it('reads more rows than a page holds, and names one far down', async () => {
    await fill(2_100);
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 2_100 });
    await test.tamper('delete from essai.register where position = 1001');
    expect(await verify(db(), register)).toMatchObject({ fault: 'MISSING', position: 1_001 });
  });
});
