import { randomUUID } from 'node:crypto';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { writingBudgets } from '../../tables.ts';
import { reserveTokens, settleTokens } from './budget.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const spentBy = async (userId: string) => (await db().select().from(writingBudgets).where(eq(writingBudgets.userId, userId)))[0]?.tokens;

describe('R09: what a person’s written answers may cost in a month', () => {
  it('is put aside before it is spent, and no more of it than the limit', async () => {
    const person = randomUUID();
    const taken = [await reserveTokens(db(), person, 600, 1_000), await reserveTokens(db(), person, 400, 1_000)];
    expect(taken).toEqual([
      { userId: person, month: expect.stringMatching(/^\d{4}-\d\d$/), tokens: 600 },
      { userId: person, month: expect.any(String), tokens: 400 },
    ]);
    expect(await reserveTokens(db(), person, 1, 1_000)).toBeNull();
    expect(await spentBy(person)).toBe(1_000);
  });

  it('cannot be passed by the first answer either', async () => {
    const person = randomUUID();
    expect(await reserveTokens(db(), person, 1_001, 1_000)).toBeNull();
    expect(await reserveTokens(db(), person, 1, 0)).toBeNull();
    expect(await spentBy(person)).toBeUndefined();
  });

  it('cannot be passed by twenty answers at once', async () => {
    const person = randomUUID();
    const taken = await Promise.all(Array.from({ length: 20 }, () => reserveTokens(db(), person, 200, 1_000)));
    expect(taken.filter((reservation) => reservation !== null)).toHaveLength(5);
    expect(await spentBy(person)).toBe(1_000);
  });

  it('is each person’s own', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    expect(await reserveTokens(db(), one, 1_000, 1_000)).not.toBeNull();
    expect(await reserveTokens(db(), other, 1_000, 1_000)).not.toBeNull();
  });

  it('is mended by what it really cost, more or less', async () => {
    const person = randomUUID();
    const reservation = await reserveTokens(db(), person, 600, 1_000);
    if (!reservation) return expect.unreachable();
    await settleTokens(db(), reservation, 250);
    expect(await spentBy(person)).toBe(250);
    const larger = await reserveTokens(db(), person, 100, 1_000);
    if (!larger) return expect.unreachable();
    await settleTokens(db(), larger, 900);
    expect(await spentBy(person)).toBe(1_150);
    expect(await reserveTokens(db(), person, 1, 1_000)).toBeNull();
  });

  it('begins anew with the month, in whose place an answer of the last one mends nothing', async () => {
    const person = randomUUID();
    await db().insert(writingBudgets).values({ userId: person, month: '2020-01', tokens: 1_000 });
    expect(await reserveTokens(db(), person, 700, 1_000)).not.toBeNull();
    await settleTokens(db(), { userId: person, month: '2020-01', tokens: 600 }, 0);
    expect(await spentBy(person)).toBe(700);
  });
});
