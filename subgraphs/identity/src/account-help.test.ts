import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { useMailServer } from '@sar/testing/mail-server';
import { everythingStored, givePassword, PASSWORD, userOf } from '@sar/testing/sign-in';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit, employeeFacts, users } from './tables.ts';

const EMAIL = 'demo.20@demo.sar.sn';
const SEND = 'mutation ($userId: ID!) { sendPasswordReset(userId: $userId) { user { id } userErrors { field code message } } }';
const NEW = 'un autre mot de passe encore';

describe('a password link that an administrator has sent', () => {
  const mail = useMailServer();
  const app = useApp('local', mail.variables);
  const db = () => app.house.dependencies.db;
  const send = async (userId: string) => app.graphql(SEND, { token: await app.as('ADMINISTRATOR'), variables: { userId } });

  /** Somebody suspended and somebody who has left. */
  beforeAll(async () => {
    await givePassword(app, EMAIL);
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('demo.22@demo.sar.sn')));
    await db().update(employeeFacts).set({ active: false }).where(eq(employeeFacts.email, 'demo.23@demo.sar.sn'));
  });

  it('reaches the account’s own address and nobody else, works, and shows the administrator neither link nor password', async () => {
    const { data, errors } = await send(userOf(EMAIL));
    expect([data, errors]).toEqual([{ sendPasswordReset: { user: { id: userOf(EMAIL) }, userErrors: [] } }, undefined]);
    const open = openBrowser(app);
    expect((await open.post('/auth/password', { email: EMAIL, password: PASSWORD })).status).toBe(200);
    await app.house.jobs.drain();
    expect(mail.mails.map(({ envelope }) => envelope.to)).toEqual([[EMAIL]]);
    const token = mail.mails[0]?.text.match(/token=([\w-]+)/)?.[1] ?? '';
    expect(await everythingStored(app)).not.toContain(token);
    expect((await openBrowser(app).post('/auth/reset-password', { token, newPassword: NEW })).json().status).toBe('CHANGED');
    expect((await openBrowser(app).post('/auth/password', { email: EMAIL, password: NEW })).status).toBe(200);
  });

  it('is in the audit log: who asked, for whom', async () => {
    await send(userOf('demo.24@demo.sar.sn'));
    await app.house.jobs.drain();
    const [row] = await db().select().from(audit).orderBy(desc(audit.position)).limit(1);
    expect(row).toMatchObject({
      kind: 'PASSWORD_RESET_REQUESTED',
      actorId: userOf('ADMINISTRATOR'),
      subjectId: userOf('demo.24@demo.sar.sn'),
    });
  });

  it.each(['demo.22@demo.sar.sn', 'demo.23@demo.sar.sn', 'personne@demo.sar.sn'])(
    'goes to no account out of service: %s',
    async (email) => {
      const { data } = await send(userOf(email));
      expect(data.sendPasswordReset).toMatchObject({ user: null, userErrors: [{ field: ['userId'], code: 'NOT_FOUND' }] });
      await app.house.jobs.drain();
      expect(mail.mails).toEqual([]);
    },
  );
});

describe('where passwords open nothing', () => {
  const app = useApp('local', { PASSWORD_SIGN_IN: 'false' });

  it('no link is sent, and the administrator reads why', async () => {
    const { data } = await app.graphql(SEND, { token: await app.as('ADMINISTRATOR'), variables: { userId: userOf(EMAIL) } });
    const reason = {
      field: null,
      code: 'PASSWORD_SIGN_IN_OFF',
      message: 'La connexion par mot de passe est fermée ici : connectez-vous par Google.',
    };
    expect(data.sendPasswordReset).toEqual({ user: null, userErrors: [reason] });
  });

  it('none is changed either', async () => {
    expect((await openBrowser(app).post('/auth/change-password', { currentPassword: PASSWORD, newPassword: NEW })).status).toBe(404);
  });
});
