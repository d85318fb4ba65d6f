import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { append } from './append.ts';
import { GENESIS, hashOf } from './chain.ts';
import { entry, reasonOf, register, useRegister } from './use-register.ts';
import { verify } from './verify.ts';

const ROOT = join(import.meta.dirname, '../../..');
const { rows, head } = register;
const test = useRegister();
const db = () => test.database.db;
const state = async () => [await db().select().from(rows).orderBy(rows.position), await db().select().from(head)];

describe('a ledger', () => {
  const refused = /only grows: (INSERT|UPDATE|DELETE|TRUNCATE) is refused/;

  it.each([
    'update essai.register set kind = kind',
    "update essai.register set data = '{}' where position = 2",
    'update essai.register set position = 9 where false',
    'delete from essai.register',
    'delete from essai.register where position = 2',
    'truncate essai.register',
    'truncate essai.register, essai.register_head',
    'insert into essai.register select * from essai.register where position = 1 on conflict (position) do update set kind = $$X$$',
    'merge into essai.register r using (select 1) one on r.position = 2 when matched then delete',
    'with gone as (delete from essai.register returning 1) select count(*) from gone',
    'update essai.register_head set position = 1',
    'delete from essai.register_head',
    'truncate essai.register_head',
    'insert into essai.register_head values (2, 9, $$x$$)',
  ])('refuses « %s »', async (statement) => {
    await test.add(entry(), entry(), entry());
    const before = await state();
    expect(await reasonOf(test.run(statement))).toMatch(refused);
    expect(await state()).toEqual(before);
  });

  it.each([
    'update identity.audit set kind = kind',
    'delete from identity.audit',
    'truncate identity.audit',
    'update identity.audit_head set position = 1',
    'delete from identity.audit_head',
    'truncate identity.audit_head',
  ])('is what the migrations made of the audit log, which refuses « %s »', async (statement) => {
    expect(await reasonOf(test.run(statement))).toMatch(refused);
  });

  it('C06: refuses them through drizzle, and inside a transaction that does other things', async () => {
    await test.add(entry());
    const before = await state();
    const changed = db().update(rows).set({ kind: 'X' }).where(eq(rows.position, 1));
    expect(await reasonOf(changed)).toMatch(refused);
    expect(await reasonOf(db().delete(rows).execute())).toMatch(refused);
    const mixed = db().transaction(async (tx) => {
      await append(tx, register, [entry()]);
      await tx.delete(rows).where(eq(rows.position, 1));
    });
    expect(await reasonOf(mixed)).toMatch(refused);
    expect(await state()).toEqual(before);
  });

  it.each([
    ['leaves a gap', { position: 4 }],
    ['takes a place before the end', { position: 0 }],
    ['follows from another row than the last', { previousHash: GENESIS }],
  ])('refuses a row, whoever adds it, that %s', async (_how, wrong) => {
    await test.add(entry(), entry());
    const [last] = await db().select().from(head);
    const row = { ...entry(), position: 3, at: new Date(), data: '{}', previousHash: last?.hash ?? '', ...wrong };
    const before = await state();
    expect(
      await reasonOf(
        db()
          .insert(rows)
          .values({ ...row, hash: hashOf(row) })
          .execute(),
      ),
    ).toMatch('only grows at its end');
    expect(await state()).toEqual(before);
  });

  it('refuses a row that forks the chain inside one statement', async () => {
    const first = { ...entry(), position: 1, at: new Date(), data: '{}', previousHash: GENESIS };
    const second = { ...first, position: 2 };
    const forked = [first, second].map((row) => ({ ...row, hash: hashOf(row) }));
    expect(await reasonOf(db().insert(rows).values(forked).execute())).toMatch('only grows at its end');
    expect((await state())[0]).toEqual([]);
  });

  it('cannot be extended once its head is gone', async () => {
    await test.tamper('delete from essai.register_head');
    const row = { ...entry(), position: 1, at: new Date(), data: '{}', previousHash: GENESIS };
    expect(
      await reasonOf(
        db()
          .insert(rows)
          .values({ ...row, hash: hashOf(row) })
          .execute(),
      ),
    ).toMatch('only grows at its end');
    expect(await reasonOf(test.add(entry()))).toMatch('has lost its head');
    await test.tamper(`insert into essai.register_head values (1, 0, '${GENESIS}')`);
  });
});

describe('a role that only runs', () => {
  /** The statements that docs/operations.md gives, for the ledger of the tests and a role of their own. */
  const role = `sar_essai_${process.pid}`;
  const given = (readFileSync(join(ROOT, 'docs/operations.md'), 'utf8').match(/```sql\n([^`]*identity\.audit[^`]*)```/)?.[1] ?? '')
    .replaceAll('identity.audit', 'essai.register')
    .replaceAll('schema identity', 'schema essai')
    .replaceAll('sar_app', role);
  /** Runs `work` with the role's rights, then leaves nothing of the role behind. */
  const asRole = (work: (tx: Parameters<typeof append>[0]) => Promise<unknown>) =>
    db().transaction(async (tx) => {
      await tx.execute(sql.raw(`set local role ${role}`));
      await work(tx);
    });

  it('appends and reads with the rights that the documentation gives it, and can do nothing else', async () => {
    await test.run(`create role ${role}`);
    try {
      for (const statement of given.split(';').filter((one) => one.trim())) await test.run(statement);
      await test.add(entry());
      await asRole((tx) => append(tx, register, [entry(), entry()]));
      await asRole(async (tx) => expect(await verify(tx, register)).toMatchObject({ intact: true, count: 3 }));
      for (const statement of [
        'update essai.register set kind = kind',
        'delete from essai.register',
        'truncate essai.register',
        'update essai.register_head set position = 1',
        'insert into essai.register_head values (2, 9, $$x$$)',
      ])
        expect(await reasonOf(asRole((tx) => tx.execute(sql.raw(statement))))).toMatch('permission denied');
      expect(await reasonOf(asRole((tx) => tx.execute(sql.raw('alter table essai.register disable trigger user'))))).toMatch(
        'must be owner',
      );
      const borrowed =
        'create temp table mine (position bigint, hash text, previous_hash text); create trigger t after insert on mine referencing new table as added execute function essai.register_extend()';
      const [make = '', attach = ''] = borrowed.split(';');
      expect(await reasonOf(asRole((tx) => tx.execute(sql.raw(make)).then(() => tx.execute(sql.raw(attach)))))).toMatch(
        'permission denied',
      );
    } finally {
      await test.run(`drop owned by ${role}`);
      await test.run(`drop role ${role}`);
    }
  });
});
