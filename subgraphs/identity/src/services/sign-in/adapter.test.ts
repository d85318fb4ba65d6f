import { useApp } from '@sar/testing/app';
import { userOf } from '@sar/testing/sign-in';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { sessions, verifications } from '../../tables.ts';
import { hashToken } from '../sessions.ts';
import { sealedAdapter } from './adapter.ts';

describe('what the library writes', () => {
  const app = useApp('local');
  const [old, next] = [
    { version: 7, value: 'ancien-'.repeat(6) },
    { version: 9, value: 'nouveau-'.repeat(6) },
  ];
  const options = { advanced: { database: { generateId: 'uuid' as const } } };
  const find = (secrets: (typeof old)[]) =>
    sealedAdapter(
      app.house.dependencies.db,
      secrets,
    )(options).findMany<{ value: string }>({
      model: 'verification',
      where: [{ field: 'identifier', value: 'essai' }],
    });

  it('C04: change without losing what the old one encrypted, as long as it is listed', async () => {
    const value = {
      identifier: 'essai',
      value: 'en clair',
      expiresAt: new Date(Date.now() + 60_000),
      createdAt: new Date(),
      updatedAt: new Date(),
    };
    const made = await sealedAdapter(app.house.dependencies.db, [old])(options).create({ model: 'verification', data: value });
    expect(made).toMatchObject({ value: 'en clair' });
    const [row] = await app.house.dependencies.db.select().from(verifications).where(eq(verifications.identifier, 'essai'));
    expect(row?.value).not.toContain('en clair');
    expect(await find([next, old])).toMatchObject([{ value: 'en clair' }]);
    await expect(find([next])).rejects.toThrow(/not found/);
  });

  it('A06: keep a session found by its token only, on every path of the adapter', async () => {
    const { db } = app.house.dependencies;
    const adapter = sealedAdapter(db, [next])({
      ...options,
      session: {
        fields: { token: 'tokenHash', updatedAt: 'lastSeenAt' },
        additionalFields: { method: { type: 'string' }, absoluteExpiresAt: { type: 'date' } },
      },
    });
    const token = 'un-jeton-en-clair';
    const end = new Date(Date.now() + 60_000);
    const data = {
      token,
      userId: userOf('HR'),
      method: 'PASSWORD',
      expiresAt: end,
      absoluteExpiresAt: end,
      updatedAt: new Date(),
      createdAt: new Date(),
    };
    const where = [{ field: 'token', value: token }];
    const stored = async () =>
      (
        await db
          .select()
          .from(sessions)
          .where(eq(sessions.userId, userOf('HR')))
      ).map(({ tokenHash }) => tokenHash);
    expect(await adapter.create({ model: 'session', data })).toMatchObject({ token });
    expect(await stored()).toEqual([hashToken(token)]);
    expect(await adapter.findOne({ model: 'session', where })).toMatchObject({ token });
    expect(await adapter.findOne({ model: 'session', where: [{ field: 'token', value: hashToken(token) }] })).toBeNull();
    expect(await adapter.findMany({ model: 'session', where: [{ field: 'token', operator: 'in', value: [token] }] })).toHaveLength(1);
    expect(await adapter.findMany({ model: 'session', where: [{ field: 'userId', value: userOf('HR') }] })).toMatchObject([
      { token: hashToken(token) },
    ]);
    expect(await adapter.count({ model: 'session', where })).toBe(1);
    expect(await adapter.update({ model: 'session', where, update: { token: 'un-autre' } })).toMatchObject({ token });
    expect(await stored()).toEqual([hashToken('un-autre')]);
    expect(await adapter.updateMany({ model: 'session', where: [{ field: 'token', value: 'un-autre' }], update: { token } })).toBe(1);
    expect(await stored()).toEqual([hashToken(token)]);
    expect(await adapter.transaction((tx) => tx.consumeOne({ model: 'session', where }))).toMatchObject({ token });
    expect(await stored()).toEqual([]);
  });
});
