import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executeRows } from '@sar/database/client';
import { openApp, type TestApp } from '@sar/testing/app';
import { useMailServer } from '@sar/testing/mail-server';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';

const mail = useMailServer();
const LINK = 'https://sar.sn/reinitialiser?jeton=canari-4711';

let app: TestApp & { close(): Promise<void> };
let log = '';
const open = async (variables: Record<string, string>) => {
  log = '';
  app = await openApp('local', variables, pino({ level: 'trace' }, { write: (line: string) => (log += line) }));
};
afterEach(() => app.close());

const accept = (to: string, name = 'Astou') =>
  app.house.dependencies.db.transaction((tx) =>
    app.house.dependencies.mailer.send(tx, { to, template: 'password-reset', data: { name, link: LINK, validMinutes: 30 } }),
  );
const lines = () =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
/** Waits for a line of the log. */
async function logged(message: string): Promise<Record<string, unknown>> {
  for (;;) {
    const found = log && lines().find(({ msg }) => msg === message);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('the log', () => {
  it('tells that a mail was sent, will be tried again or has failed, and nothing that it says', async () => {
    await open(mail.variables);
    await accept('a@sar.sn');
    expect(await logged('mail sent')).toMatchObject({ level: 30, template: 'password-reset', job: expect.any(String) });
    mail.refusals.push({ at: 'ended', answer: `451 4.7.1 Suspicious: ${LINK}` });
    await accept('b@sar.sn');
    expect(await logged('job will be tried again')).toMatchObject({
      level: 40,
      job: 'mail',
      attempt: 1,
      err: { message: 'SMTP EMESSAGE 451 4.7.1' },
    });
    mail.refusals.push({ at: 'ended', answer: `550 5.7.1 Suspicious: ${LINK}` });
    await accept('c@sar.sn');
    expect(await logged('job failed')).toMatchObject({ level: 50, job: 'mail', err: { message: 'SMTP EMESSAGE 550 5.7.1' } });
    expect(log).not.toContain('canari');
  });

  it('is told nothing by a mail that the database could not take', async () => {
    await open(mail.variables);
    const error = await accept('a@sar.sn', 'NUL \0').catch((thrown: unknown) => thrown);
    app.house.dependencies.log.error({ err: error }, 'refused');
    expect(await logged('refused')).toMatchObject({ err: { code: '22P05' } });
    expect(log).not.toContain('canari');
  });
});

describe('a mail that can never leave', () => {
  it('leaves whom it was for and why, not its link, for a month', async () => {
    await open(mail.variables);
    mail.refusals.push({ at: 'recipient', answer: '550 5.1.1 No such user' });
    await accept('parti@sar.sn');
    await logged('job failed');
    await app.house.jobs.drain();
    const jobs = await executeRows(
      app.house.dependencies.db,
      sql`select data, state::text as state, deletion_seconds / 86400 as days from events.job where name = 'mail'`,
    );
    expect(jobs).toEqual([{ data: { to: 'parti@sar.sn', template: 'password-reset' }, state: 'failed', days: 30 }]);
  });
});

describe('in development', () => {
  it('no mail leaves: each is in the log, with its link, and in a file that a mail program opens', async () => {
    await open({});
    await accept('a@sar.sn');
    await app.house.jobs.drain();
    const folder = join(app.house.dependencies.config.SAR_DATA_DIR, 'mail');
    const [file = ''] = readdirSync(folder);
    expect(file).toMatch(/^[0-9a-f-]{36}\.eml$/);
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^From: SAR Connect <sar-connect@sar\.invalid>\r?$/m);
    const line = await logged('mail, not sent');
    expect(line).toMatchObject({ to: 'a@sar.sn', subject: 'Choisir un nouveau mot de passe', file: join(folder, file) });
    expect(line['text']).toContain(LINK);
    expect(mail.mails).toEqual([]);
  });
});
