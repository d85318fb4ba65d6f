import { describe, expect, it } from 'vitest';
import { append } from './append.ts';
import { GENESIS } from './chain.ts';
import { entry, register, useRegister } from './use-register.ts';
import { verify } from './verify.ts';

const test = useRegister();
const db = () => test.database.db;
const read = () => db().select().from(register.rows).orderBy(register.rows.position);

describe('appending', () => {
  it('gives rows that follow each other from the first on, and says what was said', async () => {
    await test.add(entry(), entry({ actorId: null, subjectId: null, requestId: null, data: {} }));
    await test.add(entry({ kind: 'WRITTEN' }));
    const [first, second, third] = await read();
    expect(first).toMatchObject({ ...entry(), position: 1, data: '{"title":"Consigne","pages":3}', previousHash: GENESIS });
    expect(second).toMatchObject({ position: 2, actorId: null, subjectId: null, requestId: null, data: '{}', previousHash: first?.hash });
    expect(third).toMatchObject({ position: 3, kind: 'WRITTEN', previousHash: second?.hash });
    expect(Math.abs(Date.now() - (third?.at.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('adds nothing when there is nothing to add', async () => {
    await test.add();
    expect(await read()).toEqual([]);
  });

  it('adds more rows than one statement takes, in their order', async () => {
    await test.add(...Array.from({ length: 1_234 }, (_, rank) => entry({ data: { rank } })));
    expect((await read()).map(({ data }) => JSON.parse(data).rank)).toEqual(Array.from({ length: 1_234 }, (_, rank) => rank));
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 1_234 });
  });

  it('keeps one unbroken chain under twenty who append at once, some of whom change their mind', async () => {
    const writers = Array.from({ length: 20 }, (_, writer) =>
      db().transaction(async (tx) => {
        await append(tx, register, [entry({ data: { writer } }), entry({ data: { writer } })]);
        if (writer % 5 === 0) throw new Error('changed my mind');
      }),
    );
    const outcomes = await Promise.allSettled(writers);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
    const rows = await read();
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    expect(rows.filter(({ data }) => JSON.parse(data).writer % 5 === 0)).toEqual([]);
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 32 });
  });

  it('leaves nothing of a transaction that rolls back, in part or whole', async () => {
    await db().transaction(async (tx) => {
      await append(tx, register, [entry({ data: { kept: true } })]);
      const inner = tx.transaction(async (savepoint) => {
        await append(savepoint, register, [entry(), entry()]);
        throw new Error('changed my mind');
      });
      await expect(inner).rejects.toThrow('changed my mind');
      await append(tx, register, [entry({ data: { kept: true } })]);
    });
    expect((await read()).map(({ data }) => data)).toEqual(['{"kept":true}', '{"kept":true}']);
    expect(await verify(db(), register)).toMatchObject({ intact: true, count: 2 });
  });

  it.each([
    ['a new line', 'a\r\n2026-01-01 faux'],
    ['colours of a terminal', '\u001b[31mrouge\u009b0m'],
    ['a NUL, which no text of the database holds', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['text turned around and hidden', 'a\u202eexe\u200b\u2028b\u{e0041}'],
    ['a forged object', '"},{"kind":"X'],
  ])('keeps %s as text that cannot act', async (_what, hostile) => {
    await test.add(entry({ data: { hostile } }));
    const [row] = await read();
    expect(row?.data).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
    expect(JSON.parse(row?.data ?? '')).toEqual({ hostile });
    expect(await verify(db(), register)).toMatchObject({ intact: true });
  });
});
