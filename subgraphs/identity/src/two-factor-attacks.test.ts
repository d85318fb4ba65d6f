import { useApp } from '@sar/testing/app';
import { codeOf } from '@sar/testing/authenticator';
import type { Browser } from '@sar/testing/browser';
import { begin, emailOf, enroll, givePassword, PASSWORD, userOf, verify } from '@sar/testing/sign-in';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessions, twoFactors, users, verifications } from './tables.ts';

const wrong = (uri: string) => String((Number(codeOf(uri)) + 5) % 1_000_000).padStart(6, '0');

describe('a second factor', () => {
  const app = useApp();
  const db = () => app.house.dependencies.db;
  const countSessions = async () => (await db().select().from(sessions)).length;
  beforeAll(() => givePassword(app, 'HR', 'COMMUNICATION', 'DEVELOPER', 'DOCUMENTS_MANAGER'));

  describe('of HR', () => {
    let uri = '';
    let recoveryCodes: string[] = [];
    let used = '';
    let first: Browser;
    beforeAll(async () => {
      ({ uri, used, recoveryCodes, browser: first } = await enroll(app, 'HR'));
    });

    it('A20: is refused when its code was used before, in that sign-in or another', async () => {
      expect((await verify(await begin(app, 'HR'), { code: used })).status).toBe(401);
      const browser = await begin(app, 'HR');
      const code = codeOf(uri, 1);
      expect((await verify(browser, { code })).status).toBe(200);
      const before = await countSessions();
      expect([(await verify(browser, { code })).status, (await verify(await begin(app, 'HR'), { code })).status]).toEqual([401, 401]);
      expect(await countSessions()).toBe(before);
    });

    it('A20: used before, costs a try and not the sign-in, as a wrong one does', async () => {
      await db().delete(verifications);
      const code = codeOf(uri);
      expect((await verify(await begin(app, 'HR'), { code })).status).toBe(200);
      const browser = await begin(app, 'HR');
      for (let round = 0; round < 4; round++)
        expect((await verify(browser, { code })).json().errors[0].message).toMatch(/^Code incorrect, ou déjà utilisé\./);
      expect((await verify(browser, { code: codeOf(uri, 1) })).status).toBe(200);
      const another = await begin(app, 'HR');
      for (let round = 0; round < 5; round++) await verify(another, { code });
      expect((await verify(another, { code: codeOf(uri, -1) })).json().errors[0].message).toBe('Recommencez la connexion.');
    });

    it('A20: opens one session when the same code comes twice at the same moment', async () => {
      // As if minutes had passed: what was used is past its time.
      await db().delete(verifications);
      const code = codeOf(uri);
      const before = await countSessions();
      const browsers = [await begin(app, 'HR'), await begin(app, 'HR'), await begin(app, 'HR'), await begin(app, 'HR')];
      const answers = await Promise.all([...browsers, ...browsers].map((browser) => verify(browser, { code })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await countSessions()).toBe(before + 1);
    });

    it('A20: may be a recovery code, once, and by one of two at the same moment', async () => {
      const [code, next] = recoveryCodes;
      expect((await verify(await begin(app, 'HR'), { recoveryCode: code })).status).toBe(200);
      expect((await verify(await begin(app, 'HR'), { recoveryCode: code })).status).toBe(401);
      const two = [await begin(app, 'HR'), await begin(app, 'HR')];
      const before = await countSessions();
      const answers = await Promise.all(two.map((browser) => verify(browser, { recoveryCode: next })));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await countSessions()).toBe(before + 1);
    });

    it('A20: cannot be replaced in an open session, nor guessed at there', async () => {
      expect((await first.post('/auth/authenticator', { password: PASSWORD })).json().errors[0].message).toMatch(/déjà en place/);
      const confirm = await first.post('/auth/authenticator/confirm', { code: wrong(uri) });
      expect([confirm.status, confirm.json().errors[0].message]).toEqual([400, expect.stringMatching(/déjà en place/)]);
    });

    it('A20: is neither waived nor answered by an open session in the same browser', async () => {
      await db().delete(verifications);
      await first.post('/auth/password', { email: emailOf('HR'), password: PASSWORD });
      expect((await verify(first, { code: wrong(uri) })).status).toBe(401);
      expect((await verify(first, { code: codeOf(uri) })).status).toBe(200);
    });
  });

  it('A16, A20: may be tried five times a sign-in and ten times in all, whatever the sign-ins', async () => {
    const { uri, recoveryCodes } = await enroll(app, 'COMMUNICATION');
    const browser = await begin(app, 'COMMUNICATION');
    for (let round = 0; round < 5; round++) expect((await verify(browser, { code: wrong(uri) })).status).toBe(401);
    expect((await verify(browser, { code: codeOf(uri, 1) })).json().errors[0].message).toBe('Recommencez la connexion.');
    const next = await begin(app, 'COMMUNICATION');
    for (let round = 0; round < 5; round++) await verify(next, round % 2 ? { code: wrong(uri) } : { recoveryCode: 'aaaaa-bbbbb' });
    const locked = await verify(await begin(app, 'COMMUNICATION'), { code: codeOf(uri, 1) });
    expect([locked.status, locked.json().errors[0].message]).toEqual([403, expect.stringContaining('quart d’heure')]);
    expect((await verify(await begin(app, 'COMMUNICATION'), { recoveryCode: recoveryCodes[0] })).status).toBe(403);
    await db()
      .update(twoFactors)
      .set({ lockedUntil: sql`now() - interval '1 second'` })
      .where(eq(twoFactors.userId, userOf('COMMUNICATION')));
    expect((await verify(await begin(app, 'COMMUNICATION'), { code: codeOf(uri, 1) })).status).toBe(200);
  });

  it('A20: of a sign-in that began more than ten minutes ago opens nothing', async () => {
    const { uri } = await enroll(app, 'DEVELOPER');
    const browser = await begin(app, 'DEVELOPER');
    await db().update(verifications).set({ expiresAt: sql`now() - interval '1 second'` });
    expect((await verify(browser, { code: codeOf(uri, 1) })).status).toBe(401);
  });

  it('A04: of a person suspended after the first step opens nothing', async () => {
    const { uri } = await enroll(app, 'DOCUMENTS_MANAGER');
    const browser = await begin(app, 'DOCUMENTS_MANAGER');
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('DOCUMENTS_MANAGER')));
    expect((await verify(browser, { code: codeOf(uri, 1) })).status).toBe(401);
  });
});
