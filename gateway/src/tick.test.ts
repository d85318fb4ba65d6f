import { execFileSync } from 'node:child_process';
import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { useMailServer } from '@sar/testing/mail-server';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { signTick, TICK_HEADER } from './tick.ts';

const [SECRET, OLD] = ['Rt6yB9mW4zL7dH1sF5gJ0cEKp3vX8nQ2', 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA'];
const now = () => Math.floor(Date.now() / 1_000);

describe('POST /tick', () => {
  const mail = useMailServer();
  const app = useApp('local', Object.assign(mail.variables, { TICK_SECRET: `${SECRET},${OLD}` }));
  const post = (header?: string) =>
    app.door.inject({ method: 'POST', url: '/tick', ...(header === undefined ? {} : { headers: { [TICK_HEADER]: header } }) });
  /** A mail that became due a minute ago, which the queue finds at its next look, up to a quarter of a minute away. */
  async function leaveDueMail(to: string): Promise<void> {
    const { db, mailer } = app.house.dependencies;
    const data = { department: 'Essais', idea: 'Une idée.', submittedOn: '2026-01-31' };
    await db.transaction(async (tx) => {
      // The commit of a row that is not due yet wakes nobody.
      await mailer.send(tx, { to, template: 'idea-submitted', data });
      await executeRows(tx, sql`update events.job set start_after = now() + interval '1 hour' where name = 'mail'`);
    });
    await executeRows(db, sql`update events.job set start_after = now() - interval '1 minute' where name = 'mail'`);
  }

  it('does what is due before it answers', async () => {
    await leaveDueMail('due@sar.sn');
    const answer = await post(signTick(SECRET, now()));
    expect([answer.statusCode, answer.json()]).toEqual([200, { waiting: 0 }]);
    expect(mail.mails.map(({ envelope }) => envelope.to)).toEqual([['due@sar.sn']]);
  });

  it('can be signed by a shell', async () => {
    const line = `at=$(date +%s); printf %s "$at.$(printf %s "$at" | openssl dgst -sha256 -hmac "$1" -r | cut -d' ' -f1)"`;
    const header = execFileSync('sh', ['-c', line, 'sh', SECRET], { encoding: 'utf8' });
    expect((await post(header)).statusCode).toBe(200);
  });

  it('C04: is believed under the old secret as long as that is listed', async () => {
    expect((await post(signTick(OLD, now()))).statusCode).toBe(200);
  });

  it.each([
    ['nothing', () => undefined],
    ['nothing in it', () => ''],
    ['no signature', () => String(now())],
    ['the signature of another secret', () => signTick(`${SECRET}!`, now())],
    ['a moment that is not the signed one', (at = now()) => `${at + 1}.${signTick(SECRET, at).split('.')[1]}`],
    ['an old call', () => signTick(SECRET, now() - 301)],
    ['a call of the future', () => signTick(SECRET, now() + 310)],
    ['no moment', () => signTick(SECRET, Number.NaN)],
  ])('does nothing with %s', async (_what, header) => {
    await leaveDueMail('nobody@sar.sn');
    const answer = await post(header());
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    expect(mail.mails).toEqual([]);
    await executeRows(app.house.dependencies.db, sql`delete from events.job where name = 'mail'`);
  });
});

describe('without TICK_SECRET', () => {
  const app = useApp();
  it('there is no such address', async () => {
    const headers = { [TICK_HEADER]: signTick('', now()) };
    expect((await app.door.inject({ method: 'POST', url: '/tick', headers })).statusCode).toBe(404);
  });
});
